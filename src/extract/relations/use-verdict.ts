/** Whether the thing suits a use or people, and 0..1 how plainly it is said. */
export type UseVerdict = readonly [suits: boolean, confidence: number];

/** Confidence of what is said of the use in so many words ("great for gaming"). */
export const PLAIN = 0.65;

/** Confidence of what is said of it by what is done or happens with it. */
export const USED = 0.45;

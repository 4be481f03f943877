/** Why a pair has its score: one feature, what of each side it looks at, and what it adds to the log odds. */
export interface MatchReason {
  readonly feature: string;
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** Code units of a text that a reason shows. */
const SHOWN = 120;

/** Cuts `text` for showing to 120 code units and an ellipsis, never through a surrogate pair. */
export function cutShown(text: string): string {
  if (text.length <= SHOWN) return text;
  const end = /[\ud800-\udbff]/.test(text[SHOWN - 1] as string) ? SHOWN - 1 : SHOWN;
  return `${text.slice(0, end)}…`;
}

/** What a text without any content weighs, and the words from which on a text weighs 1 (both change results). */
const LEAST = 0.3;
const FULL_CONTENT = 10;

/**
 * .3 + .7 · min(1, content / 10): a line of praise weighs less than somebody who says why. `content` counts distinct
 * words (`contentOf`): "good good good" is one. Between .3 and 1, never falls as content grows. Ours.
 */
export function substanceWeight(content: number): number {
  return LEAST + (1 - LEAST) * Math.min(1, content / FULL_CONTENT);
}

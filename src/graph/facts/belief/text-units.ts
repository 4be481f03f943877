/** Code units of a text that are looked at, and units that are taken from them: what weighs a text must stay cheap. */
const MAX_LENGTH = 8_000;
const MAX_UNITS = 2_000;

const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}$/u;

/**
 * The units that a text is made of, in their order: words of letters and digits, and single Han characters, folded by
 * NFKC and to lower case; no punctuation, spaces or emoji. At most 2,000, out of the first 8,000 code units. An empty
 * text has none. Never throws.
 */
export function textUnits(text: string): readonly string[] {
  const folded = text.slice(0, MAX_LENGTH).normalize('NFKC').toLowerCase();
  return (folded.match(UNIT) ?? []).slice(0, MAX_UNITS);
}

/** What a Han character says beside a word: Chinese words have 1.6 characters on average. */
const HAN_SHARE = 0.6;

/**
 * How much a text says, in words: Σ over its distinct units of 1 for a word and .6 for a Han character, so that
 * repeating a word adds nothing. 0 without units.
 */
export function contentOf(units: readonly string[]): number {
  let content = 0;
  for (const unit of new Set(units)) content += HAN.test(unit) ? HAN_SHARE : 1;
  return content;
}

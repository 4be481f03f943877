const OVER_AFTER_ZH = /^ ?(?:元|块钱?|人民币|寸|克)?(?:出头|冒头|多一点|多点儿?)/u;
const OVER_BEFORE_EN =
  /\b(?:just|(?:an?|the) (?:wee )?(?:bit|little|touch|hair|tad|shade|smidge)|slightly|barely|marginally|only just) (?:over|above|past|more than|north of) ?(?:the |an? )?[$€£¥]?$/u;

/**
 * Whether the number between `before` and `after` is said to be passed by little (三千出头, `a bit over 300`): it is meant
 * as an approximate value, which has an end above as well.
 */
export function isSlightlyOver(before: string, after: string): boolean {
  return OVER_AFTER_ZH.test(after) || OVER_BEFORE_EN.test(before);
}

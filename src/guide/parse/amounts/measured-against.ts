/** An amount that others are measured by stands between 比 and the word for how: 比180克轻, 比250块还便宜. */
const AGAINST_ZH = /(?<![对相性价])比 ?$/u;
/** 别比1公斤重: at most that. */
const DENIED_ZH = /(?:别|不要|不能|不)比 ?$/u;
const LESS_ZH = /^ ?(?:元|块钱?)?[还更要再稍微些]{0,3}(?:小|轻|低|短|少|薄|窄|慢|便宜)/u;
const MORE_ZH = /^ ?(?:元|块钱?)?[还更要再稍微些]{0,3}(?:大|重|高|长|久|多|厚|宽|贵|亮|快)/u;
const LESS_EN =
  /\b(?:smaller|lighter|less|lower|shorter|thinner|slimmer|cheaper|fewer)(?: [a-z]{2,12}){0,2} than $/u;
const MORE_EN =
  /\b(?:bigger|larger|heavier|more|higher|longer|thicker|brighter|faster|better)(?: [a-z]{2,12}){0,2} than $/u;

/**
 * The comparator of an amount by the comparison that it is the measure of, in both languages, where `before` and `after` stand around
 * it: 比10寸大 and `bigger than 10 inches` ask for more; undefined where nothing is compared with it.
 */
export function measuredAgainst(before: string, after: string): '<' | '>' | undefined {
  if (AGAINST_ZH.test(before)) {
    const [less, more] = [LESS_ZH.test(after), MORE_ZH.test(after)];
    if (!less && !more) return undefined;
    return less === DENIED_ZH.test(before) ? '>' : '<';
  }
  return LESS_EN.test(before) ? '<' : MORE_EN.test(before) ? '>' : undefined;
}

import type { ReadNumber } from './chinese-number.js';

const LETTER = /[a-z]/u;
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['百万', 1e6],
  ['千万', 1e7],
  ['十万', 1e5],
  ['万', 1e4],
  ['亿', 1e8],
  ['千', 1e3],
  ['百', 100],
  ['十', 10],
  [' thousand', 1e3],
  [' hundred', 100],
  [' million', 1e6],
  [' lakhs', 1e5],
  [' lakh', 1e5],
  [' grand', 1e3],
  ['k', 1e3],
  ['w', 1e4],
];
/** Signs after a number that make it vague: more than it, or about it. */
export const FUZZY: Readonly<Record<string, '>' | '~'>> = { 多: '>', 余: '>', 几: '>', 来: '~', 把: '~' };

/** Reads a multiplier after digits (`1.2万`, `3k块`, `2 thousand`), with 多 and a last digit (`3千5`) after it. */
export function multiply(normal: string, number: ReadNumber, money: boolean): ReadNumber | undefined {
  for (const [word, factor] of MULTIPLIERS) {
    if (!normal.startsWith(word, number.end)) continue;
    if (word === '千' && /[克米瓦赫兆]/u.test(normal[number.end + 1] ?? '')) continue;
    let end = number.end + word.length;
    let value = number.value * factor;
    if (
      /[kw]/u.test(word) &&
      word.length === 1 &&
      (LETTER.test(normal[end] ?? '') ||
        (!money &&
          !/^ ?(?:多|来)?(?:元|块|刀|美|港|台|日|像素|人民币|rmb|usd|cny|eur|gbp|dollar|buck|euro|quid|pound|yuan|rupee|inr|hkd|人民|rand|画素|相素|€|£|\$)/u.test(
            normal.slice(end, end + 8),
          )))
    )
      continue;
    if (/[a-z]$/u.test(word) && LETTER.test(normal[end] ?? '')) continue;
    if (
      word.length === 1 &&
      factor >= 100 &&
      /\d/u.test(normal[end] ?? '') &&
      !/\d/u.test(normal[end + 1] ?? '')
    ) {
      value += (Number(normal[end]) * factor) / 10;
      end += 1;
    }
    return { ...number, end, value: Number(value.toPrecision(12)), ...fuzzyAt(normal, end) };
  }
  return undefined;
}

function fuzzyAt(normal: string, end: number): { end?: number; fuzzy?: '>' | '~' } {
  const fuzzy = FUZZY[normal[end] ?? ''];
  return fuzzy === undefined ? {} : { end: end + 1, fuzzy };
}

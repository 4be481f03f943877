import type { Tokens } from '../record/tokenise.js';
import { addTo, isAmount, LONG_CODE } from './conflict.js';

const DIGIT = /\d/;

const isInLongCode = (word: string, codes: readonly string[]): boolean =>
  codes.some((code) => code.length >= LONG_CODE && code.includes(word));

/** Words with a digit that are neither an amount nor a part of a model number: the 14 of "iPhone 14", the t14 of "T14 Gen 3". */
export function seriesWords({ words, codes }: Tokens): ReadonlySet<string> {
  return new Set(words.filter((word) => DIGIT.test(word) && !isAmount(word) && !isInLongCode(word, codes)));
}

/** Numbers by the word before them: "iphone 14 pro" → iphone: 14. Amounts and long model numbers do not count. */
function series({ words, codes }: Tokens): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (let i = 1; i < words.length; i += 1) {
    const [before, word] = [words[i - 1] as string, words[i] as string];
    if (!DIGIT.test(word) || DIGIT.test(before) || isAmount(word) || isInLongCode(word, codes)) continue;
    addTo(found, before, word);
  }
  return found;
}

/** Whether one word is followed by other numbers on each side: 14 and 15, 6 and 6s. */
export function seriesConflict(a: Tokens, b: Tokens): boolean {
  const other = series(b);
  for (const [word, numbers] of series(a)) {
    const rivals = other.get(word);
    if (rivals === undefined) continue;
    const isApart = [...numbers].every((number) => !rivals.has(number) && !b.words.includes(number));
    if (isApart && [...rivals].every((number) => !a.words.includes(number))) return true;
  }
  return false;
}

import type { Tokens } from '../record/tokenise.js';
import { addTo, isAmount } from './conflict.js';

/** Short words of letters and a number by their letters: the m2 of "MacBook Air M2", the s23 of "Galaxy S23". */
function shortCodes(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const word of words) {
    const letters = /^([a-z]{1,2})\d{1,2}$/.exec(word)?.[1];
    if (letters !== undefined && !isAmount(word)) addTo(found, letters, word);
  }
  return found;
}

/** Whether both have short codes of the same letters, and no number in common: m2 and m3. */
export function shortCodesConflict(a: Tokens, b: Tokens): boolean {
  const other = shortCodes(b.words);
  for (const [letters, codes] of shortCodes(a.words)) {
    const rivals = other.get(letters);
    if (rivals !== undefined && ![...codes].some((code) => rivals.has(code) || b.squeezed.includes(code)))
      return true;
  }
  return false;
}

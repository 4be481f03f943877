import type { Tokens } from '../record/tokenise.js';

/** Longest word that two neighbours make. */
const JOINED_LIMIT = 24;

/**
 * Words that a name is found by: its own, its model numbers, and each two neighbouring words with a digit in one of them
 * written as one ("mx 500" meets "mx500"). An empty name has none.
 */
export function blockingWords({ words, codes }: Tokens): string[] {
  const found = [...words, ...codes];
  for (let i = 1; i < words.length; i += 1) {
    const joined = `${words[i - 1] as string}${words[i] as string}`;
    if (/\d/.test(joined) && joined.length <= JOINED_LIMIT) found.push(joined);
  }
  return found;
}

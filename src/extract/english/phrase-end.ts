import type { EnglishToken } from '../../text/english/english-token.js';

/** How many words a `*` of a phrase may stand for. */
const GAP = 3;

/**
 * The end (exclusive) of the phrase `parts` that begins at token `from`, where a `*` stands for up to three words;
 * undefined when it does not stand there.
 */
export function phraseEnd(
  tokens: readonly EnglishToken[],
  from: number,
  parts: readonly string[],
): number | undefined {
  let at = from;
  for (const [k, part] of parts.entries()) {
    if (part === '*') continue;
    let gap = parts[k - 1] === '*' ? GAP : 0;
    while (gap > 0 && tokens[at]?.lower !== part) {
      at += 1;
      gap -= 1;
    }
    if (tokens[at]?.lower !== part) return undefined;
    at += 1;
  }
  return at;
}

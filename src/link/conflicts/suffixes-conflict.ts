import type { Tokens } from '../record/tokenise.js';
import { isAmount } from './conflict.js';

/** Words behind a number of a series that make another product of it; other editions are told by `editionsConflict`. */
const SUFFIXES = new Set(['ti', 'super', 'fe', 'slim', 'oled', 'plus', 'digital']);
const DIGIT = /\d/;
/** "Digital" before these is what the thing is. */
const CAMERA = /^(?:camera|slr|photo|video|still|zoom)/;
/** A number with letters right behind it: 5700x, 5700x3d, 5700g. */
const LETTERED = /^(\d{4,6})[a-z]{1,2}(?:\d[a-z])?$/;

/** The suffixes right behind the first place of `word`: of "rtx 4070 ti super" behind 4070, ti and super. */
function suffixesBehind({ words }: Tokens, word: string): string {
  const found: string[] = [];
  for (let i = words.indexOf(word) + 1; i < words.length && SUFFIXES.has(words[i] as string); i += 1)
    if (!CAMERA.test(words[i + 1] ?? '')) found.push(words[i] as string);
  return found.sort().join(' ');
}

/** Whether `a` says a number with letters that `b` says without: 5700x and 5700. */
function isLettered(a: Tokens, b: Tokens): boolean {
  return a.words.some((word) => {
    const base = LETTERED.exec(word)?.[1];
    return base !== undefined && b.words.includes(base) && !b.words.includes(word) && !a.words.includes(base);
  });
}

/** Whether a number that both say has other suffixes right behind it on each side: 4070 and 4070 Ti, S23 and S23+, 5700 and 5700X. */
export function suffixesConflict(a: Tokens, b: Tokens): boolean {
  if (isLettered(a, b) || isLettered(b, a)) return true;
  return a.words.some(
    (word) =>
      DIGIT.test(word) &&
      !isAmount(word) &&
      b.words.includes(word) &&
      suffixesBehind(a, word) !== suffixesBehind(b, word),
  );
}

import type { TextRange } from '../../../text/split-sentences.js';

const LATIN = /[A-Za-z\d]/;

/**
 * The parts of a word that taggers label, in order: a character of Chinese or a sign each, a run of Latin letters and
 * digits as one. They cover the word; surrogate pairs stay whole.
 */
export function characterRanges(text: string, { start, end }: TextRange): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  let at = start;
  while (at < end) {
    let to = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    if (LATIN.test(text[at] ?? '')) while (to < end && LATIN.test(text[to] ?? '')) to += 1;
    ranges.push({ start: at, end: Math.min(to, end) });
    at = to;
  }
  return ranges;
}

import type { TextRange } from '../../text/split-sentences.js';

/** How far a sentence or clause is looked for on each side, in UTF-16 code units: what stands farther off says nothing. */
const FARTHEST = 240;

const SENTENCE_STOPS = '!?;\n。！？；';
const CLAUSE_STOPS = `${SENTENCE_STOPS},，、:：()（）`;

const isBlank = (char: string | undefined): boolean => char === undefined || char === ' ' || char === '\n';

/** Whether a passage ends at `at`; a full stop counts before a blank ("6.7", "e.g." inside do not). */
function stopsAt(text: string, at: number, stops: string): boolean {
  const char = text[at] as string;
  return stops.includes(char) || (char === '.' && isBlank(text[at + 1]));
}

function around(text: string, start: number, end: number, stops: string): TextRange {
  let from = start;
  while (from > 0 && start - from < FARTHEST && !stopsAt(text, from - 1, stops)) from -= 1;
  let to = end;
  while (to < text.length && to - end < FARTHEST && !stopsAt(text, to, stops)) to += 1;
  return { start: from, end: to };
}

/** The sentence around `start` to `end` without its final stop, at most 240 code units on each side. */
export function sentenceAround(text: string, start: number, end: number): TextRange {
  return around(text, start, end, SENTENCE_STOPS);
}

/** The part of the sentence around `start` to `end` between commas and brackets; likewise. */
export function clauseAround(text: string, start: number, end: number): TextRange {
  return around(text, start, end, CLAUSE_STOPS);
}

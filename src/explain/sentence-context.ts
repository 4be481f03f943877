import { splitSentences, type TextRange } from '../text/split-sentences.js';

/** Characters of the text before and after a sentence that are shown at most, in UTF-16 code units. */
export const CONTEXT_LENGTH = 240;

/** A place of a text with the sentence that it is in, and some of what stands around that. */
export interface SentenceContext {
  readonly sentence: string;
  /** Whole sentences where they fit, '' at the beginning or the end of the text; cut ones begin or end with `…`. */
  readonly before: string;
  readonly after: string;
}

function firstAt(sentences: readonly TextRange[], start: number): number {
  const at = sentences.findIndex(({ end }) => end > start);
  return at < 0 ? sentences.length : at;
}

/** Never cuts a character in two. */
function cutEnd(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  const cut = text.slice(0, CONTEXT_LENGTH - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function cutStart(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  const cut = text.slice(text.length - CONTEXT_LENGTH + 1);
  return `…${/^[\udc00-\udfff]/.test(cut) ? cut.slice(1) : cut}`;
}

/**
 * The sentence (or sentences) of `text` that the span [start, end) is in, with up to 240 characters before and after: as
 * many whole sentences as fit, else a part of the nearest. A span outside the text gives the empty sentence.
 */
export function sentenceContext(text: string, start: number, end: number): SentenceContext {
  const sentences = splitSentences(text);
  const first = firstAt(sentences, start);
  let last = first;
  while (last + 1 < sentences.length && (sentences[last + 1] as TextRange).start < Math.max(end, start + 1))
    last += 1;
  const [head, tail] = [sentences[first], sentences[last]];
  if (head === undefined || tail === undefined || head.start >= Math.max(end, start + 1))
    return { sentence: text.slice(start, end).trim(), before: '', after: '' };
  let from = first;
  while (from > 0 && head.start - (sentences[from - 1] as TextRange).start <= CONTEXT_LENGTH) from -= 1;
  let to = last;
  while (to + 1 < sentences.length && (sentences[to + 1] as TextRange).end - tail.end <= CONTEXT_LENGTH)
    to += 1;
  const before = text
    .slice((sentences[from < first ? from : Math.max(0, first - 1)] as TextRange).start, head.start)
    .trim();
  const after = text
    .slice(tail.end, (sentences[to > last ? to : Math.min(sentences.length - 1, last + 1)] as TextRange).end)
    .trim();
  return { sentence: text.slice(head.start, tail.end), before: cutStart(before), after: cutEnd(after) };
}

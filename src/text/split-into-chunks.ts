import { splitSentences, type TextRange } from './split-sentences.js';

/**
 * Consecutive ranges of `text` of at most `limit` code units, cut between sentences, that hold all its sentences;
 * `limit` must be at least the longest sentence (`SENTENCE_LIMIT`). A text within the limit is one range, an empty
 * or blank one none.
 */
export function splitIntoChunks(text: string, limit: number): TextRange[] {
  if (text.trim() === '') return [];
  if (text.length <= limit) return [{ start: 0, end: text.length }];
  const chunks: TextRange[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of splitSentences(text)) {
    if (sentence.end - start > limit && end > start) {
      chunks.push({ start, end });
      start = sentence.start;
    }
    if (end <= start) start = sentence.start;
    end = sentence.end;
  }
  if (end > start) chunks.push({ start, end });
  return chunks;
}

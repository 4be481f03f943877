import { splitSentences, type TextRange } from '../../text/split-sentences.js';
import type { AspectMention } from '../extraction.js';

/** Mentions between these confidences are neither trusted nor dropped by themselves. */
const DOUBT = { from: 0.2, to: 0.5 } as const;

/** Sentences longer than this are not asked about, in UTF-16 code units. */
const SENTENCE_LIMIT = 400;

/**
 * The sentences of `text` in which the local extractor is unsure of a mention (confidence in {@link DOUBT}), the most
 * doubtful first (nearest to the middle of the range), then in order of the text; at most `limit`.
 */
export function doubtfulSentences(
  text: string,
  mentions: readonly AspectMention[],
  limit: number,
): readonly TextRange[] {
  const doubtful = mentions.filter(({ confidence }) => confidence >= DOUBT.from && confidence < DOUBT.to);
  if (doubtful.length === 0) return [];
  const middle = (DOUBT.from + DOUBT.to) / 2;
  let next = 0;
  const found: { range: TextRange; distance: number }[] = [];
  for (const range of splitSentences(text)) {
    let distance = Infinity;
    for (; next < doubtful.length; next += 1) {
      const { start, confidence } = doubtful[next] as AspectMention;
      if (start >= range.end) break;
      if (start >= range.start) distance = Math.min(distance, Math.abs(confidence - middle));
    }
    if (distance < Infinity && range.end - range.start <= SENTENCE_LIMIT) found.push({ range, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || a.range.start - b.range.start)
    .slice(0, limit)
    .map(({ range }) => range);
}

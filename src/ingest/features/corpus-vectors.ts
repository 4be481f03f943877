import type { NodeId } from '../../domain/ids.js';
import type { WordSimilarity } from '../../extract/features/used-alike.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { trainWordVectors } from '../../learn/vectors/train-word-vectors.js';
import { segmentChinese } from '../../text/chinese/segment.js';
import { splitSentences } from '../../text/split-sentences.js';

/** Words that vectors are learned from at most: a quarter of a minute of one core. */
const MOST_WORDS = 500_000;
/** Vectors of fewer words say nothing of use. */
const LEAST_WORDS = 100_000;
const PAGE = 500;
const HAN = /\p{Script=Han}/u;

function wordsOf(sentence: string): string[] {
  if (HAN.test(sentence)) return segmentChinese(sentence).map(({ text }) => text.toLowerCase());
  return sentence.toLowerCase().match(/[a-z][a-z'-]{0,30}/gu) ?? [];
}

/** Sentences of the graph's reviews and documents as words, in the order of their ids, at most `limit` words. */
async function readSentences(store: GraphStore, limit: number): Promise<string[][]> {
  const sentences: string[][] = [];
  let words = 0;
  for (const label of ['Review', 'Document'] as const) {
    for (let after: NodeId | undefined; ; ) {
      const page = await store.list(label, after, PAGE);
      for (const { properties } of page.nodes) {
        const text = typeof properties.text === 'string' ? properties.text : '';
        for (const { start, end } of splitSentences(text)) {
          const own = wordsOf(text.slice(start, end));
          words += own.length;
          sentences.push(own);
        }
        if (words >= limit) return sentences;
      }
      if (page.next === undefined) break;
      after = page.next;
    }
  }
  return sentences;
}

/**
 * How alike words are used in the texts of the graph (at most 500,000 words of them); the same texts give the same.
 * Undefined where there are less than 100,000 words.
 */
export async function learnUse(
  store: GraphStore,
  limit: number = MOST_WORDS,
): Promise<WordSimilarity | undefined> {
  const sentences = await readSentences(store, limit);
  if (sentences.reduce((sum, words) => sum + words.length, 0) < LEAST_WORDS) return undefined;
  return trainWordVectors(sentences, { seed: 1, dimension: 48, epochs: 5, minCount: 5 });
}

import { topK } from '../lib/top-k.js';
import type { History, Scorer } from './scorer.js';

/** What may be listed; leaving both out lists every item. */
export interface RankOptions {
  /** 1 at the items that may be listed, `itemCount` long. */
  readonly candidates?: Uint8Array;
  /** Items that are not listed (those the user has). */
  readonly exclude?: ArrayLike<number>;
}

/** The best items for a history. */
export interface RankedItems {
  /** Best first, equal scores by index. */
  readonly items: Int32Array;
  readonly scores: Float64Array;
}

/** A ranking function that reuses one score row of `itemCount`; not to be shared between threads. */
export type Ranker = (history: History, count: number, options?: RankOptions) => RankedItems;

/**
 * Makes the ranking of `scorer`: at most `count` items by score. What is excluded or no candidate is only left out:
 * the scores of the others stay the same. A count of 0 gives empty lists.
 */
export function createRanker(scorer: Pick<Scorer, 'accumulate' | 'itemCount'>): Ranker {
  const row = new Float64Array(scorer.itemCount);
  return (history, count, { candidates, exclude = [] } = {}) => {
    row.fill(0);
    scorer.accumulate(history, row);
    for (let e = 0; e < exclude.length; e += 1) row[exclude[e] as number] = Number.NEGATIVE_INFINITY;
    if (candidates) {
      for (let j = 0; j < row.length; j += 1) if (candidates[j] !== 1) row[j] = Number.NEGATIVE_INFINITY;
    }
    const items = topK(row, count);
    return { items, scores: Float64Array.from(items, (item) => row[item] as number) };
  };
}

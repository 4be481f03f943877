import type { SparseSums } from '../../lib/sparse-sums.js';
import type { Scoring } from '../score-products.js';
import type { Share } from '../shares/share.js';

/**
 * Something that an intent adds to the score of products: a fixed weight times a number of the graph, so no filter and
 * no page size changes it. The shares of a product sum to what `accumulate` adds for it within 1e-9.
 */
export interface IntentPart {
  /** Adds what it says of each product index. */
  accumulate(into: SparseSums): void;
  shares(product: number): Share[];
}

/** `base` times `gain` with `parts` added to it; the scores of `base` are not to be read any more. */
export function withParts(base: Scoring, gain: number, parts: readonly IntentPart[]): Scoring {
  const { profile, fallback } = base;
  const scores = gain === 1 && parts.length === 0 ? base.scores : base.scores.plus(gain, parts);
  return {
    profile,
    scores,
    fallback,
    tellShares: (product, into) => {
      const start = into.length;
      base.tellShares(product, into);
      if (gain !== 1) into.scale(start, gain);
      for (const part of parts) for (const share of part.shares(product)) into.take(share);
    },
  };
}

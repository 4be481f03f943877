import type { Scoring } from '../score-products.js';
import type { Share } from '../shares/share.js';

/**
 * Something that an intent adds to the score of products: a fixed weight times a number of the graph, so no filter and
 * no page size changes it. The shares of a product sum to what `accumulate` adds for it within 1e-9.
 */
export interface IntentPart {
  accumulate(out: Float64Array): void;
  shares(product: number): Share[];
}

/** `base` times `gain` with `parts` added to it; the scores of `base` are changed in place. */
export function withParts(base: Scoring, gain: number, parts: readonly IntentPart[]): Scoring {
  const { scores } = base;
  if (gain !== 1)
    for (let product = 0; product < scores.length; product++) (scores[product] as number) *= gain;
  for (const part of parts) part.accumulate(scores);
  const { profile, fallback } = base;
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

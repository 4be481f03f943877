import type { Share } from '../shares/share.js';
import type { Scoring } from './score-products.js';

/**
 * What makes products count less, each in proportion to what speaks for it: a score above 0 is multiplied, others stay. It comes
 * after all that is summed, so that a bound of what a product may come to holds as well.
 */
export interface Demotion {
  /** What is left of the score of a product index: 0 to 1. */
  left(product: number): number;
  /** What is taken from a product with `score`, as a share of its own; undefined where nothing is. */
  share(product: number, score: number): Share | undefined;
}

/** `score` after `demotion`. */
export function demote(demotion: Demotion, product: number, score: number): number {
  return score > 0 ? score * demotion.left(product) : score;
}

/** `base` after `demotion`, with what it takes from a product as a share; nothing can be added to its scores any more but rules. */
export function withDemotion<S extends Scoring>(base: S, demotion: Demotion): S {
  return {
    ...base,
    scores: base.scores.demoted(demotion),
    tellShares: (product, into) => {
      const start = into.length;
      base.tellShares(product, into);
      const share = demotion.share(product, into.sumFrom(start));
      if (share !== undefined) into.take(share);
    },
  };
}

import type { Share } from '../shares/share.js';
import type { Scoring } from './score-products.js';

/**
 * What makes products count less. It never gives one more and comes after all that is summed, so that a bound of what a product may
 * come to holds as well.
 */
export interface Demotion {
  /** What a product index with `score` comes to: at most that. */
  apply(product: number, score: number): number;
  /** The difference as a share of its own; undefined where there is none. */
  share(product: number, score: number): Share | undefined;
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

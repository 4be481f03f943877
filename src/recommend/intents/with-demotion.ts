import type { Demotion } from '../scores/demotion.js';
import type { Scoring } from '../scores/score-products.js';

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

import { rowLength } from '../../lib/csr.js';
import type { Contribution, InteractionMatrix, Scorer } from '../scorer.js';

/** 1 at the items that nobody in `interactions` had to do with. */
export function newItems({ byItem, itemCount }: InteractionMatrix): Uint8Array {
  return Uint8Array.from({ length: itemCount }, (_, item) => (rowLength(byItem, item) === 0 ? 1 : 0));
}

/** What a raw score is multiplied by: `known` for items that somebody had to do with, `fresh` for the others. */
export interface ItemFactors {
  readonly known: number;
  readonly fresh: number;
}

/**
 * `scorer` with the raw scores of the items where `isNew` is 1 times `fresh` and those of the others times `known`; so
 * are their shares. The scale stays, so that among new items it ranks as `scorer` does, times what it counts there. The
 * same scorer where both factors are 1.
 */
export function newItemScorer(scorer: Scorer, isNew: Uint8Array, { known, fresh }: ItemFactors): Scorer {
  if (known === 1 && fresh === 1) return scorer;
  const { name, itemCount } = scorer;
  const row = new Float64Array(itemCount);
  const factorOf = (item: number): number => (isNew[item] === 1 ? fresh : known);
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      row.fill(0);
      scorer.accumulate(history, row);
      for (let j = 0; j < itemCount; j += 1) (out[j] as number) += factor * factorOf(j) * (row[j] as number);
    },
    contributions(history, item): Contribution[] {
      const own = factorOf(item);
      if (own === 0) return [];
      return scorer.contributions(history, item).map((share) => ({ ...share, value: own * share.value }));
    },
    ...(scorer.eachShare && {
      eachShare: (history, item, visit) => {
        const own = factorOf(item);
        if (own !== 0)
          scorer.eachShare?.(history, item, (kind, fact, value) => visit(kind, fact, own * value));
      },
    }),
    scale: (history) => scorer.scale(history),
  };
}

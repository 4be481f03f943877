import { knownHistory } from '../history.js';
import type { Scorer } from '../scorer.js';

/**
 * What a weight is multiplied by for a history of `length` items: ((1 + length) / (1 + typicalLength))^growth. 1 at the
 * typical length and for a growth of 0; above 0 the part counts more for longer histories.
 */
export function growthOf(length: number, growth: number, typicalLength: number): number {
  return growth === 0 ? 1 : ((1 + length) / (1 + typicalLength)) ** growth;
}

/**
 * `scorer` for a sum in which it counts more or less by the length of the history: its scale is divided by
 * {@link growthOf}, so that weight / scale grows. Smooth, and of the history alone (law 4). The same scorer for a growth
 * of 0.
 */
export function growingScorer(scorer: Scorer, growth: number, typicalLength: number): Scorer {
  if (growth === 0) return scorer;
  return {
    name: scorer.name,
    itemCount: scorer.itemCount,
    accumulate: (history, out, factor) => scorer.accumulate(history, out, factor),
    contributions: (history, item) => scorer.contributions(history, item),
    ...(scorer.eachShare && {
      eachShare: (history, item, visit) => scorer.eachShare?.(history, item, visit),
    }),
    ...(scorer.eachCommonItem && {
      eachCommonItem: (history, item, visit) => scorer.eachCommonItem?.(history, item, visit),
    }),
    ...(scorer.reach && { reach: (history, into, factor) => scorer.reach?.(history, into, factor) }),
    ...(scorer.common && { common: scorer.common }),
    scale(history) {
      const { offset, scale } = scorer.scale(history);
      const { length } = knownHistory(history, scorer.itemCount).items;
      return { offset, scale: scale / growthOf(length, growth, typicalLength) };
    },
  };
}

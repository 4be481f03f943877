import { discount } from '../../rank/validation/ndcg.js';

/** Accuracy of lists cut at one length, averaged over users; all 0..1. */
export interface Accuracy {
  readonly ndcg: number;
  readonly recall: number;
  readonly precision: number;
  /** Harmonic mean of the mean precision and the mean recall. */
  readonly f1: number;
  readonly hitRate: number;
  readonly mrr: number;
  readonly map: number;
}

/** A list and what should be in it; `relevantCount` counts relevant items that cannot be listed too. */
export interface JudgedList {
  readonly items: ArrayLike<number>;
  readonly relevant: ReadonlySet<number>;
  readonly relevantCount: number;
}

interface Sums {
  ndcg: number;
  recall: number;
  precision: number;
  hitRate: number;
  mrr: number;
  map: number;
}

function add(sums: Sums, { items, relevant, relevantCount }: JudgedList, k: number): void {
  let hits = 0;
  let gain = 0;
  let precisions = 0;
  let first = 0;
  for (let rank = 0; rank < Math.min(k, items.length); rank += 1) {
    if (!relevant.has(items[rank] as number)) continue;
    hits += 1;
    gain += discount(rank);
    precisions += hits / (rank + 1);
    if (first === 0) first = 1 / (rank + 1);
  }
  const reachable = Math.min(k, relevantCount);
  let ideal = 0;
  for (let rank = 0; rank < reachable; rank += 1) ideal += discount(rank);
  if (reachable === 0) return;
  sums.ndcg += gain / ideal;
  sums.recall += hits / relevantCount;
  sums.precision += hits / k;
  sums.hitRate += hits > 0 ? 1 : 0;
  sums.mrr += first;
  sums.map += precisions / reachable;
}

/**
 * Means over `lists` at length `k`, binary relevance: nDCG with the ideal cut at min(k, |relevant|), recall over all
 * relevant, precision over k, average precision over min(k, |relevant|). No lists give zeros.
 */
export function measureAccuracy(lists: readonly JudgedList[], k: number): Accuracy {
  const sums: Sums = { ndcg: 0, recall: 0, precision: 0, hitRate: 0, mrr: 0, map: 0 };
  for (const list of lists) add(sums, list, k);
  const mean = (sum: number): number => (lists.length === 0 ? 0 : sum / lists.length);
  const [precision, recall] = [mean(sums.precision), mean(sums.recall)];
  return {
    ndcg: mean(sums.ndcg),
    recall,
    precision,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    hitRate: mean(sums.hitRate),
    mrr: mean(sums.mrr),
    map: mean(sums.map),
  };
}

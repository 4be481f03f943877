import { topK } from '../lib/top-k.js';
import { growthOf } from './growing-scorer.js';
import { discount } from './ndcg.js';
import type { Scorer } from './scorer.js';
import type { ValidationCase } from './validation.js';

/** Items of each part's list that enter a case's pool: what no part lists that high never reaches the top. */
const POOL_DEPTH = 100;
/** Longer lists than the 10 that count in the end: more places, less chance. */
const K = 30;

/** How much a part counts: `weight` for a history of the typical length, for others as {@link growthOf} says. */
export interface PartWeight {
  readonly weight: number;
  readonly growth: number;
}

/** One case with the scores of its pool on the common scale: `scores[p][c]` of part p and candidate c. */
export interface Pool {
  readonly scores: readonly Float32Array[];
  /** 1 at the candidates that should be found. */
  readonly isRelevant: Uint8Array;
  readonly ideal: number;
  /** Items of the history. */
  readonly length: number;
}

/** The pools of `cases`: what any of `scorers` lists among its first hundred. */
export function createPools(scorers: readonly Scorer[], cases: readonly ValidationCase[]): Pool[] {
  const rows = scorers.map(({ itemCount }) => new Float64Array(itemCount));
  const listed = new Float64Array(scorers[0]?.itemCount ?? 0);
  return cases.map(({ history, relevant, exclude }) => {
    const pool = new Set<number>();
    scorers.forEach((scorer, p) => {
      const row = (rows[p] as Float64Array).fill(0);
      scorer.accumulate(history, row); // once: it costs more than all the rest
      listed.set(row);
      for (const item of exclude) listed[item] = Number.NEGATIVE_INFINITY;
      for (const item of topK(listed, POOL_DEPTH)) pool.add(item);
    });
    const candidates = Int32Array.from(pool).sort();
    const scores = scorers.map((scorer, p) => {
      const { offset, scale } = scorer.scale(history);
      return Float32Array.from(
        candidates,
        (item) => (((rows[p] as Float64Array)[item] as number) - offset) / scale,
      );
    });
    let ideal = 0;
    for (let rank = 0; rank < Math.min(K, relevant.size); rank += 1) ideal += discount(rank);
    const isRelevant = Uint8Array.from(candidates, (item) => (relevant.has(item) ? 1 : 0));
    return { scores, isRelevant, ideal, length: history.items.length };
  });
}

/** nDCG@30 of the order of `sums`, equal ones by place; `best` is scratch of 30 numbers. */
function poolNdcg({ isRelevant, ideal }: Pool, sums: Float64Array, best: Int32Array): number {
  let size = 0;
  for (let c = 0; c < isRelevant.length; c += 1) {
    const value = sums[c] as number;
    if (size === K && value <= (sums[best[K - 1] as number] as number)) continue;
    let place = size < K ? size++ : K - 1;
    while (place > 0 && (sums[best[place - 1] as number] as number) < value) {
      best[place] = best[place - 1] as number;
      place -= 1;
    }
    best[place] = c;
  }
  let gain = 0;
  for (let rank = 0; rank < size; rank += 1)
    if (isRelevant[best[rank] as number] === 1) gain += discount(rank);
  return ideal === 0 ? 0 : gain / ideal;
}

/** The pools of all draws with the length that weights are told for. */
export interface Judge {
  /** exp of the mean of log(1 + length), less 1; 0 without cases. */
  readonly typicalLength: number;
  /** Σ of weight · score of all parts but `without`, for every pool. */
  sumOthers(weights: readonly PartWeight[], without: number): Float64Array[];
  /** nDCG@30 of every pool when `part` counts `own` beside the sums of the others. */
  judge(others: readonly Float64Array[], part: number, own: PartWeight): Float64Array;
  /** Sums of nothing. */
  nothing(): Float64Array[];
}

/** Judges weights over `pools`. */
export function createJudge(pools: readonly Pool[]): Judge {
  const logs = pools.reduce((sum, { length }) => sum + Math.log(1 + length), 0);
  const typicalLength = Math.exp(logs / Math.max(1, pools.length)) - 1;
  const add = ({ scores, length }: Pool, part: number, own: PartWeight, sums: Float64Array): void => {
    if (own.weight === 0) return;
    const weight = own.weight * growthOf(length, own.growth, typicalLength);
    const row = scores[part] as Float32Array;
    for (let c = 0; c < sums.length; c += 1) (sums[c] as number) += weight * (row[c] as number);
  };
  // Hundreds of thousands of calls: no new memory for any.
  const scratch = new Float64Array(
    pools.reduce((most, { isRelevant }) => Math.max(most, isRelevant.length), 0),
  );
  const best = new Int32Array(K);
  const nothing = (): Float64Array[] => pools.map(({ isRelevant }) => new Float64Array(isRelevant.length));
  return {
    typicalLength,
    nothing,
    sumOthers(weights, without) {
      const all = nothing();
      pools.forEach((pool, place) => {
        weights.forEach((own, part) => {
          if (part !== without) add(pool, part, own, all[place] as Float64Array);
        });
      });
      return all;
    },
    judge(others, part, own) {
      return Float64Array.from(pools, (pool, place) => {
        const before = others[place] as Float64Array;
        const sums = scratch.subarray(0, before.length);
        sums.set(before);
        add(pool, part, own, sums);
        return poolNdcg(pool, sums, best);
      });
    },
  };
}

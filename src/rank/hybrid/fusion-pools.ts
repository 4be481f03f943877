import { topK } from '../../lib/top-k.js';
import type { Scorer } from '../scorer.js';
import { discount } from '../validation/ndcg.js';
import type { ValidationCase } from '../validation/validation.js';
import { growthOf } from './growing-scorer.js';

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
  /** Candidates that should be found. */
  readonly relevant: Int32Array;
  readonly size: number;
  readonly ideal: number;
  /** Items of the history. */
  readonly length: number;
  /** Whose case it is. */
  readonly user: number;
}

/** The pools of `cases`: what any of `scorers` lists among its first hundred. */
export function createPools(scorers: readonly Scorer[], cases: readonly ValidationCase[]): Pool[] {
  const rows = scorers.map(({ itemCount }) => new Float64Array(itemCount));
  const listed = new Float64Array(scorers[0]?.itemCount ?? 0);
  return cases.map(({ user, history, relevant, exclude }) => {
    const pool = new Set<number>();
    scorers.forEach((scorer, p) => {
      const row = (rows[p] as Float64Array).fill(0);
      scorer.accumulate(history, row); // once: it costs more than all the rest
      listed.set(row);
      for (const item of exclude) listed[item] = Number.NEGATIVE_INFINITY;
      for (const item of topK(listed, POOL_DEPTH)) pool.add(item);
    });
    const candidates = Int32Array.from(pool).sort();
    const found: number[] = [];
    candidates.forEach((item, c) => {
      if (relevant.has(item)) found.push(c);
    });
    const scores = scorers.map((scorer, p) => {
      if (found.length === 0) return new Float32Array(0);
      const { offset, scale } = scorer.scale(history);
      const row = rows[p] as Float64Array;
      const own = new Float32Array(candidates.length); // a loop: `from` with a function costs as much as the ranking
      for (let c = 0; c < own.length; c += 1)
        own[c] = ((row[candidates[c] as number] as number) - offset) / scale;
      return own;
    });
    let ideal = 0;
    for (let rank = 0; rank < Math.min(K, relevant.size); rank += 1) ideal += discount(rank);
    return {
      scores,
      relevant: Int32Array.from(found),
      size: candidates.length,
      ideal,
      length: history.items.length,
      user,
    };
  });
}

/** How many of the first `size` sums come before that of candidate `own`: greater ones, and equal ones before it. */
function rankOf(sums: Float64Array, size: number, own: number): number {
  const value = sums[own] as number;
  let rank = 0;
  for (let c = 0; c < own; c += 1) rank += (sums[c] as number) >= value ? 1 : 0;
  for (let c = own + 1; c < size; c += 1) rank += (sums[c] as number) > value ? 1 : 0;
  return rank;
}

/** nDCG@30 of the order of `sums`, equal ones by place. */
function poolNdcg({ relevant, size, ideal }: Pool, sums: Float64Array): number {
  let gain = 0;
  for (let r = 0; r < relevant.length; r += 1) {
    const rank = rankOf(sums, size, relevant[r] as number);
    if (rank < K) gain += discount(rank);
  }
  return gain / ideal;
}

/** The pools of all draws with the length that weights are told for. */
export interface Judge {
  /** exp of the mean of log(1 + length), less 1; 0 without cases. */
  readonly typicalLength: number;
  /** Whom each pool is of, a number for each user of each draw: pools of one person are no evidence of their own. */
  readonly people: readonly number[];
  /** Σ of weight · score of all parts but `without`, for every pool. */
  sumOthers(weights: readonly PartWeight[], without: number): Float64Array[];
  /** nDCG@30 of every pool when `part` counts `own` beside the sums of the others. */
  judge(others: readonly Float64Array[], part: number, own: PartWeight): Float64Array;
  /** Sums of nothing. */
  nothing(): Float64Array[];
}

/** Users of a draw are numbered below this, whatever the draw. */
const USER_SPACE = 2 ** 32;

/** Judges weights over the pools of `draws`; those that nothing wanted is in are 0 whatever the weights, and left out. */
export function createJudge(draws: readonly (readonly Pool[])[]): Judge {
  const pools = draws.flat();
  const logs = pools.reduce((sum, { length }) => sum + Math.log(1 + length), 0);
  const typicalLength = Math.exp(logs / Math.max(1, pools.length)) - 1;
  const isJudged = ({ relevant }: Pool): boolean => relevant.length > 0;
  const judged = pools.filter(isJudged);
  const people = draws.flatMap((own, draw) =>
    own.filter(isJudged).map(({ user }) => draw * USER_SPACE + user),
  );
  const weightIn = ({ length }: Pool, { weight, growth }: PartWeight): number =>
    weight * growthOf(length, growth, typicalLength);
  // Hundreds of thousands of calls: no new memory for any.
  const scratch = new Float64Array(judged.reduce((most, { size }) => Math.max(most, size), 0));
  const nothing = (): Float64Array[] => judged.map(({ size }) => new Float64Array(size));
  return {
    typicalLength,
    people,
    nothing,
    sumOthers(weights, without) {
      const all = nothing();
      judged.forEach((pool, place) => {
        const sums = all[place] as Float64Array;
        weights.forEach((own, part) => {
          if (part === without || own.weight === 0) return;
          const weight = weightIn(pool, own);
          const row = pool.scores[part] as Float32Array;
          for (let c = 0; c < sums.length; c += 1) (sums[c] as number) += weight * (row[c] as number);
        });
      });
      return all;
    },
    judge(others, part, own) {
      return Float64Array.from(judged, (pool, place) => {
        const before = others[place] as Float64Array;
        const weight = weightIn(pool, own);
        const row = pool.scores[part] as Float32Array;
        for (let c = 0; c < before.length; c += 1)
          scratch[c] = (before[c] as number) + weight * (row[c] as number);
        return poolNdcg(pool, scratch);
      });
    },
  };
}

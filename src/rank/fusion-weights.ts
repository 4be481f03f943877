import { discount } from './ndcg.js';
import { createRanker } from './rank-items.js';
import type { Scorer } from './scorer.js';
import type { ValidationCase } from './validation.js';

/** Items of each part's list that enter a case's pool: what no part lists that high never reaches the top. */
const POOL_DEPTH = 100;
/** Longer lists than the 10 that count in the end: more places, less chance. */
const K = 30;
/** Weights that are tried for a part beside the others. */
const STEPS = [0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.2];
const ROUND_LIMIT = 6;
/** Standard errors of the paired difference that a change must gain: what gains less may be chance. */
const LEAST_ERRORS = 0.5;
/** Parts that are not worse than the first by more than so many standard errors start beside it. */
const START_ERRORS = 2;

/** The same scorers in the same order, trained on one draw, and the cases held out of it. */
export interface ScoredDraw {
  readonly scorers: readonly Scorer[];
  readonly cases: readonly ValidationCase[];
}

/** One case with the scores of its pool on the common scale: `scores[p][c]` of part p and candidate c. */
interface Pool {
  readonly scores: readonly Float32Array[];
  /** 1 at the candidates that should be found. */
  readonly isRelevant: Uint8Array;
  readonly ideal: number;
}

function createPools(scorers: readonly Scorer[], cases: readonly ValidationCase[]): Pool[] {
  const rankers = scorers.map((scorer) => createRanker(scorer));
  const rows = scorers.map(({ itemCount }) => new Float64Array(itemCount));
  return cases.map(({ history, relevant, exclude }) => {
    const pool = new Set<number>();
    for (const rank of rankers) {
      for (const item of rank(history, POOL_DEPTH, { exclude }).items) pool.add(item);
    }
    const candidates = Int32Array.from(pool).sort();
    const scores = scorers.map((scorer, p) => {
      const row = (rows[p] as Float64Array).fill(0);
      scorer.accumulate(history, row);
      const { offset, scale } = scorer.scale(history);
      return Float32Array.from(candidates, (item) => ((row[item] as number) - offset) / scale);
    });
    let ideal = 0;
    for (let rank = 0; rank < Math.min(K, relevant.size); rank += 1) ideal += discount(rank);
    return {
      scores,
      isRelevant: Uint8Array.from(candidates, (item) => (relevant.has(item) ? 1 : 0)),
      ideal,
    };
  });
}

/** nDCG@30 of the order of `sums`, equal ones by place. */
function poolNdcg({ isRelevant, ideal }: Pool, sums: Float64Array): number {
  const best = new Int32Array(K);
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

/** Σ of weight · score of all parts but `without`, for every pool. */
function sumOthers(pools: readonly Pool[], weights: readonly number[], without: number): Float64Array[] {
  return pools.map(({ scores, isRelevant }) => {
    const sums = new Float64Array(isRelevant.length);
    weights.forEach((weight, p) => {
      if (weight === 0 || p === without) return;
      const part = scores[p] as Float32Array;
      for (let c = 0; c < sums.length; c += 1) (sums[c] as number) += weight * (part[c] as number);
    });
    return sums;
  });
}

/** nDCG@30 of every pool when part `part` counts `weight` beside the sums of the others. */
function judge(
  pools: readonly Pool[],
  others: readonly Float64Array[],
  part: number,
  weight: number,
): Float64Array {
  return Float64Array.from(pools, (pool, place) => {
    const own = pool.scores[part] as Float32Array;
    const sums = Float64Array.from(others[place] as Float64Array);
    if (weight !== 0)
      for (let c = 0; c < sums.length; c += 1) (sums[c] as number) += weight * (own[c] as number);
    return poolNdcg(pool, sums);
  });
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** True when `better` beats `other`, case by case, by more than `errors` standard errors of the difference. */
function isBeyondChance(better: Float64Array, other: Float64Array, errors: number): boolean {
  const differences = better.map((value, place) => value - (other[place] as number));
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((value) => (value - mean) ** 2));
  return mean > errors * Math.sqrt(variance / Math.max(1, differences.length));
}

function startWeights(pools: readonly Pool[], parts: number): number[] {
  const nothing = pools.map(({ isRelevant }) => new Float64Array(isRelevant.length));
  const alone = Array.from({ length: parts }, (_, part) => judge(pools, nothing, part, 1));
  const first = alone[0];
  return alone.map((judged) => (first && isBeyondChance(first, judged, START_ERRORS) ? 0 : 1));
}

/** Among the steps that chance cannot tell from the best one, the nearest to the present weight. */
function bestStep(pools: readonly Pool[], weights: readonly number[], part: number): number {
  const before = weights[part] as number;
  const others = sumOthers(pools, weights, part);
  const isOnly = weights.every((weight, p) => p === part || weight === 0);
  const tried = [before, ...STEPS.filter((step) => step !== before && !(step === 0 && isOnly))]
    .map((step) => ({ step, judged: judge(pools, others, part, step) }))
    .sort((a, b) => Math.abs(a.step - before) - Math.abs(b.step - before) || a.step - b.step);
  const best = tried.reduce((a, b) => (meanOf(b.judged) > meanOf(a.judged) ? b : a));
  return (tried.find(({ judged }) => !isBeyondChance(best.judged, judged, LEAST_ERRORS)) ?? best).step;
}

/**
 * Chooses the weight of each scorer by coordinate ascent on nDCG@30 over the cases of all draws. The rule: start with
 * weight 1 on the first scorer (give the best one first) and on those that are within two standard errors of it, for
 * equal weights are the safest where chance tells which is best, and 0 on the others; in rounds, in the order given, try the
 * steps 0 to 2.2 for one weight while the others stay; of the steps that are within half a standard error (of the paired
 * difference) of the best one, take the nearest to the present weight; stop after a round without a move or after six.
 * The curves are flat at their tops, and a weight far out on them is chance that does not carry over to the models of
 * all the data. Gives weights ≥ 0 in the order of the scorers; deterministic. No draws give none.
 */
export function chooseWeights(draws: readonly ScoredDraw[]): number[] {
  const pools = draws.flatMap(({ scorers, cases }) => createPools(scorers, cases));
  const weights = startWeights(pools, draws[0]?.scorers.length ?? 0);
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    let moved = false;
    for (let p = 0; p < weights.length; p += 1) {
      const step = bestStep(pools, weights, p);
      if (step === weights[p]) continue;
      weights[p] = step;
      moved = true;
    }
    if (!moved) break;
  }
  return weights;
}

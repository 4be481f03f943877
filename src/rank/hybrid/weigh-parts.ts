import { freezeScale } from '../score-scale.js';
import type { RawScorer, Scorer, TrainingData } from '../scorer.js';
import { type PairedGain, pairedGainByUser } from '../validation/paired-gain.js';
import { TUNING_K, type Tuned } from '../validation/tune.js';
import { validateEach } from '../validation/validation.js';
import type { ValidationDraw } from '../validation/validation-draws.js';
import { fuse } from './fusion.js';
import type { PartWeight } from './fusion-pools.js';
import { chooseWeights, type ScoredDraw } from './fusion-weights.js';
import { growingScorer } from './growing-scorer.js';
import type { HybridPlan } from './hybrid-plan.js';

/** Least weight of `popular`: somebody without a history gets what is popular, and it only breaks ties for others. */
const POPULAR_FLOOR = 0.001;

/** Scorers on the common scale, each measured once for all that is chosen with them. */
export type Scaler = (scorer: RawScorer, data: TrainingData) => Scorer;

/** Makes a {@link Scaler} whose scales are drawn with `seed`. */
export function createScaler(seed: number): Scaler {
  const known = new Map<RawScorer, Scorer>();
  return (scorer, { interactions }) => {
    const scaled = known.get(scorer) ?? freezeScale(scorer, interactions, seed);
    known.set(scorer, scaled);
    return scaled;
  };
}

/** `parts` on every one of `draws` that they were trained on. */
export function scoredDraws(
  parts: readonly Tuned[],
  draws: readonly ValidationDraw[],
  scaled: Scaler,
): ScoredDraw[] {
  return draws.map(({ train, cases }, d) => ({
    cases,
    scorers: parts.map(({ scorers }) => scaled(scorers[d] as RawScorer, train)),
  }));
}

/** nDCG@10 of the sum for each case, all draws one after the other. */
function judgeSum(
  draws: readonly ScoredDraw[],
  weights: readonly PartWeight[],
  typicalLength: number,
): Float64Array {
  const judged = draws.map(({ scorers, cases }) => {
    const parts = scorers.map((scorer, p) => {
      const { weight, growth } = weights[p] as PartWeight;
      return { scorer: growingScorer(scorer, growth, typicalLength), weight };
    });
    return validateEach(fuse('hybrid', parts), cases, TUNING_K);
  });
  return joined(judged);
}

const joined = (each: readonly Float64Array[]): Float64Array =>
  Float64Array.from(each.flatMap((values) => [...values]));

/**
 * Standard errors, over users, by which a sum must be behind its best part for that part to serve alone. Less may be
 * chance, and the other way round it cost 2 % on cell phones: what tells the parts apart is noise as well.
 */
const WORSE_ERRORS = 1;

/** Whether a sum is behind its best part by more than chance. */
export function isWorse({ mean, error }: PairedGain): boolean {
  return mean < -WORSE_ERRORS * error;
}

/** A plan, and nDCG@10 of what serves by it for each case, all draws one after the other. */
export interface WeighedParts {
  readonly plan: HybridPlan;
  readonly judged: Float64Array;
}

/**
 * Chooses the weights of `sorted` (best first) on `draws`; `left` are those of no use, which the plan names without a
 * weight. Where the sum is behind the best part by more than one standard error, over the users of the draws, that part
 * gets weight 1 and the others none.
 */
export function weighParts(
  sorted: readonly Tuned[],
  left: readonly Tuned[],
  draws: readonly ValidationDraw[],
  scaled: Scaler,
): WeighedParts {
  const scored = scoredDraws(sorted, draws, scaled);
  const { parts: weights, typicalLength } = chooseWeights(scored);
  const best = sorted[0] as Tuned;
  const sum = judgeSum(scored, weights, typicalLength);
  const users = draws.flatMap(({ cases }) => cases.map(({ user }) => user));
  const alone = joined(best.judged);
  const gain = pairedGainByUser(sum, alone, users);
  const isSingle = isWorse(gain);
  const weightOf = (place: number): PartWeight =>
    isSingle ? { weight: place === 0 ? 1 : 0, growth: 0 } : (weights[place] as PartWeight);
  const none: PartWeight = { weight: 0, growth: 0 };
  const all = [
    ...sorted.map((part, place) => ({ part, own: weightOf(place) })),
    ...left.map((part) => ({ part, own: none })),
  ];
  const plan: HybridPlan = {
    parts: all.map(({ part: { recipe, parameters, ndcg }, own: { weight, growth } }) => ({
      name: recipe.name,
      parameters,
      ndcg,
      weight: recipe.name === 'popular' ? Math.max(weight, POPULAR_FLOOR) : weight,
      growth,
    })),
    typicalLength,
    ndcg: isSingle ? best.ndcg : best.ndcg + gain.mean,
    gain,
    isSingle,
  };
  return { plan, judged: isSingle ? alone : sum };
}

import { fuse } from './fusion.js';
import type { PartWeight } from './fusion-pools.js';
import { chooseWeights, type ScoredDraw } from './fusion-weights.js';
import { growingScorer } from './growing-scorer.js';
import { type HybridPlan, hybridRecipes } from './hybrid-plan.js';
import { freezeScale } from './score-scale.js';
import type { RawScorer, TrainingData } from './scorer.js';
import { type Tuned, TUNING_K, tryDefault, tune } from './tune.js';
import type { ScorerRecipe } from './recipes/scorer-recipe.js';
import { validate } from './validation.js';
import type { ValidationDraw } from './validation-draws.js';

/** Least weight of `popular`: somebody without a history gets what is popular, and it only breaks ties for others. */
const POPULAR_FLOOR = 0.001;

/** Options of {@link planHybrid}; all change results but the last. */
export interface PlanOptions {
  readonly seed: number;
  /** The parts to choose from; {@link hybridRecipes} when left out. */
  readonly recipes?: readonly ScorerRecipe[];
  /** Told after each scorer is tried with its default setting and again after its settings are chosen. */
  readonly onStep?: (what: string) => void;
}

/** A plan, and the parts whose settings were chosen for it. */
export interface PlannedHybrid {
  readonly plan: HybridPlan;
  readonly tuned: readonly Tuned[];
}

const byNdcg = (parts: readonly Tuned[]): Tuned[] => [...parts].sort((a, b) => b.ndcg - a.ndcg);

function scoredDraws(parts: readonly Tuned[], draws: readonly ValidationDraw[], seed: number): ScoredDraw[] {
  return draws.map(({ train, cases }, d) => ({
    cases,
    scorers: parts.map(({ scorers }) => freezeScale(scorers[d] as RawScorer, train.interactions, seed)),
  }));
}

/** Cases that the parts are sifted on: enough to see who is of use. With fewer than the least, nobody is sifted out. */
const SIFTED_CASES = 1_000;
const LEAST_CASES = 200;

/**
 * Those of `parts` that have a weight on the first draw, or that chance cannot tell from the best one there; all where it
 * is small: little time is saved there, and chance would decide.
 */
function usefulParts(
  parts: readonly Tuned[],
  draws: readonly ValidationDraw[],
  seed: number,
): readonly Tuned[] {
  if ((draws[0]?.cases.length ?? 0) < LEAST_CASES) return parts;
  const first = draws.slice(0, 1).map(({ train, cases }) => {
    const every = Math.max(1, Math.ceil(cases.length / SIFTED_CASES));
    return { train, cases: cases.filter((_, place) => place % every === 0) };
  });
  const { parts: weights, isNearBest } = chooseWeights(scoredDraws(parts, first, seed));
  return parts.filter((_, p) => isNearBest[p] === true || (weights[p] as PartWeight).weight > 0);
}

function ndcgOfSum(draws: readonly ScoredDraw[], weights: readonly PartWeight[], typicalLength: number) {
  const sum = draws.reduce((total, { scorers, cases }) => {
    const parts = scorers.map((scorer, p) => {
      const { weight, growth } = weights[p] as PartWeight;
      return { scorer: growingScorer(scorer, growth, typicalLength), weight };
    });
    return total + validate(fuse('hybrid', parts), cases, TUNING_K);
  }, 0);
  return sum / draws.length;
}

/** Weighs `sorted`; `left` are those of no use, which the plan names without a weight. */
function weigh(
  sorted: readonly Tuned[],
  left: readonly Tuned[],
  draws: readonly ValidationDraw[],
  seed: number,
): HybridPlan {
  const scored = scoredDraws(sorted, draws, seed);
  const { parts: weights, typicalLength } = chooseWeights(scored);
  const ndcg = ndcgOfSum(scored, weights, typicalLength);
  const best = (sorted[0] as Tuned).ndcg;
  const isSingle = !(ndcg > best);
  const weightOf = (place: number): PartWeight =>
    isSingle ? { weight: place === 0 ? 1 : 0, growth: 0 } : (weights[place] as PartWeight);
  const none: PartWeight = { weight: 0, growth: 0 };
  const all = [
    ...sorted.map((part, place) => ({ part, own: weightOf(place) })),
    ...left.map((part) => ({ part, own: none })),
  ];
  return {
    parts: all.map(({ part: { recipe, parameters, ndcg: alone }, own: { weight, growth } }) => ({
      name: recipe.name,
      parameters,
      ndcg: alone,
      weight: recipe.name === 'popular' ? Math.max(weight, POPULAR_FLOOR) : weight,
      growth,
    })),
    typicalLength,
    ndcg: Math.max(ndcg, best),
    isSingle,
  };
}

/**
 * Chooses the hybrid for `data` on `draws` of it:
 * 1. every part is trained on the first draw with its default settings, and weights are chosen for them on at most about
 *    1,000 of its cases;
 * 2. of those with a weight, and of those that chance cannot tell from the best one (of all where there are fewer than
 *    200 cases), the settings are chosen;
 * 3. their weights are chosen on all draws.
 * What has no place in the sum of the defaults gets none later: to choose the settings of everything costs several times as
 * much and finds noise. The hybrid is not below its best single part on the draws: where no sum beats it, that part
 * serves alone. Throws an Error when nothing can be trained.
 */
export function planHybrid(
  data: TrainingData,
  draws: readonly ValidationDraw[],
  { seed, recipes = hybridRecipes(data), onStep }: PlanOptions,
): PlannedHybrid {
  const tell = (what: string, { recipe, ndcg }: Tuned): void =>
    onStep?.(`${what} ${recipe.name} (validation nDCG@10 ${ndcg.toFixed(4)})`);
  const tried = recipes
    .filter((recipe) => draws.every(({ train }) => recipe.obstacle(train) === undefined))
    .map((recipe) => {
      const part = tryDefault(recipe, draws, seed);
      tell('tried', part);
      return part;
    });
  if (tried.length === 0)
    throw new Error('hybrid: expected at least one scorer that can be trained, got none');
  const sorted = byNdcg(tried);
  const useful = usefulParts(sorted, draws, seed);
  const tuned = useful.map((part) => {
    const better = tune(part.recipe, draws, seed, part);
    tell('chose settings of', better);
    return better;
  });
  const left = sorted.filter((part) => !useful.includes(part));
  return { plan: weigh(byNdcg(tuned), left, draws, seed), tuned };
}

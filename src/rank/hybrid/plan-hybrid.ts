import { rowLength } from '../../lib/csr.js';
import type { ScorerRecipe } from '../recipes/scorer-recipe.js';
import type { TrainingData } from '../scorer.js';
import { type Tuned, tryDefault, tune } from '../validation/tune.js';
import { peopleOf } from '../validation/validation.js';
import type { ValidationDraw } from '../validation/validation-draws.js';
import { weighEvened } from './even-parts.js';
import { siftParts } from './fusion-weights.js';
import { type HybridPlan, hybridRecipes, unjudgedPlan } from './hybrid-plan.js';
import { weighNewItems } from './new-item-weights.js';
import { createScaler, type Scaler, scoredDraws } from './weigh-parts.js';

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

/** Cases that the parts are sifted on: enough to see who is of use. With fewer people than the least, nobody is sifted out. */
const SIFTED_CASES = 1_000;
const LEAST_SIFT_PEOPLE = 200;
/** With fewer people than these, who are not half of all, what is chosen would be their own taste. */
const LEAST_PEOPLE = 25;

/** Whether `draws` have people enough to choose for all of `data`: 25, or half of those with an interaction. */
function isJudgeable({ interactions }: TrainingData, draws: readonly ValidationDraw[]): boolean {
  const judged = peopleOf(draws.flatMap(({ cases }) => cases));
  if (judged === 0 || judged >= LEAST_PEOPLE) return judged > 0;
  const { byUser, userCount } = interactions;
  let all = 0;
  for (let user = 0; user < userCount; user += 1) if (rowLength(byUser, user) > 0) all += 1;
  return 2 * judged >= all;
}

/** Those of `parts` that are of use on the first draw, see `siftParts`; all where it is small: chance would decide. */
function usefulParts(
  parts: readonly Tuned[],
  draws: readonly ValidationDraw[],
  scaled: Scaler,
): readonly Tuned[] {
  if (peopleOf(draws[0]?.cases ?? []) < LEAST_SIFT_PEOPLE) return parts;
  const first = draws.slice(0, 1).map(({ train, cases }) => {
    const every = Math.max(1, Math.ceil(cases.length / SIFTED_CASES));
    return { train, cases: cases.filter((_, place) => place % every === 0) };
  });
  const isUseful = siftParts(scoredDraws(parts, first, scaled));
  return parts.filter((_, p) => isUseful[p]);
}

/**
 * Chooses the hybrid for `data` on `draws` of it:
 * 1. every part is trained on the first draw with its default settings, and weights are chosen for them on at most about
 *    1,000 of its cases;
 * 2. of those of use there (of all where there are fewer than 200 people), the settings are chosen;
 * 3. their weights are chosen on all draws, with the spread of items evened out where that is better;
 * 4. where there are items that nobody had to do with, weights for them are chosen, see `weighNewItems`.
 * What has no place in the sum of the defaults gets none later: to choose the settings of everything costs several times as
 * much and finds noise. Every part alone is among the choices, see `weighParts`. Where the draws have nobody, or fewer than 25
 * people who are not half of all, nothing is chosen, see `unjudgedPlan`. Throws an Error when nothing can be trained.
 */
export function planHybrid(
  data: TrainingData,
  draws: readonly ValidationDraw[],
  { seed, recipes = hybridRecipes(data), onStep }: PlanOptions,
): PlannedHybrid {
  const tell = (what: string, { recipe, ndcg }: Tuned): void =>
    onStep?.(`${what} ${recipe.name} (validation nDCG@10 ${ndcg.toFixed(4)})`);
  const trainable = recipes.filter((recipe) =>
    draws.every(({ train }) => recipe.obstacle(train) === undefined),
  );
  if (trainable.length === 0)
    throw new Error('hybrid: expected at least one scorer that can be trained, got none');
  if (!isJudgeable(data, draws)) {
    onStep?.(
      'too little can be held out of the histories: popular items and facts of items alone are weighed',
    );
    return { plan: unjudgedPlan(data, trainable), tuned: [] };
  }
  const tried = trainable.map((recipe) => {
    const part = tryDefault(recipe, draws, seed);
    tell('tried', part);
    return part;
  });
  const sorted = byNdcg(tried);
  const scaled = createScaler(seed);
  const useful = usefulParts(sorted, draws, scaled);
  const tuned = useful.map((part) => {
    const better = tune(part.recipe, draws, seed, part);
    tell('chose settings of', better);
    return better;
  });
  const left = sorted.filter((part) => !useful.includes(part));
  const { plan: weighed } = weighEvened(tuned, left, draws, scaled);
  const { gain, isSingle } = weighed;
  if (gain)
    onStep?.(
      `weighed: ${gain.mean.toFixed(4)} ± ${gain.error.toFixed(4)} over the best part${isSingle ? ', which serves alone' : ''}`,
    );
  const plan = weighNewItems(data, weighed, recipes, { seed, onStep });
  return { plan, tuned };
}

import { topK } from '../../lib/top-k.js';
import type { ScorerRecipe } from '../recipes/scorer-recipe.js';
import { freezeScale } from '../score-scale.js';
import type { Scorer, TrainingData } from '../scorer.js';
import { holdOut } from '../validation/hold-out.js';
import { keepInteractions } from '../validation/keep-interactions.js';
import { ndcgAt } from '../validation/ndcg.js';
import { isBeyondChance, meanOf } from '../validation/paired-gain.js';
import { TUNING_K } from '../validation/tune.js';
import { type ValidationCase, validationCases } from '../validation/validation.js';
import type { ValidationDraw } from '../validation/validation-draws.js';
import { type HybridPlan, usedParts } from './hybrid-plan.js';
import { trainHybrid } from './train-hybrid.js';

/** Options of choosing what serves for new items. */
export interface NewItemOptions {
  readonly seed: number;
  readonly onStep?: ((what: string) => void) | undefined;
}

/** Sums of the weights for new items that are tried, in that of the weights for others. */
const LEVELS = [0.5, 1, 1.5, 2, 3, 4];
/** Part of each history that is held out to see what is wanted among all. */
const WANTED_SHARE = 0.2;
/** Standard errors by which a level may be behind the best one. */
const LEVEL_ERRORS = 1;

/**
 * A draw in which the items where `isHidden` is 1 are as if nobody had had to do with them, and a fifth of each history is
 * held out, of hidden items as of others; all items are listed.
 */
function mixedDraw(data: TrainingData, isHidden: Uint8Array, seed: number): ValidationDraw {
  const { train: kept, heldOut } = holdOut(data.interactions, WANTED_SHARE, seed);
  const train = keepInteractions(kept, (entry) => isHidden[kept.byUser.indices[entry] as number] !== 1);
  const cases = validationCases(train, heldOut, seed).filter(({ history }) => history.items.length > 0);
  return { train: { ...data, interactions: train }, cases };
}

/** `plan` with weights for new items that are `factor` times as large. */
function timesNew(plan: HybridPlan, factor: number): HybridPlan {
  return {
    ...plan,
    parts: plan.parts.map((part) =>
      part.newWeight === undefined ? part : { ...part, newWeight: factor * part.newWeight },
    ),
  };
}

/**
 * nDCG@10 of each of `cases` for each of `factors`: `none` ranks without the weights for new items, `whole` with them.
 * Scores of items that are not new are the same in both, up to what all items of a history have alike, and those of new
 * ones go with the factor, so both are worked out once.
 */
function judgeFactors(
  none: Scorer,
  whole: Scorer,
  cases: readonly ValidationCase[],
  factors: readonly number[],
): Float64Array[] {
  const judged = factors.map(() => new Float64Array(cases.length));
  const [from, to, row] = Array.from({ length: 3 }, () => new Float64Array(none.itemCount)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  cases.forEach(({ history, relevant, exclude }, place) => {
    none.accumulate(history, from.fill(0));
    whole.accumulate(history, to.fill(0));
    factors.forEach((factor, f) => {
      for (let item = 0; item < row.length; item += 1) {
        const without = from[item] as number;
        row[item] = without + factor * ((to[item] as number) - without);
      }
      for (const item of exclude) row[item] = Number.NEGATIVE_INFINITY;
      (judged[f] as Float64Array)[place] = ndcgAt(topK(row, TUNING_K), relevant, TUNING_K);
    });
  });
  return judged;
}

/**
 * `plan`, whose weights for new items sum to those for others, with them as large as serves lists of new and other items best: what `isHidden` tells by 1
 * is new on a draw of `data`, and what is trained there by `recipes` is what serves. Of the sums that chance cannot tell
 * from the best one the greatest: nobody finds what is never listed. The plan itself where nobody can be asked.
 */
export function withNewItemLevel(
  data: TrainingData,
  plan: HybridPlan,
  recipes: readonly ScorerRecipe[],
  isHidden: Uint8Array,
  { seed, onStep }: NewItemOptions,
): HybridPlan {
  const { train, cases } = mixedDraw(data, isHidden, seed);
  const trained = new Map<string, Scorer>();
  for (const { name, parameters } of usedParts(plan)) {
    const recipe = recipes.find((one) => one.name === name);
    if (cases.length === 0 || recipe === undefined || recipe.obstacle(train) !== undefined) return plan;
    trained.set(name, freezeScale(recipe.train(name, train, parameters, seed), train.interactions, seed));
  }
  const judged = judgeFactors(
    trainHybrid(train, timesNew(plan, 0), seed, trained),
    trainHybrid(train, plan, seed, trained),
    cases,
    LEVELS,
  );
  const best = judged.reduce((a, b) => (meanOf(b) > meanOf(a) ? b : a));
  const people = cases.map(({ user }) => user);
  const chosen = judged.findLastIndex((one) => !isBeyondChance(best, one, LEVEL_ERRORS, people));
  const level = LEVELS[chosen] as number;
  onStep?.(
    `new items count ${level} times as much as others (validation nDCG@10 ${meanOf(judged[chosen] as Float64Array).toFixed(4)} of all)`,
  );
  return timesNew(plan, level);
}

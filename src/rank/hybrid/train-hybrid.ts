import { defaultParameters } from '../recipes/scorer-recipe.js';
import type { Scorer, TrainingData } from '../scorer.js';
import { recipeOf, trainScorer } from '../train-scorer.js';
import { fuse } from './fusion.js';
import { growingScorer } from './growing-scorer.js';
import { type HybridPlan, usedParts } from './hybrid-plan.js';
import { newItemScorer, newItems } from './new-item-scorer.js';
import { strangerScorer } from './stranger-scorer.js';

const BY_INTERESTS = 'interest-features';
/** Weight of what is popular for strangers: it orders what has nothing of their interests. */
const STRANGER_POPULAR = 0.001;

/** What ranks for those who have nothing but interests; undefined where no interest is known, or no item has such facts. */
function interestScorer(
  data: TrainingData,
  plan: HybridPlan,
  seed: number,
  trained: ReadonlyMap<string, Scorer>,
): Scorer | undefined {
  const recipe = recipeOf(BY_INTERESTS);
  if (data.interactions.interestsByUser === undefined || recipe.obstacle(data) !== undefined)
    return undefined;
  const parameters =
    plan.parts.find(({ name }) => name === BY_INTERESTS)?.parameters ?? defaultParameters(recipe, data);
  const popular = 'popular';
  return fuse('hybrid', [
    { scorer: trained.get(BY_INTERESTS) ?? trainScorer(BY_INTERESTS, data, parameters, seed), weight: 1 },
    {
      scorer:
        trained.get(popular) ?? trainScorer(popular, data, defaultParameters(recipeOf(popular), data), seed),
      weight: STRANGER_POPULAR,
    },
  ]);
}

/**
 * Trains the hybrid of `plan` on `data`: parts with weight only, and for those who have interests and no history what
 * speaks of interests (see `strangerScorer`). `trained` gives scorers of the plan that are there already, by name.
 */
export function trainHybrid(
  data: TrainingData,
  plan: HybridPlan,
  seed: number,
  trained: ReadonlyMap<string, Scorer> = new Map(),
): Scorer {
  const isNew = newItems(data.interactions);
  const hybrid = fuse(
    'hybrid',
    usedParts(plan).map(({ name, parameters, weight, growth = 0, newWeight = weight }) => {
      const scorer = trained.get(name) ?? trainScorer(name, data, parameters, seed);
      const greatest = Math.max(weight, newWeight);
      const factors = { known: weight / greatest, fresh: newWeight / greatest };
      return {
        weight: greatest,
        scorer: growingScorer(newItemScorer(scorer, isNew, factors), growth, plan.typicalLength ?? 0),
      };
    }),
  );
  const byInterests = interestScorer(data, plan, seed, trained);
  return byInterests === undefined ? hybrid : strangerScorer(hybrid, byInterests);
}

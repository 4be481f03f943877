import { CLOSED_FORM_RECIPES } from './recipes/closed-form.js';
import { CONTENT_RECIPES } from './recipes/content.js';
import { FACTORISATION_RECIPES } from './recipes/factorisation.js';
import { GRAPH_RECIPES } from './recipes/graph.js';
import { NEIGHBOURHOOD_RECIPES } from './recipes/neighbourhood.js';
import { POPULAR_RECIPES } from './recipes/popular.js';
import { REGRESSION_RECIPES } from './recipes/regression.js';
import type { ScorerRecipe } from './recipes/scorer-recipe.js';
import { freezeScale } from './score-scale.js';
import type { Parameters, Scorer, TrainingData } from './scorer.js';

/** The scorers there are, in the order of reports. */
export const SCORER_RECIPES: readonly ScorerRecipe[] = [
  ...POPULAR_RECIPES,
  ...NEIGHBOURHOOD_RECIPES,
  ...CLOSED_FORM_RECIPES,
  ...FACTORISATION_RECIPES,
  ...CONTENT_RECIPES,
  ...GRAPH_RECIPES,
  ...REGRESSION_RECIPES,
];

/** Those that the hybrid may be made of, in the same order. */
export const HYBRID_RECIPES: readonly ScorerRecipe[] = SCORER_RECIPES.filter(
  ({ isHybridPart = true, hasReasons = true }) => isHybridPart && hasReasons,
);

/** The recipe called `name`; throws an Error that lists the names when there is none. */
export function recipeOf(name: string): ScorerRecipe {
  const recipe = SCORER_RECIPES.find((known) => known.name === name);
  if (recipe) return recipe;
  const names = SCORER_RECIPES.map((known) => known.name).join(', ');
  throw new Error(`expected the name of a scorer (${names}), got "${name}"`);
}

/**
 * Trains the scorer called `name` and freezes its scale. The default settings are `defaultParameters(recipeOf(name), data)`.
 * Deterministic: the same data, parameters and seed give the same scorer.
 * Throws an Error for an unknown name and for data it cannot be trained on.
 */
export function trainScorer(name: string, data: TrainingData, parameters: Parameters, seed: number): Scorer {
  const recipe = recipeOf(name);
  const obstacle = recipe.obstacle(data);
  if (obstacle !== undefined) throw new Error(`${name} cannot be trained: ${obstacle}`);
  return freezeScale(recipe.train(name, data, parameters, seed), data.interactions, seed);
}

import type { RawScorer, Parameters } from './scorer.js';
import { defaultParameters, type ScorerRecipe } from './recipes/scorer-recipe.js';
import { validate } from './validation.js';
import type { ValidationDraw } from './validation-draws.js';

/** The best setting of a recipe on validation, and the scorers trained with it, one a draw. */
export interface Tuned {
  readonly recipe: ScorerRecipe;
  readonly parameters: Parameters;
  readonly scorers: readonly RawScorer[];
  /** Mean nDCG@10 over the draws. */
  readonly ndcg: number;
}

/** Length of the list that settings are chosen by. */
export const TUNING_K = 10;
/** A setting replaces the default only when it gains more than this share: smaller gains are noise. */
const LEAST_RELATIVE_GAIN = 0.003;

function tryOut(
  recipe: ScorerRecipe,
  parameters: Parameters,
  draws: readonly ValidationDraw[],
  seed: number,
): Tuned {
  const scorers = draws.map(({ train }) => recipe.train(recipe.name, train, parameters, seed));
  const sum = draws.reduce(
    (total, { cases }, d) => total + validate(scorers[d] as RawScorer, cases, TUNING_K),
    0,
  );
  return { recipe, parameters, scorers, ndcg: sum / Math.max(1, draws.length) };
}

/** The scorer of `recipe` with its default setting, trained on the first of `draws` alone. */
export function tryDefault(recipe: ScorerRecipe, draws: readonly ValidationDraw[], seed: number): Tuned {
  const { train } = draws[0] as ValidationDraw;
  return tryOut(recipe, defaultParameters(recipe, train), draws.slice(0, 1), seed);
}

/**
 * Chooses the setting of `recipe` by nDCG@10 on the first draw: from the default (`start`, where it is trained already), one hyper-parameter after the other is
 * moved to its best value; a move must gain more than .3 %. The chosen setting is then trained on every draw, for the
 * weights of a hybrid are more sensitive to chance than a setting is. Deterministic. Throws what the recipe's training
 * throws.
 */
export function tune(
  recipe: ScorerRecipe,
  draws: readonly ValidationDraw[],
  seed: number,
  start: Tuned = tryDefault(recipe, draws, seed),
): Tuned {
  const data = (draws[0] as ValidationDraw).train;
  const first = draws.slice(0, 1);
  let best = start;
  for (const [name, values] of Object.entries(recipe.axes(data))) {
    let moved: Tuned | undefined;
    for (const value of values) {
      if (value === best.parameters[name]) continue;
      const tried = tryOut(recipe, { ...best.parameters, [name]: value }, first, seed);
      if (tried.ndcg > (moved ?? best).ndcg * (moved ? 1 : 1 + LEAST_RELATIVE_GAIN)) moved = tried;
    }
    best = moved ?? best;
  }
  if (draws.length < 2) return best;
  const others = tryOut(recipe, best.parameters, draws.slice(1), seed);
  return {
    ...best,
    scorers: [...best.scorers, ...others.scorers],
    ndcg: (best.ndcg + others.ndcg * others.scorers.length) / draws.length,
  };
}

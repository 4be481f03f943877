import { defaultParameters, type ScorerRecipe } from '../recipes/scorer-recipe.js';
import type { Parameters, RawScorer } from '../scorer.js';
import { meanOf, pairedGainByUser } from './paired-gain.js';
import { peopleOf, validateEach } from './validation.js';
import type { ValidationDraw } from './validation-draws.js';

/** The best setting of a recipe on validation, and the scorers trained with it, one a draw. */
export interface Tuned {
  readonly recipe: ScorerRecipe;
  readonly parameters: Parameters;
  readonly scorers: readonly RawScorer[];
  /** nDCG@10 of each case, draw by draw. */
  readonly judged: readonly Float64Array[];
  /** Mean nDCG@10 over the draws. */
  readonly ndcg: number;
}

/** Length of the list that settings are chosen by. */
export const TUNING_K = 10;
/** A setting replaces the default only when it gains more than this share: smaller gains are noise. */
const LEAST_RELATIVE_GAIN = 0.003;
/** A setting is tried on every third case first, and given up there when it is this many standard errors behind. */
const FIRST_EVERY = 3;
const HOPELESS_ERRORS = 1;
/** With fewer people than these on the first try, chance would give up what is good. */
const LEAST_FIRST_PEOPLE = 100;

const tunedOf = (
  recipe: ScorerRecipe,
  parameters: Parameters,
  scorers: readonly RawScorer[],
  judged: readonly Float64Array[],
): Tuned => {
  const ndcg = judged.reduce((sum, each) => sum + meanOf(each), 0) / Math.max(1, judged.length);
  return { recipe, parameters, scorers, judged, ndcg };
};

function tryOut(
  recipe: ScorerRecipe,
  parameters: Parameters,
  draws: readonly ValidationDraw[],
  seed: number,
): Tuned {
  const scorers = draws.map(({ train }) => recipe.train(recipe.name, train, parameters, seed));
  const judged = draws.map(({ cases }, d) => validateEach(scorers[d] as RawScorer, cases, TUNING_K));
  return tunedOf(recipe, parameters, scorers, judged);
}

/** The scorer of `recipe` with its default setting, trained on the first of `draws` alone. */
export function tryDefault(recipe: ScorerRecipe, draws: readonly ValidationDraw[], seed: number): Tuned {
  const { train } = draws[0] as ValidationDraw;
  return tryOut(recipe, defaultParameters(recipe, train), draws.slice(0, 1), seed);
}

/** `parameters` on one draw, if they gain more than `least` over `best` there; the hopeless are given up early. */
function tryBetter(
  best: Tuned,
  parameters: Parameters,
  { train, cases }: ValidationDraw,
  seed: number,
  least: number,
): Tuned | undefined {
  const { recipe } = best;
  const present = best.judged[0] as Float64Array;
  const scorer = recipe.train(recipe.name, train, parameters, seed);
  const isFirst = (_: unknown, place: number): boolean => place % FIRST_EVERY === 0;
  const firstCases = cases.filter(isFirst);
  const first = validateEach(scorer, firstCases, TUNING_K);
  const users = firstCases.map(({ user }) => user);
  const { mean, error } = pairedGainByUser(first, present.filter(isFirst), users);
  if (peopleOf(firstCases) >= LEAST_FIRST_PEOPLE && mean + HOPELESS_ERRORS * error < least) return undefined;
  const rest = validateEach(
    scorer,
    cases.filter((_, place) => place % FIRST_EVERY !== 0),
    TUNING_K,
  );
  const judged = present.map((_, place) => {
    const lot = Math.floor(place / FIRST_EVERY);
    return place % FIRST_EVERY === 0 ? (first[lot] as number) : (rest[place - lot - 1] as number);
  });
  const tried = tunedOf(recipe, parameters, [scorer], [judged]);
  return tried.ndcg > best.ndcg + least ? tried : undefined;
}

/**
 * Chooses the setting of `recipe` by nDCG@10 on the first draw: from the default (`start`, where it is trained already),
 * one hyper-parameter after the other is moved to its best value; a move must gain more than .3 %, what is behind by more
 * than a standard error on every third case is not measured on the others, and where one side of the start is better,
 * the other is not tried. The chosen setting is then trained on every draw, for the weights of a hybrid are more sensitive to
 * chance than a setting is. Deterministic. Throws what the recipe's training throws.
 */
export function tune(
  recipe: ScorerRecipe,
  draws: readonly ValidationDraw[],
  seed: number,
  start: Tuned = tryDefault(recipe, draws, seed),
): Tuned {
  const first = draws[0] as ValidationDraw;
  let best = start;
  for (const [name, values] of Object.entries(recipe.axes(first.train))) {
    const from = best.parameters[name] as number;
    let side = 0;
    for (const value of values) {
      if (value === from || (side !== 0 && Math.sign(value - from) !== side)) continue;
      const least = side === 0 ? LEAST_RELATIVE_GAIN * best.ndcg : 0;
      const moved = tryBetter(best, { ...best.parameters, [name]: value }, first, seed, least);
      if (moved === undefined) continue;
      best = moved;
      side = Math.sign(value - from);
    }
  }
  if (draws.length < 2) return best;
  const others = tryOut(recipe, best.parameters, draws.slice(1), seed);
  return tunedOf(
    recipe,
    best.parameters,
    [...best.scorers, ...others.scorers],
    [...best.judged, ...others.judged],
  );
}

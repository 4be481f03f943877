import { evened, evenFactors } from '../item-spread.js';
import { isBeyondChance, meanOf } from '../validation/paired-gain.js';
import { TUNING_K, type Tuned } from '../validation/tune.js';
import { validateEach } from '../validation/validation.js';
import type { ValidationDraw } from '../validation/validation-draws.js';
import { type Scaler, type WeighedParts, weighParts } from './weigh-parts.js';

/** How far items are made alike: of .15 to .3 all gained as much on each split of MovieLens, and .4 nothing. */
const EVENNESS = 0.25;
/** Standard errors that it must gain in the sum: what gained half of one on a split of MovieLens lost on its test part. */
const EVEN_ERRORS = 1;

/** `part` with the spread of its items evened out on every one of `draws`; itself where it cannot be. */
function evenPart(part: Tuned, draws: readonly ValidationDraw[]): Tuned {
  if (part.recipe.canEven !== true) return part;
  const scorers = part.scorers.map((scorer, d) =>
    evened(scorer, evenFactors(scorer, (draws[d] as ValidationDraw).train.interactions, EVENNESS)),
  );
  const judged = draws.map(({ cases }, d) =>
    validateEach(scorers[d] as Tuned['scorers'][0], cases, TUNING_K),
  );
  const ndcg = judged.reduce((sum, each) => sum + meanOf(each), 0) / Math.max(1, judged.length);
  return { ...part, parameters: { ...part.parameters, evenness: EVENNESS }, scorers, judged, ndcg };
}

/**
 * Chooses weights for `parts` as they are and with the spread of their items evened out (`evenFactors`), all that can be
 * together: alone, a part gains little by it, and what it gains is the sum's. Gives the latter where it is better by more than a standard
 * error. `left` and the rest as in `weighParts`, which sees the parts by their nDCG.
 */
export function weighEvened(
  parts: readonly Tuned[],
  left: readonly Tuned[],
  draws: readonly ValidationDraw[],
  scaled: Scaler,
): WeighedParts {
  const weigh = (own: readonly Tuned[]): WeighedParts =>
    weighParts(
      [...own].sort((a, b) => b.ndcg - a.ndcg),
      left,
      draws,
      scaled,
    );
  const plain = weigh(parts);
  if (parts.every(({ recipe }) => recipe.canEven !== true)) return plain;
  const even = weigh(parts.map((part) => evenPart(part, draws)));
  const people = draws.flatMap(({ cases }) => cases.map(({ user }) => user));
  return isBeyondChance(even.judged, plain.judged, EVEN_ERRORS, people) ? even : plain;
}

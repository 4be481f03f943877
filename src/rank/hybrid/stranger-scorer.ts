import { knownHistory } from '../history.js';
import type { History, Scorer } from '../scorer.js';

/**
 * `scorer` for those of whom some interaction is known, or nothing at all, and `byInterests` for strangers: who has
 * nothing but stated interests. Validation holds out of histories and so knows no stranger, and what it chose for others
 * says the same of all of them. Both are of one catalogue and on the common scale.
 */
export function strangerScorer(scorer: Scorer, byInterests: Scorer): Scorer {
  const { name, itemCount } = scorer;
  const scorerOf = (history: History): Scorer => {
    const isStated = (history.interests?.length ?? 0) > 0;
    return isStated && knownHistory(history, itemCount).items.length === 0 ? byInterests : scorer;
  };
  return {
    name,
    itemCount,
    accumulate: (history, out, factor) => scorerOf(history).accumulate(history, out, factor),
    contributions: (history, item) => scorerOf(history).contributions(history, item),
    scale: (history) => scorerOf(history).scale(history),
  };
}

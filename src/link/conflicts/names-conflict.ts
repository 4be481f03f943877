import type { Tokens } from '../record/tokenise.js';
import { type IsTelling, shareCode } from './conflict.js';

/** Words at the beginning of a name that a maker or a line may be. */
const LEADING = 3;

/**
 * Whether each name begins with a telling word of Latin letters that the other lacks: other makers or lines. A common
 * model number outweighs that.
 */
export function namesConflict(a: Tokens, b: Tokens, isTelling: IsTelling): boolean {
  const alone = (own: Tokens, other: Tokens): boolean =>
    own.words
      .slice(0, LEADING)
      .some((word) => /^[a-z]{4,}$/.test(word) && !other.squeezed.includes(word) && isTelling(word));
  return alone(a, b) && alone(b, a) && !shareCode(a, b);
}

import { seriesEditionsConflict } from '../conflicts/editions-conflict.js';
import { productConflict } from '../conflicts/product-conflict.js';
import type { PairView } from '../features/pair-view.js';
import { cutShown, type MatchReason } from './match-reason.js';
import type { Matcher } from './matcher.js';

/** Log odds below the threshold that a pair whose names conflict may have at most. */
const DISTANCE = 2;

/** What a conflict of names makes of a pair: its margin, and the reason that takes away the rest. */
export interface HeldBack {
  readonly margin: number;
  readonly reason: MatchReason;
}

/**
 * Holds `pair` back to at most the threshold − {@link DISTANCE} where its names conflict; the reason names the kind of
 * the conflict and weighs what it takes, so that bias and all weights still sum to the margin. Undefined where the names
 * do not conflict or the trees say less already. An edition counts only right behind a series number that both have: elsewhere
offers often leave such a word out.
 */
export function holdBack(matcher: Matcher, margin: number, pair: PairView): HeldBack | undefined {
  const most = matcher.threshold - DISTANCE;
  if (margin <= most) return undefined;
  const [left, right] = [pair.left.title.tokens, pair.right.title.tokens];
  const conflict = productConflict(left, right);
  if (conflict === undefined) return undefined;
  if (conflict === 'EDITION' && !seriesEditionsConflict(left, right)) return undefined;
  return {
    margin: most,
    reason: {
      feature: `names conflict: ${conflict}`,
      left: cutShown(left.words.join(' ')),
      right: cutShown(right.words.join(' ')),
      weight: most - margin,
    },
  };
}

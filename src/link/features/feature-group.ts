import type { PairView } from './pair-view.js';

/** Features of a pair that are worked out together. A value that cannot be told is NaN, never 0. */
export interface FeatureGroup {
  /** Names of the features, in the order of their values. */
  readonly names: readonly string[];
  /** The values of `pair`, as many as names. */
  values(pair: PairView): readonly number[];
  /** What of each side the features of this group look at, for a person to read. */
  show(pair: PairView): readonly [left: string, right: string];
}

import type { Forest } from '../../learn/boosting/forest.js';
import type { Calibration } from '../../learn/calibration/isotonic.js';
import { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { PAIR_FEATURES } from '../features/pair-features.js';
import { CONTEXT_FEATURES } from './context-features.js';
import type { KnownRecords } from './known-records.js';
import type { WordEvidence } from './word-evidence.js';

/** Names of all features that a matcher's trees see, in order. */
export const MATCHER_FEATURES: readonly string[] = [
  ...PAIR_FEATURES,
  'words that spoke before',
  ...CONTEXT_FEATURES,
];

/** A trained matcher. */
export interface Matcher {
  /** Margins are the mean over these. */
  readonly forests: readonly Forest[];
  /** Absent where too few pairs were there to learn of single words. */
  readonly evidence: WordEvidence | undefined;
  /** Terms of the training's records. */
  readonly statistics: CorpusStatistics;
  readonly known: KnownRecords;
  /** From a margin to the probability that the two are the same. */
  readonly calibration: Calibration;
  /** Least margin of pairs that are called the same. */
  readonly threshold: number;
  /**
   * Whether names that conflict (`productConflict`) hold a pair back below the threshold, whatever the trees say: of the
   * built-in matcher, which has seen few goods. One that learned of a user's own pairs has learned that from them.
   */
  readonly heedsConflicts?: boolean;
}

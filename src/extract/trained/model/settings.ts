import type { Calibration } from '../../../learn/calibration/isotonic.js';

/** What is chosen on held-out sentences. */
export interface Settings {
  /** Aspect spans at least this probable (posterior of the tagger) are given. */
  readonly aspectThreshold: number;
  /** Opinion spans at least this probable can be linked. */
  readonly opinionThreshold: number;
  /** An opinion is linked to an aspect when the product of the probabilities of both and of their link is at least this. */
  readonly pairThreshold: number;
  /** From posteriors of aspect spans to confidence. */
  readonly calibration: Calibration;
}

/** Settings of a model that nothing was held out for. */
export const DEFAULT_SETTINGS: Settings = {
  aspectThreshold: 0.4,
  opinionThreshold: 0.3,
  pairThreshold: 0.25,
  calibration: { scores: Float64Array.of(0, 1), probabilities: Float64Array.of(0, 1) },
};

import { ModelFileError } from '../../../learn/model-file.js';

/** What is chosen on held-out sentences. */
export interface Settings {
  /** Opinion spans at least this probable can be linked; with a judge of pairs they are only counted by it. */
  readonly opinionThreshold: number;
  /**
   * Where there is no judge of pairs, which has a threshold of its own: an opinion is linked to an aspect when the product of
   * the probabilities of both and of their link is at least this.
   */
  readonly pairThreshold: number;
  /** Mentions are given from this confidence on where nobody asks otherwise. */
  readonly leastConfidence: number;
}

/** Settings of a model that nothing was held out for. */
export const DEFAULT_SETTINGS: Settings = {
  opinionThreshold: 0.3,
  pairThreshold: 0.25,
  leastConfidence: 0.2,
};

/**
 * Reads the settings of a model file; one of before its confidence was chosen has the default for that. Throws
 * {@link ModelFileError} where one of them is no finite number.
 */
export function readSettings(header: unknown): Settings {
  const { opinionThreshold, pairThreshold, leastConfidence } = {
    leastConfidence: DEFAULT_SETTINGS.leastConfidence,
    ...(header as Partial<Settings> | undefined),
  };
  if (![opinionThreshold, pairThreshold, leastConfidence].every(Number.isFinite))
    throw new ModelFileError('expected the thresholds of an extractor, got settings without');
  return { opinionThreshold, pairThreshold, leastConfidence } as Settings;
}

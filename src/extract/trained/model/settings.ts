/** What is chosen on held-out sentences. */
export interface Settings {
  /** Opinion spans at least this probable can be linked. */
  readonly opinionThreshold: number;
  /** An opinion is linked to an aspect when the product of the probabilities of both and of their link is at least this. */
  readonly pairThreshold: number;
}

/** Settings of a model that nothing was held out for. */
export const DEFAULT_SETTINGS: Settings = {
  opinionThreshold: 0.3,
  pairThreshold: 0.25,
};

import type { Transitions } from './lattice.js';

/** A trained linear-chain conditional random field over binary features. */
export interface CrfModel extends Transitions {
  readonly featureCount: number;
  /** featureCount × L: what a feature adds to the score of a label. */
  readonly weights: Float32Array;
}

/** The active features of each position, numbers below `featureCount`. */
export type FeatureSequence = readonly Uint32Array[];

/** n × L: the scores of the labels at each position, sums of the weights of its features. */
export function emissionsOf(
  { labelCount: L, weights }: { readonly labelCount: number; readonly weights: Float32Array | Float64Array },
  features: FeatureSequence,
): Float64Array {
  const scores = new Float64Array(features.length * L);
  for (const [t, active] of features.entries()) {
    const row = t * L;
    for (const feature of active) {
      const from = feature * L;
      for (let y = 0; y < L; y += 1)
        scores[row + y] = (scores[row + y] as number) + (weights[from + y] as number);
    }
  }
  return scores;
}

import type { NetworkParameters } from './network-shape.js';

type Numbers = Float32Array | Float64Array;

const all = (parameters: NetworkParameters): Numbers[] => [
  parameters.embeddings,
  ...parameters.weights,
  ...parameters.biases,
  parameters.outputWeights,
  parameters.outputBias,
  parameters.start,
  parameters.transitions,
];

/** The same numbers in arrays of their own. */
export function copyParameters(parameters: NetworkParameters): NetworkParameters {
  return {
    embeddings: parameters.embeddings.slice(),
    weights: parameters.weights.map((weights) => weights.slice()),
    biases: parameters.biases.map((bias) => bias.slice()),
    outputWeights: parameters.outputWeights.slice(),
    outputBias: parameters.outputBias.slice(),
    start: parameters.start.slice(),
    transitions: parameters.transitions.slice(),
  };
}

/** Share that the mean keeps at each step, once there were thousands. */
const DECAY = 0.998;

/** A moving mean of parameters over the steps of training, which lies in flatter places than any of them. */
export class ParameterMean {
  readonly parameters: NetworkParameters;
  readonly #pairs: readonly (readonly [Numbers, Numbers])[];
  #steps = 0;

  constructor(current: NetworkParameters) {
    this.parameters = copyParameters(current);
    const sources = all(current);
    this.#pairs = all(this.parameters).map((mean, i) => [mean, sources[i] as Numbers]);
  }

  /** Takes the current values in; at first the mean soon forgets: it keeps (1 + n) / (10 + n) at step n. */
  add(): void {
    this.#steps += 1;
    const share = 1 - Math.min(DECAY, (1 + this.#steps) / (10 + this.#steps));
    for (const [mean, source] of this.#pairs) {
      for (let i = 0; i < mean.length; i += 1) {
        const old = mean[i] as number;
        // −Infinity stays: a difference of two of them is no number.
        if (old !== -Infinity) mean[i] = old + share * ((source[i] as number) - old);
      }
    }
  }
}

import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import { type CrfModel, emissionsOf, type FeatureSequence } from './crf.js';
import { marginalsOf } from './lattice.js';

/** A sequence to learn from: the features of each place and its label. */
export interface LabelledSequence {
  readonly features: FeatureSequence;
  /** One label a position, below `labelCount`. */
  readonly labels: Uint8Array;
  /** How much the sequence counts, 1 when missing. */
  readonly weight?: number;
}

export interface CrfOptions {
  readonly featureCount: number;
  readonly labelCount: number;
  /** Whether a step from one label to another may be; `undefined` as `from` asks about the beginning. All when missing. */
  readonly allowed?: (from: number | undefined, to: number) => boolean;
  /** Passes over the sequences; 15 when missing. */
  readonly epochs?: number;
  /** Strength of the Gaussian prior of a weight, spread over the sequences; 1 when missing. */
  readonly l2?: number;
  /** First step of AdaGrad; 0.2 when missing. */
  readonly learningRate?: number;
  readonly seed: number;
  /** Told after each pass: passes done, mean negative log likelihood of a position during it. */
  readonly onEpoch?: (done: number, loss: number) => void;
}

/**
 * Fits a linear-chain conditional random field by AdaGrad (Duchi et al. 2011) on the L2-penalised log likelihood
 *
 *     Σ_i w_i log p(y_i | x_i) − l2/2 ‖θ‖²,   p(y|x) = exp(Σ_t θ_{x_t,y_t} + θ_{y_{t−1},y_t}) / Z(x)
 *
 * one sequence a step, in an order that `seed` fixes. The penalty of a feature is paid when it is active. No sequences
 * give weights of 0. Throws {@link RangeError} where a label or a feature is out of range, or gold breaks `allowed`.
 */
export function trainCrf(sequences: readonly LabelledSequence[], options: CrfOptions): CrfModel {
  const { featureCount, labelCount: L, epochs = 15, l2 = 1, learningRate = 0.2, seed, onEpoch } = options;
  const model = emptyModel(options);
  for (const [i, sequence] of sequences.entries()) check(sequence, i, model);
  const weights = new Float64Array(featureCount * L);
  const squares = new Float64Array(featureCount * L).fill(1e-3);
  const stepSquares = new Float64Array(L * L).fill(1e-3);
  const startSquares = new Float64Array(L).fill(1e-3);
  const decay = sequences.length === 0 ? 0 : l2 / sequences.length;
  const random = createSeededRandom(seed);
  const order = sequences.map((_, i) => i);
  const current = { ...model, weights };
  const move = (values: Float64Array, sums: Float64Array, at: number, gradient: number): void => {
    const value = values[at] as number;
    if (value === -Infinity) return;
    const slope = gradient + decay * value;
    const sum = (sums[at] as number) + slope * slope;
    sums[at] = sum;
    values[at] = value - (learningRate * slope) / Math.sqrt(sum);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    let positions = 0;
    for (const i of order) {
      const { features, labels, weight = 1 } = sequences[i] as LabelledSequence;
      if (features.length === 0) continue;
      const emissions = emissionsOf(current, features);
      const { logPartition, states, steps } = marginalsOf(current, emissions);
      let score = 0;
      for (const [t, active] of features.entries()) {
        const gold = labels[t] as number;
        score += emissions[t * L + gold] as number;
        states[t * L + gold] = (states[t * L + gold] as number) - 1;
        if (t > 0) {
          const at = (labels[t - 1] as number) * L + gold;
          score += model.transitions[at] as number;
          steps[at] = (steps[at] as number) - 1;
        }
        for (const feature of active)
          for (let y = 0; y < L; y += 1)
            move(weights, squares, feature * L + y, weight * (states[t * L + y] as number));
      }
      score += model.start[labels[0] as number] as number;
      for (let y = 0; y < L; y += 1) move(model.start, startSquares, y, weight * (states[y] as number));
      for (let at = 0; at < L * L; at += 1)
        move(model.transitions, stepSquares, at, weight * (steps[at] as number));
      loss += logPartition - score;
      positions += features.length;
    }
    onEpoch?.(epoch + 1, positions === 0 ? 0 : loss / positions);
  }
  return { ...model, weights: Float32Array.from(weights) };
}

function emptyModel({ featureCount, labelCount: L, allowed }: CrfOptions): CrfModel {
  const start = new Float64Array(L);
  const transitions = new Float64Array(L * L);
  if (allowed !== undefined) {
    for (let to = 0; to < L; to += 1) {
      if (!allowed(undefined, to)) start[to] = -Infinity;
      for (let from = 0; from < L; from += 1) if (!allowed(from, to)) transitions[from * L + to] = -Infinity;
    }
  }
  return { labelCount: L, featureCount, start, transitions, weights: new Float32Array(0) };
}

function check({ features, labels }: LabelledSequence, index: number, model: CrfModel): void {
  const { labelCount: L, featureCount, start, transitions } = model;
  if (labels.length !== features.length)
    throw new RangeError(`sequence ${index}: expected ${features.length} labels, got ${labels.length}`);
  for (const [t, active] of features.entries()) {
    const label = labels[t] as number;
    if (label >= L) throw new RangeError(`sequence ${index}: expected labels below ${L}, got ${label}`);
    const step = t === 0 ? start[label] : transitions[(labels[t - 1] as number) * L + label];
    if (step === -Infinity) throw new RangeError(`sequence ${index}: a step that is not allowed at ${t}`);
    for (const feature of active)
      if (feature >= featureCount)
        throw new RangeError(`sequence ${index}: expected features below ${featureCount}, got ${feature}`);
  }
}

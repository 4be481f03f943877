import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';

/** Rows of which only the features that are there are named, and what is known of each label of them. */
export interface LabelledRows {
  /** Places of the features that a row has, each below `size`. */
  readonly features: readonly ArrayLike<number>[];
  /** Row-major, `labels` a row: 1 it has the label, 0 it has not, −1 nobody knows. */
  readonly targets: Int8Array;
  readonly size: number;
  readonly labels: number;
  /** How much a row counts; 1 where absent. */
  readonly counts?: ArrayLike<number>;
}

export interface MultiLogisticOptions {
  /** Whether a row has exactly one label (softmax) or each label by itself (logistic). */
  readonly exclusive: boolean;
  /** Passes over the rows. */
  readonly epochs: number;
  /** First step of AdaGrad. */
  readonly rate: number;
  /** Pull of each weight towards 0, a row that has the feature. */
  readonly l2: number;
  readonly seed: number;
}

/** Sums of the weights of `features` for each label, into `margins`; `weights` are row-major, one row a feature. */
export function addMargins(
  weights: ArrayLike<number>,
  features: ArrayLike<number>,
  margins: Float64Array,
): void {
  const labels = margins.length;
  margins.fill(0);
  for (let i = 0; i < features.length; i += 1) {
    const from = (features[i] as number) * labels;
    for (let l = 0; l < labels; l += 1) margins[l] = (margins[l] as number) + (weights[from + l] as number);
  }
}

/** Turns margins into probabilities in place: that sum to 1 where the labels are `exclusive`, each by itself else. */
export function toProbabilities(margins: Float64Array, exclusive: boolean): void {
  const labels = margins.length;
  if (!exclusive) {
    for (let l = 0; l < labels; l += 1) margins[l] = 1 / (1 + Math.exp(-(margins[l] as number)));
    return;
  }
  let greatest = -Infinity;
  for (const margin of margins) greatest = Math.max(greatest, margin);
  let sum = 0;
  for (let l = 0; l < labels; l += 1) sum += margins[l] = Math.exp((margins[l] as number) - greatest);
  for (let l = 0; l < labels; l += 1) margins[l] = (margins[l] as number) / sum;
}

/**
 * Fits weights of every feature for every label by AdaGrad (Duchi et al. 2011), row-major, `labels` a feature; the bias
 * is a feature of the caller's. The same input and seed give the same weights; no rows give zeros.
 */
export function trainMultiLogistic(
  { features, targets, size, labels, counts }: LabelledRows,
  { exclusive, epochs, rate, l2, seed }: MultiLogisticOptions,
): Float32Array {
  const weights = new Float32Array(size * labels);
  const squares = new Float32Array(size * labels).fill(1e-2);
  const errors = new Float64Array(labels);
  const random = createSeededRandom(seed);
  const order = Int32Array.from(features, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const r of shuffle(order, random)) {
      const row = features[r] as ArrayLike<number>;
      const count = counts?.[r] ?? 1;
      addMargins(weights, row, errors);
      toProbabilities(errors, exclusive);
      for (let l = 0; l < labels; l += 1) {
        const target = targets[r * labels + l] as number;
        errors[l] = target < 0 ? 0 : count * ((errors[l] as number) - target);
      }
      for (let i = 0; i < row.length; i += 1) {
        const from = (row[i] as number) * labels;
        for (let l = 0; l < labels; l += 1) {
          const error = errors[l] as number;
          if (error === 0) continue;
          const at = from + l;
          const gradient = error + l2 * (weights[at] as number);
          const square = (squares[at] as number) + gradient * gradient;
          squares[at] = square;
          weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}

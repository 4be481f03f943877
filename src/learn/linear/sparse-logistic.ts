import { logistic } from '../../lib/logistic.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';

/** A row of a few features among many: `features` are places below the model's size, `values` theirs. */
export interface SparseRow {
  readonly features: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export interface SparseLogisticOptions {
  /** Passes over the rows. */
  readonly epochs: number;
  /** First step of AdaGrad. */
  readonly rate: number;
  /** Pull of each weight towards 0, a row that has the feature. */
  readonly l2: number;
  readonly seed: number;
}

const DEFAULTS: SparseLogisticOptions = { epochs: 8, rate: 0.1, l2: 1e-3, seed: 1 };

/** Σ weight · value of `row`: the margin in log odds; the model's bias is a feature of the caller's. */
export function sparseMargin(weights: ArrayLike<number>, { features, values }: SparseRow): number {
  let margin = 0;
  for (let i = 0; i < features.length; i += 1)
    margin += (weights[features[i] as number] as number) * (values[i] as number);
  return margin;
}

/**
 * Fits logistic regression over sparse rows by AdaGrad (Duchi et al. 2011) and gives its `size` weights. `labels` are 0
 * to 1. The same input and seed give the same weights; no rows give zeros.
 */
export function trainSparseLogistic(
  rows: readonly SparseRow[],
  labels: ArrayLike<number>,
  size: number,
  options: Partial<SparseLogisticOptions> = {},
): Float64Array {
  const { epochs, rate, l2, seed } = { ...DEFAULTS, ...options };
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const random = createSeededRandom(seed);
  const order = Int32Array.from(rows, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const r of shuffle(order, random)) {
      const row = rows[r] as SparseRow;
      const error = logistic(sparseMargin(weights, row)) - (labels[r] as number);
      for (let i = 0; i < row.features.length; i += 1) {
        const f = row.features[i] as number;
        const gradient = error * (row.values[i] as number) + l2 * (weights[f] as number);
        squares[f] = (squares[f] as number) + gradient * gradient;
        weights[f] = (weights[f] as number) - (rate * gradient) / Math.sqrt(squares[f] as number);
      }
    }
  }
  return weights;
}

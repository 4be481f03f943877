import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { logistic } from '../../lib/logistic.js';

const ROUNDS = 25;
const PENALTY = 1e-3;

/** Options of {@link fitLogistic}; both change results. */
export interface LogisticOptions {
  /** λ, .001 when left out. */
  readonly penalty?: number;
  /** Log odds that are there before the weights, a row each; 0 when left out. */
  readonly offsets?: ArrayLike<number>;
}

/**
 * Weights w that maximise Σ log σ(±(o + w·x)) − λ/2 ‖w‖², by Newton's method (iteratively reweighted least squares). `rows`
 * are dense and of one length; `labels` are 0 or 1, or between. No rows give weights of 0.
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  size: number,
  { penalty = PENALTY, offsets }: LogisticOptions = {},
): Float64Array {
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const hessian = new Float64Array(size * size);
    const step = weights.map((weight) => -penalty * weight);
    for (let i = 0; i < size; i += 1) hessian[i * size + i] = penalty;
    for (const [index, row] of rows.entries()) {
      const p = logistic(
        row.reduce((sum, value, i) => sum + value * (weights[i] as number), offsets?.[index] ?? 0),
      );
      const curve = Math.max(p * (1 - p), 1e-9);
      for (let i = 0; i < size; i += 1) {
        const x = row[i] as number;
        step[i] = (step[i] as number) + ((labels[index] as number) - p) * x;
        for (let j = 0; j <= i; j += 1)
          hessian[i * size + j] = (hessian[i * size + j] as number) + curve * x * (row[j] as number);
      }
    }
    factorCholesky(hessian, size);
    solveCholesky(hessian, size, step);
    for (let i = 0; i < size; i += 1) weights[i] = (weights[i] as number) + (step[i] as number);
    if (step.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return weights;
}

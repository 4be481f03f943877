import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { logistic } from '../../lib/logistic.js';

const ROUNDS = 25;
const PENALTY = 1e-3;

/**
 * Weights w that maximise Σ log σ(±w·x) − λ/2 ‖w‖², by Newton's method (iteratively reweighted least squares). `rows`
 * are dense and of one length; `labels` are 0 or 1. No rows give weights of 0.
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  size: number,
): Float64Array {
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const hessian = new Float64Array(size * size);
    const step = weights.map((weight) => -PENALTY * weight);
    for (let i = 0; i < size; i += 1) hessian[i * size + i] = PENALTY;
    for (const [index, row] of rows.entries()) {
      const p = logistic(row.reduce((sum, value, i) => sum + value * (weights[i] as number), 0));
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

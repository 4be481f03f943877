import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { logistic } from '../../lib/logistic.js';

/** Log odds as a sum over standardised numbers: bias + Σ weight · (value − mean) / scale. */
export interface DenseLogistic {
  readonly bias: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  /** Standard deviations, above 0. */
  readonly scales: Float64Array;
}

/** Newton steps; the loss is convex and settles in about six. */
const STEPS = 8;
/** Least curvature of a row, so that sure rows keep the matrix definite. */
const LEAST_CURVATURE = 1e-4;

/** The log odds of the row of as many values as the model has weights that starts at `offset` of `rows`. */
export function denseMargin(
  { bias, weights, means, scales }: DenseLogistic,
  rows: ArrayLike<number>,
  offset = 0,
): number {
  let margin = bias;
  for (let f = 0; f < weights.length; f += 1)
    margin +=
      ((weights[f] as number) * ((rows[offset + f] as number) - (means[f] as number))) /
      (scales[f] as number);
  return margin;
}

function standardise(rows: ArrayLike<number>, width: number): Pick<DenseLogistic, 'means' | 'scales'> {
  const count = rows.length / width;
  const means = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let f = 0; f < width; f += 1) {
    let [sum, squares] = [0, 0];
    for (let r = 0; r < count; r += 1) sum += rows[r * width + f] as number;
    const mean = count === 0 ? 0 : sum / count;
    for (let r = 0; r < count; r += 1) squares += ((rows[r * width + f] as number) - mean) ** 2;
    means[f] = mean;
    if (squares > 0) scales[f] = Math.sqrt(squares / count);
  }
  return { means, scales };
}

/**
 * Fits logistic regression on `rows` (row-major, `width` numbers each) by Newton's method, with a Gaussian prior of
 * precision `l2` on every weight of a standardised number and a weak one on the bias. `labels` are 0 to 1. No rows give
 * log odds of 0. Throws a RangeError when `rows` are not as many rows as there are labels.
 */
export function fitDenseLogistic(
  rows: ArrayLike<number>,
  width: number,
  labels: ArrayLike<number>,
  l2 = 1,
): DenseLogistic {
  const count = labels.length;
  if (rows.length !== count * width)
    throw new RangeError(`expected ${count} rows of ${width} numbers, got ${rows.length} numbers`);
  const size = width + 1;
  const { means, scales } = standardise(rows, width);
  let model: DenseLogistic = { bias: 0, weights: new Float64Array(width), means, scales };
  const values = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const matrix = new Float64Array(size * size);
    const slope = new Float64Array(size);
    for (let r = 0; r < count; r += 1) {
      for (let f = 0; f < width; f += 1)
        values[f] = ((rows[r * width + f] as number) - (means[f] as number)) / (scales[f] as number);
      values[width] = 1;
      const p = logistic(denseMargin(model, rows, r * width));
      const error = (labels[r] as number) - p;
      const curvature = Math.max(LEAST_CURVATURE, p * (1 - p));
      for (let i = 0; i < size; i += 1) {
        const scaled = curvature * (values[i] as number);
        slope[i] = (slope[i] as number) + error * (values[i] as number);
        for (let j = 0; j <= i; j += 1)
          matrix[i * size + j] = (matrix[i * size + j] as number) + scaled * (values[j] as number);
      }
    }
    for (let i = 0; i < size; i += 1) {
      const pull = i === width ? LEAST_CURVATURE : l2;
      const now = i === width ? model.bias : (model.weights[i] as number);
      matrix[i * size + i] = (matrix[i * size + i] as number) + pull;
      slope[i] = (slope[i] as number) - pull * now;
    }
    factorCholesky(matrix, size);
    solveCholesky(matrix, size, slope);
    model = {
      ...model,
      bias: model.bias + (slope[width] as number),
      weights: model.weights.map((weight, f) => weight + (slope[f] as number)),
    };
  }
  return model;
}

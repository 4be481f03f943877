import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';

/** Rows of `width` numbers. */
export interface Factors {
  readonly values: Float64Array;
  readonly width: number;
}

/**
 * Adds Σ weight_k · y y' over `rows` to the lower triangle of `matrix`: four rows a pass over the matrix, which is what
 * this costs; the rest as rows of weight 0.
 */
export function addOuters(
  { values, width }: Factors,
  rows: ArrayLike<number>,
  weights: ArrayLike<number>,
  matrix: Float64Array,
): void {
  const startOf = (k: number): number => (k < rows.length ? (rows[k] as number) : 0) * width;
  const weightOf = (k: number): number => (k < rows.length ? (weights[k] as number) : 0);
  for (let k = 0; k < rows.length; k += 4) {
    const [p, q, r, s] = [startOf(k), startOf(k + 1), startOf(k + 2), startOf(k + 3)];
    const [wp, wq, wr, ws] = [weightOf(k), weightOf(k + 1), weightOf(k + 2), weightOf(k + 3)];
    for (let a = 0; a < width; a += 1) {
      const start = a * width;
      const [own, second] = [wp * (values[p + a] as number), wq * (values[q + a] as number)];
      const [third, fourth] = [wr * (values[r + a] as number), ws * (values[s + a] as number)];
      for (let b = 0; b <= a; b += 1) {
        (matrix[start + b] as number) +=
          own * (values[p + b] as number) +
          second * (values[q + b] as number) +
          (third * (values[r + b] as number) + fourth * (values[s + b] as number));
      }
    }
  }
}

/** How outer products are added: as {@link addOuters} does, or quicker and less exactly. */
export type OuterAdder = typeof addOuters;

/** Y'Y + λI, lower triangle. */
export function baseMatrix(factors: Factors, lambda: number, add: OuterAdder = addOuters): Float64Array {
  const { width, values } = factors;
  const matrix = new Float64Array(width * width);
  const rows = Int32Array.from({ length: values.length / width }, (_, row) => row);
  add(factors, rows, new Float64Array(rows.length).fill(1), matrix);
  for (let a = 0; a < width; a += 1) (matrix[a * width + a] as number) += lambda;
  return matrix;
}

/** The inverse of `base` (its lower triangle). Throws a RangeError where it is not positive definite. */
export function inverseOf(base: Float64Array, width: number): Float64Array {
  const factor = base.slice();
  factorCholesky(factor, width);
  const inverse = new Float64Array(width * width);
  for (let a = 0; a < width; a += 1) {
    inverse[a * width + a] = 1;
    solveCholesky(factor, width, inverse.subarray(a * width, (a + 1) * width));
  }
  return inverse;
}

/** Every row of `factors` times the symmetric `inverse` (all of it): four rows of the inverse a pass. */
export function timesMatrix({ values, width }: Factors, inverse: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  const even = width - (width % 4);
  for (let row = 0; row < values.length; row += width) {
    for (let a = 0; a < even; a += 4) {
      const [p, q, r, s] = [a * width, (a + 1) * width, (a + 2) * width, (a + 3) * width];
      const [own, second] = [values[row + a] as number, values[row + a + 1] as number];
      const [third, fourth] = [values[row + a + 2] as number, values[row + a + 3] as number];
      for (let b = 0; b < width; b += 1) {
        (out[row + b] as number) +=
          own * (inverse[p + b] as number) +
          second * (inverse[q + b] as number) +
          (third * (inverse[r + b] as number) + fourth * (inverse[s + b] as number));
      }
    }
    for (let a = even; a < width; a += 1) {
      const own = values[row + a] as number;
      for (let b = 0; b < width; b += 1) (out[row + b] as number) += own * (inverse[a * width + b] as number);
    }
  }
  return out;
}

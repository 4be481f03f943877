import { factorCholesky, solveCholesky } from '../lib/cholesky.js';

/** Rows of `width` numbers. */
export interface Factors {
  readonly values: Float64Array;
  readonly width: number;
}

/** Adds `weight` · y y' of row `row` to the lower triangle of `matrix`. */
export function addOuter(
  { values, width }: Factors,
  row: number,
  weight: number,
  matrix: Float64Array,
): void {
  const start = row * width;
  for (let a = 0; a < width; a += 1) {
    const scaled = weight * (values[start + a] as number);
    for (let b = 0; b <= a; b += 1)
      (matrix[a * width + b] as number) += scaled * (values[start + b] as number);
  }
}

/** Y'Y + λI, lower triangle: four rows a pass over the matrix, one at a time for the rest. */
export function baseMatrix(factors: Factors, lambda: number): Float64Array {
  const { width, values } = factors;
  const matrix = new Float64Array(width * width);
  const count = values.length / width;
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const [p, q, r, s] = [row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width];
    for (let a = 0; a < width; a += 1) {
      const start = a * width;
      const [own, second] = [values[p + a] as number, values[q + a] as number];
      const [third, fourth] = [values[r + a] as number, values[s + a] as number];
      for (let b = 0; b <= a; b += 1) {
        (matrix[start + b] as number) +=
          own * (values[p + b] as number) +
          second * (values[q + b] as number) +
          (third * (values[r + b] as number) + fourth * (values[s + b] as number));
      }
    }
  }
  for (; row < count; row += 1) addOuter(factors, row, 1, matrix);
  for (let a = 0; a < width; a += 1) (matrix[a * width + a] as number) += lambda;
  return matrix;
}

/** The inverse of `base` (its lower triangle). */
function inverseOf(base: Float64Array, width: number): Float64Array {
  const factor = base.slice();
  factorCholesky(factor, width);
  const inverse = new Float64Array(width * width);
  for (let a = 0; a < width; a += 1) {
    inverse[a * width + a] = 1;
    solveCholesky(factor, width, inverse.subarray(a * width, (a + 1) * width));
  }
  return inverse;
}

/**
 * Every row of `factors` times the inverse of `base` (its lower triangle): four rows of the inverse a pass. Throws a
 * RangeError where `base` is not positive definite.
 */
export function timesInverse({ values, width }: Factors, base: Float64Array): Float64Array {
  const inverse = inverseOf(base, width);
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

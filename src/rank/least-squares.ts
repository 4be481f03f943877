import { factorCholesky, solveCholesky } from '../lib/cholesky.js';
import type { Csr } from '../lib/csr.js';
import { addOuters, baseMatrix, type Factors, timesInverse } from './factor-matrices.js';

/** Settings of the squares: what `alpha` and `lambda` mean is said where a model is trained. */
export interface SquaresSettings {
  readonly alpha: number;
  readonly lambda: number;
}

/** c = 1 + (alpha − 1) · weight, weights below 0 as 0. */
export const confidence = (alpha: number, weight: number): number => 1 + (alpha - 1) * Math.max(0, weight);

/** Factors A = Y'Y + λI + Σ (c − 1) y y' over `items`. */
export function factorSystem(
  base: Float64Array,
  factors: Factors,
  alpha: number,
  items: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Float64Array {
  const matrix = base.slice();
  const extra = new Float64Array(items.length);
  for (let h = 0; h < items.length; h += 1) extra[h] = confidence(alpha, weights?.[h] ?? 1) - 1;
  addOuters(factors, items, extra, matrix);
  factorCholesky(matrix, factors.width);
  return matrix;
}

/**
 * One short row by the push-through identity: A⁻¹ Σ c y = Z (I + E M)⁻¹ c with Z = B⁻¹Y over the row's entries,
 * M = Y'Z and E their extra confidence, all above 0. It costs entries² · width in place of width³.
 */
function solveShort(
  fixed: Factors,
  inverse: Float64Array,
  items: ArrayLike<number>,
  extra: Float64Array,
  out: Float64Array,
): void {
  const { values, width } = fixed;
  const count = items.length;
  const matrix = new Float64Array(count * count);
  const right = new Float64Array(count);
  for (let a = 0; a < count; a += 1) {
    const root = Math.sqrt(extra[a] as number);
    right[a] = (1 + (extra[a] as number)) / root;
    const own = (items[a] as number) * width;
    for (let b = 0; b <= a; b += 1) {
      const other = (items[b] as number) * width;
      let dot = 0;
      for (let f = 0; f < width; f += 1) dot += (values[own + f] as number) * (inverse[other + f] as number);
      matrix[a * count + b] = root * Math.sqrt(extra[b] as number) * dot + (a === b ? 1 : 0);
    }
  }
  factorCholesky(matrix, count);
  solveCholesky(matrix, count, right);
  for (let a = 0; a < count; a += 1) {
    const share = (right[a] as number) * Math.sqrt(extra[a] as number);
    const from = (items[a] as number) * width;
    for (let f = 0; f < width; f += 1) (out[f] as number) += share * (inverse[from + f] as number);
  }
}

/** Writes the solution for a row of `items` into `out` (zeroed, as long as the factors are wide). */
export type RowSolver = (
  items: Int32Array,
  weights: ArrayLike<number> | undefined,
  out: Float64Array,
) => void;

/**
 * Solves rows against the factors of the other side: x = (Y'Y + λI + Σ (c − 1) y y')⁻¹ Σ c y. Rows shorter than the
 * factors are wide are solved through their entries, which is the same and much less work.
 */
export function createRowSolver(fixed: Factors, { alpha, lambda }: SquaresSettings): RowSolver {
  const { width } = fixed;
  const base = baseMatrix(fixed, lambda);
  const inverse = timesInverse(fixed, base);
  return (items, weights, out) => {
    const extra = Float64Array.from(items, (_, h) => confidence(alpha, weights?.[h] ?? 1) - 1);
    if (items.length < width && extra.every((value) => value > 0)) {
      solveShort(fixed, inverse, items, extra, out);
      return;
    }
    addRight(fixed, alpha, items, weights, out);
    solveCholesky(factorSystem(base, fixed, alpha, items, weights), width, out);
  };
}

/** The factors of one side, every row solved against the `fixed` factors of the other; empty rows are 0. */
export function solveSide(rows: Csr, fixed: Factors, settings: SquaresSettings): Factors {
  const { width } = fixed;
  const solve = createRowSolver(fixed, settings);
  const count = rows.pointers.length - 1;
  const values = new Float64Array(count * width);
  for (let row = 0; row < count; row += 1) {
    const [from, to] = [rows.pointers[row] as number, rows.pointers[row + 1] as number];
    if (from === to) continue;
    const solution = values.subarray(row * width, (row + 1) * width);
    solve(rows.indices.subarray(from, to), rows.weights?.subarray(from, to), solution);
  }
  return { values, width };
}

/** Adds factor · (y · vector) of every row to `out`: four sums at a time, as one waits for itself. */
export function addProducts(
  { values, width }: Factors,
  vector: Float64Array,
  factor: number,
  out: Float64Array,
): void {
  const even = width - (width % 4);
  for (let row = 0, start = 0; start < values.length; row += 1, start += width) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < even; f += 4) {
      a += (values[start + f] as number) * (vector[f] as number);
      b += (values[start + f + 1] as number) * (vector[f + 1] as number);
      c += (values[start + f + 2] as number) * (vector[f + 2] as number);
      d += (values[start + f + 3] as number) * (vector[f + 3] as number);
    }
    for (let f = even; f < width; f += 1) a += (values[start + f] as number) * (vector[f] as number);
    (out[row] as number) += factor * (a + b + (c + d));
  }
}

/** Adds Σ c y over `items` to `right`. */
export function addRight(
  { values, width }: Factors,
  alpha: number,
  items: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  right: Float64Array,
): void {
  for (let h = 0; h < items.length; h += 1) {
    const weight = weights === undefined ? 1 : (weights[h] as number);
    if (!(weight > 0)) continue;
    const c = confidence(alpha, weight);
    for (let a = 0; a < width; a += 1)
      (right[a] as number) += c * (values[(items[h] as number) * width + a] as number);
  }
}

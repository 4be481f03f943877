import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import type { Csr } from '../../lib/csr.js';
import { addOuters, baseMatrix, type Factors, inverseOf, timesMatrix } from './factor-matrices.js';
import { addRight, confidence } from './factor-sums.js';
import type { PanelProducts } from './panel-products.js';

/** Settings of the squares: what `alpha` and `lambda` mean is said where a model is trained. */
export interface SquaresSettings {
  readonly alpha: number;
  readonly lambda: number;
}

/** c − 1 of each of `items`. */
function extraOf(
  alpha: number,
  items: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): Float64Array {
  const extra = new Float64Array(items.length);
  for (let h = 0; h < extra.length; h += 1) extra[h] = confidence(alpha, weights?.[h] ?? 1) - 1;
  return extra;
}

/** Products in double precision. */
const EXACT: PanelProducts = { addOuters, times: timesMatrix };

/** Factors A = Y'Y + λI + Σ (c − 1) y y' over `items`. */
export function factorSystem(
  base: Float64Array,
  factors: Factors,
  alpha: number,
  items: ArrayLike<number>,
  weights?: ArrayLike<number>,
  products = EXACT,
): Float64Array {
  const matrix = base.slice();
  const extra = extraOf(alpha, items, weights);
  products.addOuters(factors, items, extra, matrix);
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
 * factors are wide are solved through their entries, which is the same and much less work. `products` in single precision
 * make it several times as quick and are for training alone: shares are told in double precision.
 */
export function createRowSolver(
  fixed: Factors,
  { alpha, lambda }: SquaresSettings,
  products = EXACT,
): RowSolver {
  const { width } = fixed;
  const base = baseMatrix(fixed, lambda, products.addOuters);
  const inverse = products.times(fixed, inverseOf(base, width));
  return (items, weights, out) => {
    if (items.length < width) {
      const extra = extraOf(alpha, items, weights);
      if (extra.every((value) => value > 0)) {
        solveShort(fixed, inverse, items, extra, out);
        return;
      }
    }
    addRight(fixed, alpha, items, weights, out);
    solveCholesky(factorSystem(base, fixed, alpha, items, weights, products), width, out);
  };
}

/**
 * The factors of one side, every row solved against the `fixed` factors of the other; empty rows are 0. Products are
 * exact when left out.
 */
export function solveSide(rows: Csr, fixed: Factors, settings: SquaresSettings, products = EXACT): Factors {
  const { width } = fixed;
  const solve = createRowSolver(fixed, settings, products);
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

import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import type { Csr } from '../../lib/csr.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import type { Contribution, History, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** Rows of `width` numbers. */
interface Factors {
  readonly values: Float64Array;
  readonly width: number;
}

/** Settings of the model; what they mean is said at {@link trainIals}. */
interface Settings {
  readonly alpha: number;
  readonly lambda: number;
}

/** Adds weight · y y' of row `row` to the lower triangle of `matrix`. */
function addOuter({ values, width }: Factors, row: number, weight: number, matrix: Float64Array): void {
  const start = row * width;
  for (let a = 0; a < width; a += 1) {
    const scaled = weight * (values[start + a] as number);
    for (let b = 0; b <= a; b += 1)
      (matrix[a * width + b] as number) += scaled * (values[start + b] as number);
  }
}

/** Y'Y + λI, lower triangle. */
function baseMatrix(factors: Factors, lambda: number): Float64Array {
  const { width, values } = factors;
  const matrix = new Float64Array(width * width);
  for (let row = 0; row < values.length / width; row += 1) addOuter(factors, row, 1, matrix);
  for (let a = 0; a < width; a += 1) (matrix[a * width + a] as number) += lambda;
  return matrix;
}

const confidence = (alpha: number, weight: number): number => 1 + (alpha - 1) * Math.max(0, weight);

/** Factors A = Y'Y + λI + Σ (c − 1) y y' over `items`. */
function factorSystem(
  base: Float64Array,
  factors: Factors,
  alpha: number,
  items: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Float64Array {
  const matrix = base.slice();
  for (let h = 0; h < items.length; h += 1) {
    const extra = confidence(alpha, weights === undefined ? 1 : (weights[h] as number)) - 1;
    if (extra !== 0) addOuter(factors, items[h] as number, extra, matrix);
  }
  factorCholesky(matrix, factors.width);
  return matrix;
}

/** Solves every row of one side against the fixed factors of the other. */
function solveSide(rows: Csr, fixed: Factors, { alpha, lambda }: Settings): Factors {
  const { width } = fixed;
  const base = baseMatrix(fixed, lambda);
  const count = rows.pointers.length - 1;
  const values = new Float64Array(count * width);
  for (let row = 0; row < count; row += 1) {
    const [from, to] = [rows.pointers[row] as number, rows.pointers[row + 1] as number];
    if (from === to) continue;
    const items = rows.indices.subarray(from, to);
    const weights = rows.weights?.subarray(from, to);
    const solution = values.subarray(row * width, (row + 1) * width);
    addRight(fixed, alpha, items, weights, solution);
    solveCholesky(factorSystem(base, fixed, alpha, items, weights), width, solution);
  }
  return { values, width };
}

/** Adds Σ c y over `items` to `right`. */
function addRight(
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

/**
 * Matrix factorisation of implicit feedback by alternating least squares. Item factors y (`factors` numbers) are
 * trained in `iterations` sweeps; confidence c = 1 + (`alpha` − 1) · weight of what was seen and 1 of what was not,
 * `lambda` shrinks. A history is folded in when asked, so it serves anybody:
 * score(j) = y_j' A⁻¹ Σ_i c_i y_i with A = Y'Y + Σ_i (c_i − 1) y_i y_i' + λI. One contribution a history item.
 * Source: Hu, Koren and Volinsky 2008, "Collaborative filtering for implicit feedback datasets".
 */
export function trainIals(name: string, data: TrainingData, parameters: Parameters, seed: number): RawScorer {
  const { factors: width = 32, alpha = 6, lambda = 40, iterations = 10 } = parameters;
  const { byItem, byUser, itemCount } = data.interactions;
  const random = createSeededRandom(seed);
  let items: Factors = {
    width,
    values: Float64Array.from({ length: itemCount * width }, () => (random.next() - 0.5) / Math.sqrt(width)),
  };
  for (let sweep = 0; sweep < iterations; sweep += 1) {
    items = solveSide(byItem, solveSide(byUser, items, { alpha, lambda }), { alpha, lambda });
  }
  const base = baseMatrix(items, lambda);
  const system = (history: History): Float64Array =>
    factorSystem(base, items, alpha, history.items, history.weights);
  const dotWith = (item: number, vector: Float64Array): number => {
    let dot = 0;
    for (let a = 0; a < width; a += 1)
      dot += (items.values[item * width + a] as number) * (vector[a] as number);
    return dot;
  };
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      if (history.items.length === 0) return;
      const user = new Float64Array(width);
      addRight(items, alpha, history.items, history.weights, user);
      solveCholesky(system(history), width, user);
      for (let j = 0; j < itemCount; j += 1) (out[j] as number) += factor * dotWith(j, user);
    },
    contributions(history, item): Contribution[] {
      const reach = items.values.slice(item * width, (item + 1) * width);
      solveCholesky(system(history), width, reach);
      const shares = Array.from(history.items, (from, h): Contribution => {
        const weight = history.weights[h] as number;
        const value = weight > 0 ? confidence(alpha, weight) * dotWith(from, reach) : 0;
        return { source: name, kind: 'item', item: from, value };
      });
      return sortContributions(shares);
    },
  };
}

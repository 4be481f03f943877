import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { baseMatrix, type Factors, inverseOf, timesMatrix } from './factor-matrices.js';
import { addRight, confidence } from './factor-sums.js';
import { factorSystem, type SquaresSettings } from './least-squares.js';

/** A history in the space of the factors of items. */
export interface FoldedHistory {
  /** x = A⁻¹ Σ c y: an item's score is y · x. */
  readonly user: Float64Array;
  /** Writes c_i y_i' A⁻¹ y_j of each item i of the history to `shares`, as long as the history: they sum to y_j · x. */
  shares(item: number, shares: Float64Array): void;
  /** c_i y_i' A⁻¹ y_i of each item of the history: what it says of itself. */
  readonly own: Float64Array;
}

/** Folds a history of `items`, with weights as long, in. */
export type FoldIn = (items: Int32Array, weights: Float32Array) => FoldedHistory;

const dot = (a: Float64Array, from: number, b: Float64Array, start: number, width: number): number => {
  let sum = 0;
  for (let f = 0; f < width; f += 1) sum += (a[from + f] as number) * (b[start + f] as number);
  return sum;
};

/**
 * Folds histories into `factors` of items, exactly: A = Y'Y + λI + Σ (c − 1) y y' over the history. One that is shorter than
 * the factors are wide, with a confidence above 1 in each, is solved among its own items by the push-through identity: with
 * B = Y'Y + λI, R² the extra confidence, M = Y B⁻¹ Y' over the history and S = I + R M R,
 * A⁻¹ Σ c y = Σ z R S⁻¹ R⁻¹ c with z = B⁻¹ y. It costs entries² · width in place of width³, and a share entries · width.
 * Shares of an item: Hu, Koren and Volinsky 2008, "Collaborative filtering for implicit feedback datasets", section 5.
 */
export function createFoldIn(factors: Factors, { alpha, lambda }: SquaresSettings): FoldIn {
  const { values, width } = factors;
  const base = baseMatrix(factors, lambda);
  const solved = timesMatrix(factors, inverseOf(base, width));

  const foldShort = (items: Int32Array, weights: Float32Array): FoldedHistory => {
    const count = items.length;
    const confidences = Float64Array.from(weights, (weight) => confidence(alpha, weight));
    const roots = confidences.map((one) => Math.sqrt(one - 1));
    const system = new Float64Array(count * count);
    for (let a = 0; a < count; a += 1) {
      const own = (items[a] as number) * width;
      for (let b = 0; b <= a; b += 1) {
        const near = dot(values, own, solved, (items[b] as number) * width, width);
        system[a * count + b] = (roots[a] as number) * (roots[b] as number) * near + (a === b ? 1 : 0);
      }
    }
    factorCholesky(system, count);
    const right = confidences.map((one, a) => one / (roots[a] as number));
    solveCholesky(system, count, right);
    const user = new Float64Array(width);
    for (let a = 0; a < count; a += 1) {
      const share = (right[a] as number) * (roots[a] as number);
      const from = (items[a] as number) * width;
      for (let f = 0; f < width; f += 1) (user[f] as number) += share * (solved[from + f] as number);
    }
    // S⁻¹ R M e = (e − S⁻¹ e) / R for a unit vector e, so that an item says c / (c − 1) · (1 − [S⁻¹]) of itself.
    const own = new Float64Array(count);
    const unit = new Float64Array(count);
    for (let a = 0; a < count; a += 1) {
      unit.fill(0)[a] = 1;
      solveCholesky(system, count, unit);
      const one = confidences[a] as number;
      own[a] = (one / (one - 1)) * (1 - (unit[a] as number));
    }
    return {
      user,
      own,
      shares(item, shares): void {
        for (let a = 0; a < count; a += 1) {
          const near = dot(values, item * width, solved, (items[a] as number) * width, width);
          shares[a] = (roots[a] as number) * near;
        }
        solveCholesky(system, count, shares);
        for (let a = 0; a < count; a += 1)
          (shares[a] as number) *= (confidences[a] as number) / (roots[a] as number);
      },
    };
  };

  const foldLong = (items: Int32Array, weights: Float32Array): FoldedHistory => {
    const system = factorSystem(base, factors, alpha, items, weights);
    const user = new Float64Array(width);
    addRight(factors, alpha, items, weights, user);
    solveCholesky(system, width, user);
    const reachOf = (item: number): Float64Array => {
      const reach = values.slice(item * width, (item + 1) * width);
      solveCholesky(system, width, reach);
      return reach;
    };
    const through = (a: number, reach: Float64Array): number => {
      const weight = weights[a] as number;
      const near = weight > 0 ? dot(values, (items[a] as number) * width, reach, 0, width) : 0;
      return confidence(alpha, weight) * near;
    };
    return {
      user,
      own: Float64Array.from(items, (item, a) => through(a, reachOf(item))),
      shares(item, shares): void {
        const reach = reachOf(item);
        for (let a = 0; a < items.length; a += 1) shares[a] = through(a, reach);
      },
    };
  };

  return (items, weights) => {
    const isShort = items.length < width && weights.every((weight) => confidence(alpha, weight) > 1);
    return isShort ? foldShort(items, weights) : foldLong(items, weights);
  };
}

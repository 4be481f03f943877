import { solveCholesky } from '../../lib/cholesky.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import { baseMatrix, type Factors } from '../factors/factor-matrices.js';
import { addProducts, confidence } from '../factors/factor-sums.js';
import { createRowSolver, factorSystem, solveSide } from '../factors/least-squares.js';
import { createPanelProducts } from '../factors/panel-products.js';
import type { Contribution, History, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

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
  const products = createPanelProducts(width);
  for (let sweep = 0; sweep < iterations; sweep += 1) {
    const users = solveSide(byUser, items, { alpha, lambda }, products);
    items = solveSide(byItem, users, { alpha, lambda }, products);
  }
  const foldIn = createRowSolver(items, { alpha, lambda });
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
      foldIn(history.items, history.weights, user);
      addProducts(items, user, factor, out);
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

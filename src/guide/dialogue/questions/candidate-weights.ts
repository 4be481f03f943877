import type { RankedProduct } from '../../../recommend/select/best-products.js';
import type { Candidates } from '../turns/facet.js';

/**
 * Candidates weighed by their score: w ∝ exp((s − greatest) / d), d being the standard deviation of the scores; alike where
 * they all score the same. In the order given; none for none.
 */
export function weighCandidates(ranked: readonly RankedProduct[]): Candidates {
  const scores = Float64Array.from(ranked, ({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const deviation = Math.sqrt(
    scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length),
  );
  const greatest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const weights = scores.map((score) => (deviation > 0 ? Math.exp((score - greatest) / deviation) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    products: ranked.map(({ product }) => product),
    weights: weights.map((weight) => weight / total),
  };
}

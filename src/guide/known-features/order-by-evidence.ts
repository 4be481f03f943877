import type { NodeId } from '../../domain/ids.js';
import type { RecommendationPage } from '../../recommend/recommendation.js';
import { inOrder } from '../products/in-order.js';

/**
 * The `first` products of `page` with the fewest `doubts`, ties as they stand; a product that this moves says so
 * (`NEAR_MISS`). Scores stay.
 */
export function orderByEvidence(
  page: RecommendationPage,
  doubts: ReadonlyMap<NodeId, number>,
  first: number,
): RecommendationPage {
  const products = page.recommendations
    .map(({ product }, place) => ({ product, place, doubt: doubts.get(product) ?? 0 }))
    .sort((a, b) => a.doubt - b.doubt || a.place - b.place)
    .map(({ product }) => product);
  const ordered = inOrder(page, products);
  return {
    ...ordered,
    recommendations: ordered.recommendations.slice(0, first),
    hasMore: page.hasMore || products.length > first,
  };
}

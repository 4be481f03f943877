import type { NodeId } from '../../domain/ids.js';
import type { Adjustment, Recommendation, RecommendationPage } from '../../recommend/recommendation.js';

/** `page` in the order of `products`; what changed its rank says so, as `kind`. */
export function inOrder(
  page: RecommendationPage,
  products: readonly NodeId[],
  kind: Adjustment['kind'] = 'NEAR_MISS',
): RecommendationPage {
  const byProduct = new Map(page.recommendations.map((one) => [one.product, one]));
  const ordered = products.flatMap((product) => byProduct.get(product) ?? []);
  const recommendations = ordered.map((one, place): Recommendation => {
    const { product, score, contributions, paths, reason, adjustments, propensity } = one;
    const rank = place + 1;
    const moved = { kind, fromRank: one.rank, toRank: rank };
    return {
      product,
      rank,
      score,
      contributions,
      paths,
      reason,
      adjustments: one.rank === rank ? adjustments : [...adjustments, moved],
      ...(propensity !== undefined && { propensity }),
      ...(one.details && { details: one.details }),
    };
  });
  const { fallback, diversity, novelty, rules, model, seq } = page;
  return { recommendations, hasMore: false, fallback, diversity, novelty, rules, model, seq };
}

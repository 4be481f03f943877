import type { NodeId } from '../../domain/ids.js';
import type { RecommendationPage, RecommendationRequest } from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { variantsOf } from './about-products.js';

/** Of so few products that all that fits is shown the variants are told, too. */
const FEW = 3;

/**
 * The other variants of what `page` shows that meet the limits of `asked` as well, in its order, where the page has all that fits and that is
 * little: an answer shows one variant of each model. Else none.
 */
export function variantsThatFit(
  recommender: Recommender,
  asked: RecommendationRequest,
  { recommendations, hasMore }: RecommendationPage,
): NodeId[] {
  if (hasMore || recommendations.length === 0 || recommendations.length >= FEW) return [];
  const { snapshot } = recommender;
  const others = recommendations.flatMap(({ product }) =>
    variantsOf(snapshot, product).filter((variant) => variant !== product),
  );
  if (others.length === 0) return [];
  const within = asked.where.products;
  const products = within === undefined ? others : others.filter((id) => within.includes(id));
  const table = snapshot.table('Product');
  const fit = new Set(
    recommender.eligible({ ...asked, where: { ...asked.where, products } }).map((index) => table.id(index)),
  );
  return others.filter((id) => fit.has(id));
}

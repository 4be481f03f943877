import type { NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { RecommendationPage, RecommendationRequest } from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import { findProducts } from './find-products.js';
import { inOrder } from './in-order.js';
import type { Wishes } from './wishes.js';

/** The products of the catalogue that a request is about; none where the answer is to be like them or to go with them. */
export function namedBy(snapshot: Snapshot, wishes: Wishes): NodeId[] {
  return wishes.isAlike || wishes.isAccessory === true ? [] : findProducts(snapshot, wishes.products);
}

/** The products that a question is about, in its order, and then what `alike` finds, `asked.first` in all. */
export async function aboutProducts(
  recommender: Recommender,
  about: readonly NodeId[],
  alike: RecommendationRequest,
  asked: RecommendationRequest,
): Promise<{ readonly asked: RecommendationRequest; readonly page: RecommendationPage }> {
  const { recommendations } = await recommender.recommend(alike);
  const all = [...about, ...recommendations.map(({ product }) => product)];
  const products = [...new Set(all)].slice(0, asked.first);
  const { region } = asked.where;
  const where = { ...(region !== undefined && { region }), products };
  const askedNow = { ...asked, where };
  return { asked: askedNow, page: inOrder(await recommender.recommend(askedNow), products) };
}

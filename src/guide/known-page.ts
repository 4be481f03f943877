import type { NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { RecommendationPage, RecommendationRequest } from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import { productTests } from '../recommend/select/product-filter.js';
import { variantsOf } from './about-products.js';
import { inStatedOrder } from './in-stated-order.js';
import type { DescriptionReader } from './known-features/feature-evidence.js';
import { orderByEvidence } from './known-features/order-by-evidence.js';
import {
  WEIGHED,
  type WeighedCandidates,
  weighEvidence,
  weighsEvidence,
} from './known-features/weigh-evidence.js';
import { cheapestOf, isReordered, reorderByWishes, widerPage } from './reorder-by-wishes.js';
import type { Wishes } from './wishes.js';

/**
 * What the recommender answers; where features that goods have or have not are wished or refused, without what is known to
 * have a refused one, and what is known to have the wished ones first.
 */
export async function knownPage(
  recommender: Recommender,
  wishes: Wishes,
  asked: RecommendationRequest,
  describe: DescriptionReader | undefined,
): Promise<{ readonly page: RecommendationPage; readonly evidence?: WeighedCandidates }> {
  if (!weighsEvidence(wishes)) {
    const page = await pageOf(recommender, wishes, asked);
    return { page: wishes.order ? await inStatedOrder(recommender, wishes.order, asked, page) : page };
  }
  const { snapshot } = recommender;
  const candidates = recommender.candidates(asked, WEIGHED);
  const evidence = await weighEvidence(snapshot, wishes, candidates, isMetBy(snapshot, asked), describe);
  const first = widerPage(asked.first);
  const products = ofFirstModels(snapshot, evidence.products, first);
  const where = { ...asked.where, products };
  const page = await pageOf(recommender, wishes, { ...asked, where, first }, evidence.doubts);
  const ordered = orderByEvidence(page, evidence.doubts, asked.first);
  const hasMore = ordered.hasMore || products.length < evidence.products.length;
  const known = { ...ordered, hasMore };
  const inIts = { ...asked, where };
  return {
    page: wishes.order
      ? await inStatedOrder(recommender, wishes.order, inIts, known, evidence.doubts)
      : known,
    evidence,
  };
}

/** Whether a product (index) meets the limits of `asked` and is not left out. */
function isMetBy(
  snapshot: Snapshot,
  { where, exclude }: RecommendationRequest,
): (product: number) => boolean {
  const tests = productTests(snapshot, where);
  const left = new Set(exclude);
  return (product) =>
    !left.has(snapshot.table('Product').id(product)) && tests.every((test) => test(product));
}

/** The products of the first `count` models of `products`, in their order. */
function ofFirstModels(snapshot: Snapshot, products: readonly NodeId[], count: number): NodeId[] {
  const modelOf = new Map<NodeId, number>();
  let models = 0;
  return products.filter((product) => {
    if (!modelOf.has(product)) {
      for (const variant of variantsOf(snapshot, product)) modelOf.set(variant, models);
      models++;
    }
    return (modelOf.get(product) as number) < count;
  });
}

/** What the recommender answers, in the order that the wishes and what is known of them (`doubts`) make of it. */
async function pageOf(
  recommender: Recommender,
  wishes: Wishes,
  asked: RecommendationRequest,
  doubts?: ReadonlyMap<NodeId, number>,
): Promise<RecommendationPage> {
  const { snapshot } = recommender;
  // Where something cheap is wished the order changes whatever is on the page.
  if (wishes.wants === undefined) {
    const page = await recommender.recommend(asked);
    if (!isReordered(snapshot, wishes, page)) return page;
  }
  const best = await recommender.recommend({ ...asked, first: widerPage(asked.first) });
  const wider = await withCheapestVariants(recommender, wishes, asked, best, doubts);
  return reorderByWishes(snapshot, wishes, wider, asked.first, asked.where, doubts);
}

/** `page` with the cheapest variants of its models that meet the limits and leave no more `doubts`, where the cheapest is wished. */
async function withCheapestVariants(
  recommender: Recommender,
  { wants }: Wishes,
  asked: RecommendationRequest,
  page: RecommendationPage,
  doubts: ReadonlyMap<NodeId, number> = new Map(),
): Promise<RecommendationPage> {
  if (wants !== 'CHEAPEST') return page;
  const { snapshot } = recommender;
  const table = snapshot.table('Product');
  const isMet = isMetBy(snapshot, asked);
  const doubtOf = (product: NodeId): number => doubts.get(product) ?? 0;
  const cheapest = page.recommendations.map(({ product }) => {
    const variants = variantsOf(snapshot, product).filter(
      (one) => isMet(table.indexOf(one)) && doubtOf(one) <= doubtOf(product),
    );
    return cheapestOf(snapshot, variants, asked.where) ?? product;
  });
  if (cheapest.every((product, place) => product === page.recommendations[place]?.product)) return page;
  const where = { ...asked.where, products: cheapest };
  const found = await recommender.recommend({ ...asked, where, first: cheapest.length });
  return { ...found, hasMore: page.hasMore };
}

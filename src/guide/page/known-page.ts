import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationPage, RecommendationRequest } from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { productTests } from '../../recommend/select/product-filter.js';
import type { DescriptionReader } from '../known-features/feature-evidence.js';
import { lackedFeatures } from '../known-features/lacked-features.js';
import { orderByEvidence } from '../known-features/order-by-evidence.js';
import {
  WEIGHED,
  type WeighedCandidates,
  weighEvidence,
  weighsEvidence,
} from '../known-features/weigh-evidence.js';
import { variantsOf } from '../products/about-products.js';
import type { WishedOrder, Wishes } from '../wishes/wishes.js';
import { firstByStated, inStatedOrder, type StatedOrderOptions } from './in-stated-order.js';
import { isReordered, reorderByWishes, widerPage } from './reorder-by-wishes.js';

/** What is to come first by what goods state, the cheapest included; undefined where nothing is. */
function statedOrder({ order, wants }: Wishes): WishedOrder | undefined {
  return order ?? (wants === 'CHEAPEST' ? { name: 'price', way: 'least' } : undefined);
}

/** Whether wishes rank and no kind of goods is said: the cheapest of all goods is nothing to read on. */
function isOfAnyKind({ category, features, needs, audience }: Wishes): boolean {
  return category === null && (features.want.length > 0 || needs.length > 0 || audience !== null);
}

/** `asked` among what ranks best, with its variants. */
function amongBest(recommender: Recommender, asked: RecommendationRequest): RecommendationRequest {
  const { snapshot } = recommender;
  const best = recommender.candidates(asked, widerPage(asked.first));
  const products = best.flatMap(({ product }) => variantsOf(snapshot, snapshot.table('Product').id(product)));
  return { ...asked, where: { ...asked.where, products } };
}

/** What counts in that order beside what goods state. */
function orderOptions(
  snapshot: Snapshot,
  wishes: Wishes,
  doubts?: ReadonlyMap<NodeId, number>,
): StatedOrderOptions {
  if (wishes.order !== undefined) return { doubts };
  const faultsOf = (product: NodeId): number => lackedFeatures(snapshot, wishes, product).length;
  return { doubts, movedBy: 'PRICE_BAND', ...(wishes.features.want.length > 0 && { faultsOf }) };
}

/**
 * What the recommender answers; where features that goods have or have not are wished or refused, without what is known to
 * have a refused one, and what is known to have the wished ones first. In the order of what goods state where one is wished.
 */
export async function knownPage(
  recommender: Recommender,
  wishes: Wishes,
  request: RecommendationRequest,
  describe: DescriptionReader | undefined,
): Promise<{ readonly page: RecommendationPage; readonly evidence?: WeighedCandidates }> {
  const { snapshot } = recommender;
  const order = statedOrder(wishes);
  const asked = order !== undefined && isOfAnyKind(wishes) ? amongBest(recommender, request) : request;
  if (!weighsEvidence(wishes)) {
    const usual = (): Promise<RecommendationPage> => pageOf(recommender, wishes, asked);
    const options = orderOptions(snapshot, wishes);
    return {
      page: await (order ? inStatedOrder(recommender, order, asked, usual, options) : usual()),
    };
  }
  const best = recommender.candidates(asked, WEIGHED).map(({ product }) => product);
  const ofOrder =
    order === undefined
      ? []
      : firstByStated(snapshot, order, recommender.eligible(asked), asked.where, WEIGHED);
  const candidates = [...new Set([...ofOrder, ...best])];
  const evidence = await weighEvidence(snapshot, wishes, candidates, isMetBy(snapshot, asked), describe);
  const usual = async (): Promise<RecommendationPage> => {
    const first = widerPage(asked.first);
    const products = ofFirstModels(snapshot, evidence.products, first);
    const where = { ...asked.where, products };
    const page = await pageOf(recommender, wishes, { ...asked, where, first }, evidence.doubts);
    const ordered = orderByEvidence(page, evidence.doubts, asked.first);
    const hasMore = ordered.hasMore || products.length < evidence.products.length;
    return { ...ordered, hasMore };
  };
  if (order === undefined) return { page: await usual(), evidence };
  const where = { ...asked.where, products: evidence.products };
  const options = orderOptions(snapshot, wishes, evidence.doubts);
  return {
    page: await inStatedOrder(recommender, order, { ...asked, where }, usual, options),
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
  if (wishes.wants !== 'CHEAP') {
    const page = await recommender.recommend(asked);
    if (!isReordered(snapshot, wishes, page)) return page;
  }
  const wider = await recommender.recommend({ ...asked, first: widerPage(asked.first) });
  return reorderByWishes(snapshot, wishes, wider, asked.first, asked.where, doubts);
}

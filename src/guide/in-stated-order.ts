import type { AskedOffer } from '../domain/asked-offer.js';
import { type NodeId, nodeId, slug } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { priceOf } from '../profile/shop/category-facts.js';
import type { RecommendationPage, RecommendationRequest } from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import { variantsOf } from './about-products.js';
import { inOrder } from './in-order.js';
import { roughly } from './reference-rates.js';
import type { WishedOrder } from './wishes.js';

/** Products that are put in order, the best by score. */
const ORDERED = 5_000;
/** The currency that prices are compared in; only their order counts. */
const COMMON = 'USD';
/** What tells it as well where a product does not state it, at another scale: behind. */
const NEXT_BEST: Readonly<Record<string, string>> = { 'battery life': 'battery capacity' };

/** What `product` (index) states of the specification `name`, in its canonical unit; of the price in a currency for all. NaN where it states nothing. */
export function statedValue(snapshot: Snapshot, product: number, name: string, asked: AskedOffer): number {
  if (name === 'price') {
    const price = priceOf(snapshot, product, asked);
    if (price === undefined) return Number.NaN;
    return price.currency === COMMON
      ? price.amount
      : (roughly(price.amount, price.currency, COMMON) ?? Number.NaN);
  }
  const index = snapshot.table('Specification').indexOf(nodeId('Specification', slug(name)));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const at = index < 0 ? -1 : out.find(product, index);
  const value = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
  return value > 0 ? value : Number.NaN;
}

/** The specification of `order` that most of `products` (indices) state: how long a battery lasts, else how much it holds. */
export function orderedBy(
  snapshot: Snapshot,
  { name }: WishedOrder,
  products: readonly number[],
  asked: AskedOffer,
): string {
  const other = NEXT_BEST[name];
  const countOf = (one: string): number =>
    products.filter((product) => !Number.isNaN(statedValue(snapshot, product, one, asked))).length;
  return other !== undefined && countOf(other) > countOf(name) ? other : name;
}

/**
 * The page of `asked` with what states the most (the least) of what `order` names first, one variant of each model; what states nothing comes
 * behind as `page` has it, so that opinions and all else tell. What is as doubtful to have a wished feature (`doubts`) stays together.
 */
export async function inStatedOrder(
  recommender: Recommender,
  order: WishedOrder,
  asked: RecommendationRequest,
  page: RecommendationPage,
  doubts: ReadonlyMap<NodeId, number> = new Map(),
): Promise<RecommendationPage> {
  const { snapshot } = recommender;
  const table = snapshot.table('Product');
  const candidates = recommender.candidates(asked, ORDERED).map(({ product }) => product);
  const name = orderedBy(snapshot, order, candidates, asked.where);
  const sign = order.way === 'most' ? -1 : 1;
  const stated = candidates
    .map((product, place) => ({
      product,
      place,
      doubt: doubts.get(table.id(product)) ?? 0,
      value: sign * statedValue(snapshot, product, name, asked.where),
    }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => a.doubt - b.doubt || a.value - b.value || a.place - b.place);
  const taken = new Set<NodeId>();
  const first: NodeId[] = [];
  for (const { product } of stated) {
    const id = table.id(product);
    if (first.length >= asked.first) break;
    if (taken.has(id)) continue;
    first.push(id);
    for (const variant of variantsOf(snapshot, id)) taken.add(variant);
  }
  if (first.length === 0) return page;
  const rest = page.recommendations.map(({ product }) => product).filter((product) => !taken.has(product));
  const products = [...first, ...rest].slice(0, asked.first);
  const where = { ...asked.where, products };
  const found = await recommender.recommend({ ...asked, where, first: products.length });
  return { ...inOrder(found, products), hasMore: page.hasMore || stated.length > first.length };
}

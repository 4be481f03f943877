import type { AskedOffer } from '../../domain/asked-offer.js';
import { compareIds, type NodeId, nodeId, slug } from '../../domain/ids.js';
import { isPlaced } from '../../domain/offers-at.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { priceOf } from '../../profile/shop/category-facts.js';
import type {
  Adjustment,
  RecommendationPage,
  RecommendationRequest,
} from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { modelsOf } from '../../recommend/select/best-products.js';
import { catalogueWords } from '../catalogue/catalogue-words.js';
import { roughly } from '../catalogue/reference-rates.js';
import { inOrder } from '../products/in-order.js';
import type { WishedOrder } from '../wishes/wishes.js';

/** So many products of equal values are told apart by their scores, beyond those asked for. */
const TIES = 200;
/** What tells it as well where a product does not state it, at another scale: behind. */
const NEXT_BEST: Readonly<Record<string, string>> = { 'battery life': 'battery capacity' };

/**
 * Reads what products (by index) state of the specification `name`, in its canonical unit; of the price in the most usual currency of the
 * catalogue, others at a rough rate. NaN where one states nothing, and for a price without a rate.
 */
export function statedValues(
  snapshot: Snapshot,
  name: string,
  asked: AskedOffer,
): (product: number) => number {
  if (name === 'price') {
    const [common = ''] = catalogueWords(snapshot).currencies;
    const table = snapshot.table('Product');
    const isAnywhere = !isPlaced(asked);
    return (product) => {
      const { offers, price: shown, currency } = table.card(product);
      // One that has no offers beside what it shows costs that wherever nothing is known of the place.
      if (isAnywhere && offers === undefined && currency === common && typeof shown === 'number')
        return shown > 0 && Number.isFinite(shown) ? shown : Number.NaN;
      const price = priceOf(snapshot, product, asked);
      if (price === undefined) return Number.NaN;
      return price.currency === common
        ? price.amount
        : (roughly(price.amount, price.currency, common) ?? Number.NaN);
    };
  }
  const specification = snapshot.table('Specification').indexOf(nodeId('Specification', slug(name)));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  return (product) => {
    const at = specification < 0 ? -1 : out.find(product, specification);
    const value = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
    return value > 0 ? value : Number.NaN;
  };
}

/** The specification of `order` that most of `products` (indices) state: how long a battery lasts, else how much it holds. */
export function orderedBy(
  snapshot: Snapshot,
  { name }: WishedOrder,
  products: readonly number[],
  asked: AskedOffer,
): string {
  const other = NEXT_BEST[name];
  if (other === undefined) return name;
  const countOf = (one: string): number => {
    const valueOf = statedValues(snapshot, one, asked);
    return products.filter((product) => !Number.isNaN(valueOf(product))).length;
  };
  return countOf(other) > countOf(name) ? other : name;
}

/** How some products are put in order beside what they state. */
export interface StatedOrderOptions {
  /** How doubtful each is to have a wished feature; 0 where left out. What is as doubtful stays together, the surest first. */
  readonly doubts?: ReadonlyMap<NodeId, number> | undefined;
  /** How much of what is wished owners find fault with in it: among the equally doubtful what has least of it comes first. */
  readonly faultsOf?: (product: NodeId) => number;
  /** What moved a product to its rank. */
  readonly movedBy?: Adjustment['kind'];
}

interface StatedProduct {
  readonly product: number;
  readonly doubt: number;
  readonly faults: number;
  /** Ascending in the wished order. */
  readonly value: number;
}

const compareStated = (a: StatedProduct, b: StatedProduct): number =>
  a.doubt - b.doubt || a.faults - b.faults || a.value - b.value;

/** Those of `products` (indices) that state what `order` names, in its order, ties by id. */
function statedAmong(
  snapshot: Snapshot,
  order: WishedOrder,
  products: readonly number[],
  asked: AskedOffer,
  { doubts, faultsOf }: StatedOrderOptions = {},
): StatedProduct[] {
  const table = snapshot.table('Product');
  const valueOf = statedValues(snapshot, orderedBy(snapshot, order, products, asked), asked);
  const sign = order.way === 'most' ? -1 : 1;
  return products
    .flatMap((product): StatedProduct[] => {
      const value = sign * valueOf(product);
      if (Number.isNaN(value)) return [];
      const id = table.id(product);
      return [{ product, doubt: doubts?.get(id) ?? 0, faults: faultsOf?.(id) ?? 0, value }];
    })
    .sort((a, b) => compareStated(a, b) || compareIds(table.id(a.product), table.id(b.product)));
}

/** The first `count` of `products` (indices) by what `order` names, every variant of a model; what states nothing is left out. */
export function firstByStated(
  snapshot: Snapshot,
  order: WishedOrder,
  products: readonly number[],
  asked: AskedOffer,
  count: number,
): number[] {
  return statedAmong(snapshot, order, products, asked)
    .slice(0, count)
    .map(({ product }) => product);
}

/**
 * The answer to `asked` with what states the most (the least) of what `order` names first: all that fits is put in that order, and then each
 * model is told by the first of its variants, ties by score. What states nothing comes behind as `otherwise` has it, so that opinions and all
 * else tell.
 */
export async function inStatedOrder(
  recommender: Recommender,
  order: WishedOrder,
  asked: RecommendationRequest,
  otherwise: () => Promise<RecommendationPage>,
  options: StatedOrderOptions = {},
): Promise<RecommendationPage> {
  const { snapshot } = recommender;
  const table = snapshot.table('Product');
  const all = recommender.eligible(asked);
  const stated = statedAmong(snapshot, order, all, asked.where, options);
  const taken = new Map<number, StatedProduct>();
  const takenAs = (product: number): StatedProduct | undefined =>
    modelsOf(snapshot, product)
      .map((model) => taken.get(model))
      .find((one) => one !== undefined);
  const first: StatedProduct[] = [];
  let models = 0;
  for (const one of stated) {
    const last = first.at(-1);
    const isFull = models >= asked.first && last !== undefined && compareStated(last, one) < 0;
    if (isFull || first.length >= asked.first + TIES) break;
    const before = takenAs(one.product);
    // Of variants that state the same the score tells, as of models.
    if (before !== undefined && compareStated(before, one) < 0) continue;
    first.push(one);
    if (before !== undefined) continue;
    models++;
    for (const model of modelsOf(snapshot, one.product)) taken.set(model, one);
  }
  if (first.length === 0) return otherwise();
  const rest =
    models >= asked.first
      ? []
      : (await otherwise()).recommendations
          .map(({ product }) => table.indexOf(product))
          .filter(
            (product) => takenAs(product) === undefined && !first.some((one) => one.product === product),
          );
  const chosen = [...first.map(({ product }) => product), ...rest];
  const where = { ...asked.where, products: chosen.map((product) => table.id(product)) };
  const found = await recommender.recommend({ ...asked, where, first: chosen.length });
  const rank = new Map(found.recommendations.map(({ product }, place) => [table.indexOf(product), place]));
  const rankOf = ({ product }: StatedProduct): number => rank.get(product) ?? chosen.length;
  const inIts = first
    .filter(({ product }) => rank.has(product))
    .sort((a, b) => compareStated(a, b) || rankOf(a) - rankOf(b))
    .map(({ product }) => product);
  const products = [...inIts, ...rest].slice(0, asked.first).map((product) => table.id(product));
  const shown = new Set(products.flatMap((id) => modelsOf(snapshot, table.indexOf(id))));
  const hasMore = all.some(
    (product) =>
      !products.includes(table.id(product)) && !modelsOf(snapshot, product).some((model) => shown.has(model)),
  );
  return { ...inOrder(found, products, options.movedBy), hasMore };
}

import type { AskedOffer } from '../../domain/asked-offer.js';
import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { priceOf } from '../../profile/shop/category-facts.js';
import type { Adjustment, Recommendation, RecommendationPage } from '../../recommend/recommendation.js';
import { roughly } from '../catalogue/reference-rates.js';
import { lackedFeatures } from '../known-features/lacked-features.js';
import type { Wishes } from '../wishes/wishes.js';

/** A product of which owners say that it is not good at what is wished. */
export interface LackingProduct {
  readonly product: NodeId;
  /** The wished features, by canonical name. */
  readonly features: readonly string[];
}

/** How many times the products asked for are looked at where some of them go to the end. */
const WIDER = 3;
const MOST = 100;

/** How many products are to be looked at so that `first` of them can be put in order by {@link reorderByWishes}. */
export function widerPage(first: number): number {
  return Math.min(MOST, first * WIDER);
}

/** Whether owners find fault with something on a page in what is wished, so that the order is for the wishes to change. */
export function isReordered(snapshot: Snapshot, wishes: Wishes, page: RecommendationPage): boolean {
  return page.recommendations.some(({ product }) => lackedFeatures(snapshot, wishes, product).length > 0);
}

/** Prices in the currency of the first that has one; undefined where a price or a rate is unknown. */
function pricesOf(
  snapshot: Snapshot,
  products: readonly NodeId[],
  asked: AskedOffer,
): (number | undefined)[] {
  const prices = products.map((id) => priceOf(snapshot, snapshot.table('Product').indexOf(id), asked));
  const currency = prices.find((price) => price !== undefined)?.currency;
  return prices.map((price) =>
    price === undefined || currency === undefined || price.currency === currency
      ? price?.amount
      : roughly(price.amount, price.currency, currency),
  );
}

function middleOf(prices: readonly (number | undefined)[]): number {
  const known = prices.filter((price) => price !== undefined).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Whether `page` stands in the order of the prices that is wished: ascending, or no more dear in its first half than in the rest. */
export function isInPriceOrder(
  snapshot: Snapshot,
  { wants }: Wishes,
  page: RecommendationPage,
  asked: AskedOffer,
): boolean {
  const products = page.recommendations.map(({ product }) => product);
  const prices = pricesOf(snapshot, products, asked).map((price) => price ?? Number.POSITIVE_INFINITY);
  const isSplitAt = (place: number): boolean =>
    Math.max(...prices.slice(0, place)) <= Math.min(...prices.slice(place));
  if (wants === 'CHEAPEST') return [...prices.keys()].slice(1).every(isSplitAt);
  const half = prices.length / 2;
  return wants === 'CHEAP' && [Math.floor(half), Math.ceil(half)].some(isSplitAt);
}

/** `one` at `rank`, with what moved it there; what explains it is still worked out when it is read. */
function movedTo(one: Recommendation, rank: number, kind: Adjustment['kind']): Recommendation {
  if (one.rank === rank) return one;
  return {
    product: one.product,
    rank,
    score: one.score,
    adjustments: [...one.adjustments, { kind, fromRank: one.rank, toRank: rank }],
    ...(one.propensity !== undefined && { propensity: one.propensity }),
    ...(one.details && { details: one.details }),
    get contributions() {
      return one.contributions;
    },
    get paths() {
      return one.paths;
    },
    get reason() {
      return one.reason;
    },
  };
}

/**
 * The first `first` of `page`, the fewest `doubts` first, and of equal ones what owners find fault with in a wished feature after all
 * else (`NEAR_MISS`), and, where something cheap is wished, what costs more than the middle of them after what costs less (`PRICE_BAND`);
 * prices are those of `asked`. Ties stay in the order of the page, what has no known price comes last. Scores stay.
 */
export function reorderByWishes(
  snapshot: Snapshot,
  wishes: Wishes,
  page: RecommendationPage,
  first: number,
  asked: AskedOffer = {},
  doubts: ReadonlyMap<NodeId, number> = new Map(),
): RecommendationPage {
  const products = page.recommendations.map(({ product }) => product);
  const prices = wishes.wants === 'CHEAP' ? pricesOf(snapshot, products, asked) : [];
  const doubtsAt = products.map((product) => doubts.get(product) ?? 0);
  const middles = new Map(
    doubtsAt.map((doubt) => [doubt, middleOf(prices.filter((_, at) => doubtsAt[at] === doubt))]),
  );
  const dearness = (at: number): number => {
    if (wishes.wants !== 'CHEAP') return 0;
    const price = prices[at] ?? Number.POSITIVE_INFINITY;
    return price > (middles.get(doubtsAt[at] as number) as number) ? 1 : 0;
  };
  const order = page.recommendations
    .map((one, place) => ({
      one,
      place,
      doubt: doubtsAt[place] as number,
      lacked: lackedFeatures(snapshot, wishes, one.product).length,
      dear: dearness(place),
    }))
    .sort((a, b) => a.doubt - b.doubt || a.lacked - b.lacked || a.dear - b.dear || a.place - b.place);
  const byLack = order.some(({ lacked }) => lacked > 0);
  const recommendations = order
    .slice(0, first)
    .map(({ one, lacked }, at) =>
      movedTo(one, at + 1, byLack && (lacked > 0 || wishes.wants !== 'CHEAP') ? 'NEAR_MISS' : 'PRICE_BAND'),
    );
  const { fallback, bundle, diversity, novelty, calibration, rules, model, seq } = page;
  const hasMore = page.hasMore || order.length > first;
  const measured = { diversity, novelty, ...(calibration !== undefined && { calibration }) };
  return { recommendations, hasMore, fallback, ...(bundle && { bundle }), ...measured, rules, model, seq };
}

/** What on `page` owners find fault with, as it was wished for, in the order of the page. */
export function lackingOn(snapshot: Snapshot, wishes: Wishes, page: RecommendationPage): LackingProduct[] {
  return page.recommendations.flatMap(({ product }) => {
    const features = lackedFeatures(snapshot, wishes, product);
    return features.length === 0 ? [] : [{ product, features }];
  });
}

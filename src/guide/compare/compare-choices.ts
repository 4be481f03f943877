import { compareIds, keyOf, type NodeId } from '../../domain/ids.js';
import { isHadAt, offerAt } from '../../domain/offers-at.js';
import type { Place, ProductOffer } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { otherVariants } from '../other-variants.js';
import type { ComparedFeature } from './compare-opinions.js';
import type { ComparedSpecification } from './compare-specifications.js';
import type { UnitPrice } from './compare-unit-prices.js';

/** One thing that speaks for a product against the others. */
export interface Advantage {
  /**
   * SPECIFICATION: the better value. FEATURE: praised more, by more than chance. PRICE: costs less than those that have a price. UNIT_PRICE: costs less
   * a unit. NEED: said to suit a use that none of the others is said to suit.
   */
  readonly kind: 'SPECIFICATION' | 'FEATURE' | 'PRICE' | 'UNIT_PRICE' | 'NEED';
  /** The parameter, feature or need; the product itself for its price. */
  readonly subject: NodeId;
  /** Interest of the user, 0 where there is none. */
  readonly interest: number;
  /** How great the advantage is, 0..1: relative difference of values, 1 − chance of opinions; 0 for needs. */
  readonly size: number;
}

/** What speaks for one product: what the user is interested in first, then the surest and greatest, ties by subject. */
export interface Choice {
  readonly product: NodeId;
  readonly advantages: readonly Advantage[];
}

const NOTICED = 0.03;
const RANK = { FEATURE: 0, SPECIFICATION: 1, PRICE: 2, UNIT_PRICE: 3, NEED: 4 } as const;

function relative(numbers: readonly (number | undefined)[]): number {
  const known = numbers.filter((one): one is number => one !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return high === 0 ? 0 : Math.abs(high - low) / Math.max(Math.abs(high), Math.abs(low));
}

/** The needs (indices) that `product` or another variant of its model is said to suit. */
function needsOf(snapshot: Snapshot, product: number): number[] {
  const all = [product, ...otherVariants(snapshot, product)];
  return [...new Set(all.flatMap((one) => targetsOf(snapshot, 'SUITS:Product:Need', one)))];
}

/** Whether at least two of `offers` have a price, and all of these in one currency. */
function areComparable(offers: readonly (ProductOffer | undefined)[]): boolean {
  const priced = offers.filter((offer) => offer?.price !== undefined);
  return priced.length > 1 && new Set(priced.map((offer) => offer?.currency)).size === 1;
}

/**
 * What speaks for each of `products` (indexes) against the others. A product that nothing speaks for has an empty list; one that
 * cannot be had at the place is no choice, and its price makes none of the others dearer.
 */
export function choicesOf(
  snapshot: Snapshot,
  products: readonly number[],
  compared: {
    readonly specifications: readonly ComparedSpecification[];
    readonly features: readonly ComparedFeature[];
    readonly unitPrices: readonly UnitPrice[];
    readonly place: Place;
  },
  interests: ReadonlyMap<NodeId, number>,
): Choice[] {
  const table = snapshot.table('Product');
  const offers = products.map((product) => offerAt(table.card(product), compared.place));
  const interestIn = (node: NodeId): number =>
    interests.get(node) ?? interests.get(`feature:${keyOf(node)}` as NodeId) ?? 0;
  const isHad = products.map((product) => isHadAt(table.card(product), compared.place));
  const buyable = offers.filter((_, place) => isHad[place]);
  const prices = offers.map((offer, place) => (isHad[place] ? offer?.price : undefined));
  const lowest = Math.min(...prices.map((price) => price ?? Number.POSITIVE_INFINITY));
  const arePricesKnown = areComparable(buyable);
  const needs = products.map((product) => needsOf(snapshot, product));
  return products.flatMap((index, place): Choice[] => {
    if (isHad[place] !== true) return [];
    const product = table.id(index);
    const advantages: Advantage[] = [
      ...compared.features
        .filter(({ best }) => best === product)
        .map(({ feature, chance, interest }) => ({
          kind: 'FEATURE' as const,
          subject: feature,
          interest,
          size: 1 - chance,
        })),
      ...compared.specifications
        .filter(({ best }) => best === product)
        .map(({ specification, values }) => ({
          kind: 'SPECIFICATION' as const,
          subject: specification,
          interest: interestIn(specification),
          size: relative(values.map(({ value }) => value)),
        })),
      ...(arePricesKnown &&
      prices[place] === lowest &&
      relative(prices) > NOTICED &&
      prices.filter((price) => price === lowest).length === 1
        ? [
            {
              kind: 'PRICE' as const,
              subject: product,
              interest: interestIn('feature:price' as NodeId),
              size: relative(prices),
            },
          ]
        : []),
      // Where all have as much of it the price tells the same.
      ...compared.unitPrices
        .filter(({ specification }) =>
          compared.specifications.some((row) => row.specification === specification && row.differs),
        )
        .filter(
          ({ best, prices: all }) => best === product && relative(all.map(({ price }) => price)) > NOTICED,
        )
        .map(({ specification, prices: all }) => ({
          kind: 'UNIT_PRICE' as const,
          subject: specification,
          interest: 0,
          size: relative(all.map(({ price }) => price)),
        })),
      ...(needs[place] ?? [])
        .filter((need) => needs.every((own, other) => other === place || !own.includes(need)))
        .map((need) => {
          const subject = snapshot.table('Need').id(need);
          return { kind: 'NEED' as const, subject, interest: interestIn(subject), size: 0 };
        }),
    ];
    advantages.sort(
      (a, b) =>
        b.interest - a.interest ||
        RANK[a.kind] - RANK[b.kind] ||
        b.size - a.size ||
        compareIds(a.subject, b.subject),
    );
    return [{ product, advantages }];
  });
}

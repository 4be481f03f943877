import { compareIds, type NodeId } from '../../domain/ids.js';
import { isHadAt, offerAt } from '../../domain/offers-at.js';
import type { Place, ProductOffer } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { otherVariants } from '../products/other-variants.js';
import type { ComparedFeature } from './compare-opinions.js';
import { type ComparedSpecification, isAmongBest, isOwnTaste } from './compare-specifications.js';
import type { UnitPrice } from './compare-unit-prices.js';
import { interestInSpecification } from './deciding-specifications.js';
import { NOTICED } from './is-noticed.js';

/** One thing that speaks for a product against the others. */
export interface Advantage {
  /**
   * SPECIFICATION: a value that is better than another one's and that none is better than. VALUE: another value than the others, where that is a matter of taste. FEATURE: praised more, by more than chance. PRICE: costs less than those that have a price. UNIT_PRICE: costs less
   * a unit. NEED: said to suit a use that none of the others is said to suit.
   */
  readonly kind: 'SPECIFICATION' | 'VALUE' | 'FEATURE' | 'PRICE' | 'UNIT_PRICE' | 'NEED';
  /** The parameter, feature or need; the product itself for its price. */
  readonly subject: NodeId;
  /** Interest of the user, 0 where there is none. */
  readonly interest: number;
  /** How great the advantage is, 0..1: relative difference of values, 1 − chance of opinions; for needs how surely it suits; 0 for values of taste and of words. */
  readonly size: number;
}

/** What speaks for one product: what the user is interested in first, then what people decide by, ties by subject. */
export interface Choice {
  readonly product: NodeId;
  readonly advantages: readonly Advantage[];
}

/** A need that a product is said to suit as surely as that is worth telling before all that is better in it. */
const SURE_NEED = 0.5;

/** How far `numbers` are apart, 0 to 1, as a share of the greatest; 0 where fewer than two are known, such as of words. */
function relative(numbers: readonly (number | undefined)[]): number {
  const known = numbers.filter((one): one is number => one !== undefined);
  if (known.length < 2) return 0;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return high === low ? 0 : (high - low) / Math.max(Math.abs(high), Math.abs(low));
}

/** The needs (indices) that `product` or another variant of its model is said to suit, and how surely (0..1). */
export function needsOf(snapshot: Snapshot, product: number): ReadonlyMap<number, number> {
  const { out } = snapshot.relation('SUITS:Product:Need');
  const needs = new Map<number, number>();
  for (const one of [product, ...otherVariants(snapshot, product)])
    for (let at = out.start(one), end = out.end(one); at < end; at++) {
      const need = out.targets[at] as number;
      needs.set(need, Math.max(needs.get(need) ?? 0, out.columns[0]?.[at] as number));
    }
  return needs;
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
  const interestIn = (node: NodeId): number => interests.get(node) ?? 0;
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
        .map((row) => ({ row, isBest: isAmongBest(row, product) }))
        .filter(({ row, isBest }) => isBest || isOwnTaste(row, product))
        .map(({ row: { specification, values }, isBest }) => ({
          kind: isBest ? ('SPECIFICATION' as const) : ('VALUE' as const),
          subject: specification,
          interest: interestInSpecification(interests, specification),
          size: isBest ? relative(values.map(({ value }) => value)) : 0,
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
      ...[...(needs[place] ?? [])]
        .filter(([need]) => needs.every((own, other) => other === place || !own.has(need)))
        .map(([need, size]) => {
          const subject = snapshot.table('Need').id(need);
          return { kind: 'NEED' as const, subject, interest: interestIn(subject), size };
        }),
    ];
    return [{ product, advantages: inDecidingOrder(advantages, compared.specifications) }];
  });
}

/**
 * `advantages` of one product: what the user is interested in first; then what owners praise more, the two values that people decide by most,
 * the price, the use that it is said to suit most surely, the other values, and the rest; ties by size and subject.
 */
function inDecidingOrder(
  advantages: readonly Advantage[],
  specifications: readonly ComparedSpecification[],
): Advantage[] {
  const isValue = ({ kind }: Advantage): boolean => kind === 'SPECIFICATION' || kind === 'VALUE';
  const placeOf = ({ subject }: Advantage): number =>
    specifications.find(({ specification }) => specification === subject)?.place ?? Number.MAX_SAFE_INTEGER;
  const bySize = (a: Advantage, b: Advantage): number => b.size - a.size || compareIds(a.subject, b.subject);
  const values = advantages.filter(isValue).sort((a, b) => placeOf(a) - placeOf(b) || bySize(a, b));
  const needs = advantages.filter(({ kind }) => kind === 'NEED').sort(bySize);
  const [sure] = needs.filter(({ size }) => size >= SURE_NEED);
  const order = [
    ...advantages.filter(({ kind }) => kind === 'FEATURE').sort(bySize),
    ...values.slice(0, 2),
    ...advantages.filter(({ kind }) => kind === 'PRICE'),
    ...(sure === undefined ? [] : [sure]),
    ...values.slice(2),
    ...advantages.filter(({ kind }) => kind === 'UNIT_PRICE').sort(bySize),
    ...needs.filter((need) => need !== sure),
  ];
  // A stable sort keeps that order among what is of equal interest.
  return order.sort((a, b) => b.interest - a.interest);
}

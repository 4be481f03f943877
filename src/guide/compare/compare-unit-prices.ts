import { keyOf, type NodeId } from '../../domain/ids.js';
import { offerAt } from '../../domain/offers-at.js';
import type { Place } from '../../domain/product-offers.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { ComparedSpecification } from './compare-specifications.js';

/** What a unit of a parameter costs, for each product; undefined where price or value is not known. */
export interface UnitPrice {
  readonly specification: NodeId;
  /** How many units one is: 1 GB, 100 mAh. */
  readonly per: number;
  readonly unit: string;
  readonly currency: string;
  readonly prices: readonly { readonly product: NodeId; readonly price: number | undefined }[];
  readonly best: NodeId | undefined;
}

/** What people pay for in a kind of goods, and how much of it at a time. */
const PAID_FOR: Readonly<Record<string, readonly (readonly [specification: string, per: number])[]>> = {
  storage: [['storage', 1]],
  'memory-card': [['storage', 1]],
  phone: [['storage', 1]],
  tablet: [['storage', 1]],
  laptop: [
    ['storage', 1],
    ['memory', 1],
  ],
  'power-bank': [['battery-capacity', 1_000]],
  charger: [['power', 1]],
  speaker: [['power', 1]],
  tv: [['screen-size', 1]],
  monitor: [['screen-size', 1]],
};

/**
 * Prices a unit of what matters in the kind of goods that all of `products` (indexes) are of: price / value · per, in the
 * currency of the price at `place`. Nothing where they are of several kinds or currencies, or where fewer than two are
 * known; one without a price there counts for neither.
 */
export function unitPrices(
  snapshot: Snapshot,
  products: readonly number[],
  specifications: readonly ComparedSpecification[],
  place: Place,
): UnitPrice[] {
  const table = snapshot.table('Product');
  const kinds = products.map(
    (product) => new Set(targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product)),
  );
  const shared = [...(kinds[0] ?? [])].find((kind) => kinds.every((own) => own.has(kind)));
  const offers = products.map((product) => offerAt(table.card(product), place));
  const currencies = new Set(offers.flatMap((offer) => (offer?.price === undefined ? [] : [offer.currency])));
  const [currency] = currencies;
  if (shared === undefined || currencies.size > 1 || typeof currency !== 'string') return [];
  const paidFor = PAID_FOR[keyOf(snapshot.table('Category').id(shared))] ?? [];
  return paidFor.flatMap(([name, per]): UnitPrice[] => {
    const row = specifications.find(({ specification }) => keyOf(specification) === name);
    if (row === undefined) return [];
    const prices = products.map((product, at) => {
      const price = offers[at]?.price;
      const value = row.values[at]?.value;
      const isKnown = price !== undefined && value !== undefined && value > 0;
      return { product: table.id(product), price: isKnown ? (price / value) * per : undefined };
    });
    const known = prices.filter((one): one is { product: NodeId; price: number } => one.price !== undefined);
    if (known.length < 2) return [];
    const [first, second] = known.toSorted((a, b) => a.price - b.price);
    const best =
      first !== undefined && second !== undefined && first.price < second.price ? first.product : undefined;
    return [{ specification: row.specification, per, unit: row.unit ?? '', currency, prices, best }];
  });
}

import { type AskedOffer, offerFor } from '../../domain/asked-offer.js';
import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Bundle } from '../recommendation.js';
import { isSameCategory } from './category-members.js';
import type { Compatibility } from './compatibility.js';

/** Most products that are put together beside what the bundle is around. */
export const MAX_BUNDLE = 5;

export interface BundleSettings {
  readonly snapshot: Snapshot;
  readonly compatibility: Compatibility;
  /** Products (indices) that are in the bundle already, and those of them that need not be bought. */
  readonly members: readonly number[];
  readonly owned: ReadonlySet<number>;
  /** Most that all that is not owned may cost; no limit when left out. */
  readonly budget?: number;
  readonly size: number;
  /** Where it is bought and what is asked of offers: prices are those of the offers that are told. */
  readonly place: AskedOffer;
}

interface Price {
  readonly amount: number;
  readonly currency: string;
}

function priceOf(snapshot: Snapshot, product: number, place: AskedOffer): Price | undefined {
  const { price, currency = '' } = offerFor(snapshot.table('Product').card(product), place) ?? {};
  return price === undefined ? undefined : { amount: price, currency };
}

/** What `products` cost together without `owned`; undefined where a price is missing or in another currency. */
function totalOf(
  snapshot: Snapshot,
  products: readonly number[],
  owned: ReadonlySet<number>,
  place: AskedOffer,
): Price | undefined {
  const prices = products
    .filter((product) => !owned.has(product))
    .map((one) => priceOf(snapshot, one, place));
  const [first] = prices;
  if (first === undefined || prices.some((price) => price?.currency !== first.currency)) return undefined;
  const amount = prices.reduce((sum, price) => sum + (price?.amount ?? 0), 0);
  return { amount: Math.round(amount * 100) / 100, currency: first.currency };
}

/**
 * The positions of `candidates` (product indices, best first) that join the bundle, in their order: each of a category of
 * its own, in conflict with none that is in it, priced in one currency, within the budget. Greedy, so that a smaller
 * bundle is the beginning of a larger one.
 */
export function chooseBundle(candidates: readonly number[], settings: BundleSettings): number[] {
  const { snapshot, compatibility, owned, budget, size, place } = settings;
  const members = [...settings.members];
  const chosen: number[] = [];
  for (const [position, product] of candidates.entries()) {
    if (chosen.length >= size) break;
    const joins = members.every(
      (member) => !isSameCategory(snapshot, member, product) && !compatibility.conflict(member, product),
    );
    if (!joins) continue;
    const total = totalOf(snapshot, [...members, product], owned, place);
    if (total === undefined || (budget !== undefined && total.amount > budget)) continue;
    members.push(product);
    chosen.push(position);
  }
  return chosen;
}

/** The bundle as it is shown. */
export function bundleOf(
  snapshot: Snapshot,
  products: readonly number[],
  owned: ReadonlySet<number>,
  place: AskedOffer,
): Bundle {
  const total = totalOf(snapshot, products, owned, place);
  const ids: NodeId[] = products.map((product) => snapshot.table('Product').id(product));
  return { products: ids, ...(total && { total: total.amount, currency: total.currency }) };
}

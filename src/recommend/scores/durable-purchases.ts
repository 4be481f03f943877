import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isGivenBack } from '../../profile/events/given-back.js';
import { DURABLE_DAYS } from '../../profile/life-cycles.js';
import type { Profile } from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import type { RepurchaseIntervals } from '../../profile/shop/repurchase-intervals.js';

const PURCHASED = 'PURCHASED:User:Product';

/** The last purchase of somebody in a category of what is bought once in a while. */
export interface DurablePurchase {
  readonly category: number;
  readonly product: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** Days until people of the shop buy such a thing again, counted when the model was trained. */
  readonly intervalDays: number;
}

/**
 * By category; purchases at no known time, or of a product in no category, tell nothing, nor does what was given back, dismissed or rated
 * low: who is not content with a phone may look for another one, and for nothing that goes with it.
 */
export function durablePurchases(
  snapshot: Snapshot,
  intervals: RepurchaseIntervals,
  { user, dismissed, supposed }: Profile,
): ReadonlyMap<number, DurablePurchase> {
  const last = new Map<number, DurablePurchase>();
  if (user < 0) return last;
  const { out: bought } = snapshot.relation(PURCHASED);
  for (let e = bought.start(user), end = bought.end(user); e < end; e++) {
    const product = bought.targets[e] as number;
    const at = bought.columns[0]?.[e] as number;
    if (!(at > 0) || dismissed.has(product) || supposed?.hides(PURCHASED, product) === true) continue;
    if (isGivenBack(snapshot, user, product, at)) continue;
    for (const category of categoriesOf(snapshot, product)) {
      if (at <= (last.get(category)?.at ?? 0)) continue;
      const intervalDays = intervals.after(category);
      if (intervalDays > DURABLE_DAYS) last.set(category, { category, product, at, intervalDays });
    }
  }
  return last;
}

import { compareIds } from '../domain/ids.js';
import type { Estimate } from './estimate/mean-estimate.js';
import type { UserEvent } from './events/user-event.js';
import { categoriesOf } from './shop/category-facts.js';
import type { Complement } from './shop/purchase-habits.js';
import type { ShopFacts } from './shop/shop-facts.js';

const DAY_SECONDS = 86_400;
/** What is bought again after more than this is bought once in a while: not again right away. */
export const DURABLE_DAYS = 90;
/** How long after a purchase something is bought for it. */
export const FITTING_OUT_DAYS = 60;

/** How likely somebody has bought again `seconds` after a purchase: 1 − e^(−age / interval), 0 to 1; the future is now. */
export function readinessAfter(seconds: number, intervalDays: number): number {
  return 1 - Math.exp(-Math.max(0, seconds) / DAY_SECONDS / intervalDays);
}

/** Where a user stands with a kind of product that they bought. */
export interface LifeCycle {
  /** Index of the category. */
  readonly category: number;
  /** Index of the product bought last, and when (seconds since 1970). */
  readonly product: number;
  readonly boughtAt: number;
  /** Days until people of the shop buy such a thing again. */
  readonly intervalDays: Estimate;
  /** Whether it is bought once in a while only. */
  readonly isDurable: boolean;
  /** How likely somebody has bought again by now who bought then: 1 − e^(−age / interval), 0 to 1. */
  readonly readiness: number;
  /** What goes with it and was not bought since, while it is new: empty later than FITTING_OUT_DAYS after the purchase. */
  readonly complements: readonly Complement[];
}

/**
 * The categories in which a user bought, the last purchase first, ties by id. Who bought a phone yesterday has a
 * readiness near 0 for phones and cases among what goes with it. `events` are clean ones; a purchase without a time, or
 * of a product in no category, tells nothing. Dismissed products are owned all the same.
 */
export function lifeCycles(facts: ShopFacts, events: readonly UserEvent[], now: number): LifeCycle[] {
  const { snapshot } = facts;
  const last = new Map<number, UserEvent>();
  for (const event of events)
    if (event.type === 'purchase' && event.at > 0)
      for (const category of categoriesOf(snapshot, event.product)) last.set(category, event);
  const { ids } = snapshot.table('Category');
  return [...last]
    .map(([category, { product, at }]): LifeCycle => {
      const intervalDays = facts.habits.repurchaseDays(category);
      const age = Math.max(0, now - at) / DAY_SECONDS;
      const isBoughtSince = (other: number): boolean => (last.get(other)?.at ?? 0) >= at;
      return {
        category,
        product,
        boughtAt: at,
        intervalDays,
        isDurable: intervalDays.value > DURABLE_DAYS,
        readiness: readinessAfter(now - at, intervalDays.value),
        complements:
          age > FITTING_OUT_DAYS
            ? []
            : facts.habits.complements(category).filter((one) => !isBoughtSince(one.category)),
      };
    })
    .sort(
      (a, b) => b.boughtAt - a.boughtAt || compareIds(ids[a.category] as string, ids[b.category] as string),
    );
}

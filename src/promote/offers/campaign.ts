import type { Properties } from '../../domain/graph-records.js';

/** What a campaign may still spend, and what an exposure costs; in one money. */
export interface Purse {
  readonly price: number;
  readonly spent: number;
  readonly spentToday: number;
  /** Infinite where there is no limit. */
  readonly budget: number;
  readonly dailyBudget: number;
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** The purse of the promotion with `card` on `day` of the shop. */
export function purseOf(card: Properties, day: string): Purse {
  return {
    price: numberOr(card.pricePerExposure, 0),
    spent: numberOr(card.spent, 0),
    spentToday: card.spentOn === day ? numberOr(card.spentToday, 0) : 0,
    budget: numberOr(card.budget, Number.POSITIVE_INFINITY),
    dailyBudget: numberOr(card.dailyBudget, Number.POSITIVE_INFINITY),
  };
}

/** How often the promotion with `card` may be shown to somebody in a day: what it says itself, else `otherwise`. */
export function promotionCap({ perPersonPerDay }: Properties, otherwise: number): number {
  return numberOr(perPersonPerDay, otherwise);
}

/** Sums of prices such as .1 may be off by this. */
const ROUNDING = 1e-9;

/** Whether another exposure is paid for. */
export function canPay({ price, spent, spentToday, budget, dailyBudget }: Purse): boolean {
  return spent + price <= budget + ROUNDING && spentToday + price <= dailyBudget + ROUNDING;
}

/**
 * What `exposures` exposures cost a promotion on `day`, one by one until the purse is empty, and how its node stands
 * after that. What was seen when the purse was empty is free: a budget is never overspent.
 */
export function charge(
  card: Properties,
  day: string,
  exposures: number,
): { readonly charged: readonly number[]; readonly after: Properties } {
  let purse = purseOf(card, day);
  const charged: number[] = [];
  for (let one = 0; one < exposures; one++) {
    const price = canPay(purse) ? purse.price : 0;
    charged.push(price);
    purse = { ...purse, spent: purse.spent + price, spentToday: purse.spentToday + price };
  }
  return { charged, after: { spent: purse.spent, spentOn: day, spentToday: purse.spentToday } };
}

/** Whether the promotion with `card` holds at `now` (seconds since 1970). */
export function isOn({ startsAt, endsAt }: Properties, now: number): boolean {
  const at = (time: unknown, otherwise: number): number =>
    typeof time === 'string' ? Date.parse(time) / 1_000 : otherwise;
  return at(startsAt, Number.NEGATIVE_INFINITY) <= now && now <= at(endsAt, Number.POSITIVE_INFINITY);
}

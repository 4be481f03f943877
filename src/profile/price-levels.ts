import { compareIds } from '../domain/ids.js';
import {
  differenceOf,
  type Estimate,
  effectiveCount,
  meanEstimate,
  PLACE_PRIOR,
  type WeightedValue,
} from './estimate/mean-estimate.js';
import { weightedQuantile } from './estimate/weighted-quantile.js';
import { isChoice, isLook } from './events/user-event.js';
import type { WeighedProduct } from './interests/weigh-products.js';
import { categoriesOf, priceOf } from './shop/category-facts.js';
import type { ShopFacts } from './shop/shop-facts.js';

/** An amount of money. */
export interface Money {
  readonly amount: number;
  /** ISO 4217; '' where the source does not say. */
  readonly currency: string;
}

/** What a user spends in a category. Places: 0 is the cheapest of the category (in the same currency), 1 the dearest. */
export interface PriceLevel {
  /** Index of the category. */
  readonly category: number;
  /** Mean place of what they looked at and bought. */
  readonly level: Estimate;
  /** How far below what they look at lies what they take, in places, −1 to 1: above 0 they look for the price. */
  readonly sensitivity: Estimate;
  /** Places of the quarter, the half and three quarters of it. */
  readonly quartiles: readonly [number, number, number];
  /** From the tenth to the ninth of the prices, in the currency that most of it has. */
  readonly range: { readonly low: Money; readonly high: Money } | undefined;
  /** Products that it comes from. */
  readonly products: number;
  /** As many fresh ones as they are worth. */
  readonly effectiveProducts: number;
}

interface Priced extends WeightedValue {
  readonly money: Money;
  readonly isChosen: boolean;
  readonly isLooked: boolean;
}

function rangeOf(priced: readonly Priced[]): PriceLevel['range'] {
  const weights = new Map<string, number>();
  for (const { money, weight } of priced)
    weights.set(money.currency, (weights.get(money.currency) ?? 0) + weight);
  const [most] = [...weights].sort(([a, wa], [b, wb]) => wb - wa || compareIds(a, b));
  if (most === undefined) return undefined;
  const [currency] = most;
  const amounts = priced
    .filter(({ money }) => money.currency === currency)
    .map(({ money, weight }) => ({ value: money.amount, weight }));
  const at = (share: number): Money => ({ amount: weightedQuantile(amounts, share) ?? 0, currency });
  return { low: at(0.1), high: at(0.9) };
}

function levelOf(category: number, priced: readonly Priced[]): PriceLevel {
  const estimate = (sample: readonly WeightedValue[]): Estimate => meanEstimate(sample, PLACE_PRIOR, 0, 1);
  const quartile = (share: number): number => weightedQuantile(priced, share) ?? 0.5;
  const looked = estimate(priced.filter(({ isLooked }) => isLooked));
  const chosen = estimate(priced.filter(({ isChosen }) => isChosen));
  return {
    category,
    level: estimate(priced),
    sensitivity: differenceOf(looked, chosen),
    quartiles: [quartile(0.25), quartile(0.5), quartile(0.75)],
    range: rangeOf(priced),
    products: priced.length,
    effectiveProducts: effectiveCount(priced),
  };
}

/**
 * What a user spends, by category; where most is known first, ties by id. A product counts with what it weighs
 * (`weighProducts`, those that count against it not at all) and with the place of its price among those of its category.
 * Level and sensitivity by `meanEstimate` from a flat prior: one product says little, and says so by its interval.
 */
export function priceLevels(facts: ShopFacts, products: readonly WeighedProduct[]): PriceLevel[] {
  const { snapshot } = facts;
  const byCategory = new Map<number, Priced[]>();
  for (const { product, weight, events } of products) {
    const money = weight > 0 ? priceOf(snapshot, product) : undefined;
    if (money === undefined) continue;
    const isChosen = events.some(({ event }) => isChoice(event));
    const isLooked = events.some(({ event }) => isLook(event));
    for (const category of categoriesOf(snapshot, product)) {
      const value = facts.category(category).pricePlace(product);
      if (value === undefined) continue;
      const priced = { value, weight, money, isChosen, isLooked };
      const of = byCategory.get(category);
      if (of === undefined) byCategory.set(category, [priced]);
      else of.push(priced);
    }
  }
  const { ids } = snapshot.table('Category');
  return [...byCategory]
    .map(([category, priced]) => levelOf(category, priced))
    .sort(
      (a, b) =>
        b.effectiveProducts - a.effectiveProducts ||
        compareIds(ids[a.category] as string, ids[b.category] as string),
    );
}

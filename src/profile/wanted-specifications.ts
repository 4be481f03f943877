import { compareIds } from '../domain/ids.js';
import { wilsonInterval } from '../lib/wilson-interval.js';
import {
  type Estimate,
  effectiveCount,
  meanEstimate,
  PLACE_PRIOR,
  type WeightedValue,
} from './estimate/mean-estimate.js';
import { weightedQuantile } from './estimate/weighted-quantile.js';
import { isChoice } from './events/user-event.js';
import type { WeighedProduct } from './interests/weigh-products.js';
import { type CategoryFacts, categoriesOf, placeAmong, specValuesOf } from './shop/category-facts.js';
import type { ShopFacts } from './shop/shop-facts.js';

/** What the values that a user takes are among those of the category. */
export type SpecificationWish = 'higher' | 'lower' | 'usual' | 'named';

/** A parameter of what a user takes in a category, against the category. */
export interface WantedSpecification {
  /** Index of the category. */
  readonly category: number;
  /** Index of the parameter. */
  readonly specification: number;
  /** higher and lower: the interval of `level` is wholly above or below the middle; named: a text. */
  readonly wish: SpecificationWish;
  /** The middle one of their values in the canonical unit; undefined for a text. */
  readonly value: number | undefined;
  /** The tenth and the ninetieth hundredth of their values; undefined for a text. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The text that most of theirs have; undefined for a number. */
  readonly text: string | undefined;
  /** The middle of the category's values; undefined for a text. */
  readonly categoryValue: number | undefined;
  /** Mean place of their values among the category's, 0 to 1; of a text the share of theirs that have it. */
  readonly level: Estimate;
  /** Of a text: the share of the category that has it. */
  readonly categoryShare: number | undefined;
  /** Products that it comes from. */
  readonly products: number;
}

interface Taken {
  readonly value: number;
  readonly text: string;
  readonly weight: number;
}

/** Fewer values than this in a category compare with nothing. */
const LEAST_VALUES = 3;

function wantedNumber(facts: CategoryFacts, specification: number, taken: readonly Taken[]) {
  const { numbers } = facts.valuesOf(specification);
  if (numbers.length < LEAST_VALUES || numbers[0] === numbers.at(-1)) return undefined;
  const places = taken.map(
    ({ value, weight }): WeightedValue => ({ value: placeAmong(numbers, value), weight }),
  );
  const level = meanEstimate(places, PLACE_PRIOR, 0, 1);
  const wish: SpecificationWish = level.low > 0.5 ? 'higher' : level.high < 0.5 ? 'lower' : 'usual';
  return {
    wish,
    value: weightedQuantile(taken, 0.5),
    low: weightedQuantile(taken, 0.1),
    high: weightedQuantile(taken, 0.9),
    text: undefined,
    categoryValue: numbers[(numbers.length - 1) >> 1],
    level,
    categoryShare: undefined,
  };
}

function wantedText(facts: CategoryFacts, specification: number, taken: readonly Taken[]) {
  const { texts } = facts.valuesOf(specification);
  if (texts.length < LEAST_VALUES) return undefined;
  const weights = new Map<string, number>();
  for (const { text, weight } of taken) weights.set(text, (weights.get(text) ?? 0) + weight);
  const [most] = [...weights].sort(([a, wa], [b, wb]) => wb - wa || compareIds(a, b));
  if (most === undefined) return undefined;
  const [text, weight] = most;
  const total = [...weights.values()].reduce((sum, one) => sum + one, 0);
  const count = effectiveCount(taken.map((one) => ({ value: 0, weight: one.weight })));
  const level = { value: weight / total, ...wilsonInterval((weight / total) * count, count) };
  const categoryShare = texts.filter((one) => one === text).length / texts.length;
  const wish: SpecificationWish = level.low > categoryShare ? 'named' : 'usual';
  const none = { value: undefined, low: undefined, high: undefined, categoryValue: undefined };
  return { wish, ...none, text, level, categoryShare };
}

/** How far a wish is from what the category has, for the order: by the end of the interval that is nearer to it. */
function distinctness({ wish, level, categoryShare }: WantedSpecification): number {
  if (wish === 'higher') return level.low - 0.5;
  if (wish === 'lower') return 0.5 - level.high;
  return level.low - (categoryShare ?? 1);
}

/**
 * The parameters of what a user put into the cart, bought or rated well, by category, against all values of the
 * category: what they certainly want first, ties by the ids of category and parameter. Looks do not count: they show what
 * there is. Values of a parameter that hardly any product has, or that are all the same, are left out.
 */
export function wantedSpecifications(
  facts: ShopFacts,
  products: readonly WeighedProduct[],
): WantedSpecification[] {
  const { snapshot } = facts;
  const byPlace = new Map<
    string,
    { category: number; specification: number; numbers: Taken[]; texts: Taken[] }
  >();
  for (const { product, weight, events } of products) {
    if (!(weight > 0) || !events.some(({ event }) => isChoice(event) || event.type === 'rate')) continue;
    for (const category of categoriesOf(snapshot, product))
      for (const { specification, value, text } of specValuesOf(snapshot, product)) {
        const key = `${category} ${specification}`;
        let of = byPlace.get(key);
        if (of === undefined) byPlace.set(key, (of = { category, specification, numbers: [], texts: [] }));
        (Number.isNaN(value) ? of.texts : of.numbers).push({ value, text, weight });
      }
  }
  const categories = snapshot.table('Category');
  const specifications = snapshot.table('Specification');
  return [...byPlace.values()]
    .flatMap(({ category, specification, numbers, texts }): WantedSpecification[] => {
      const own = facts.category(category);
      const isNumber = numbers.length >= texts.length;
      const wanted = isNumber
        ? wantedNumber(own, specification, numbers)
        : wantedText(own, specification, texts);
      if (wanted === undefined) return [];
      return [{ category, specification, ...wanted, products: isNumber ? numbers.length : texts.length }];
    })
    .sort(
      (a, b) =>
        distinctness(b) - distinctness(a) ||
        compareIds(categories.id(a.category), categories.id(b.category)) ||
        compareIds(specifications.id(a.specification), specifications.id(b.specification)),
    );
}

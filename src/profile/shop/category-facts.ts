import { type AskedOffer, offerFor } from '../../domain/asked-offer.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../profile.js';

/** A value of a parameter of a product. */
export interface SpecValue {
  /** Index of the parameter. */
  readonly specification: number;
  /** NaN where it is a text. */
  readonly value: number;
  /** '' where it is a number. */
  readonly text: string;
}

/** The parameters of `product` (index) with their values, by the index of the parameter. */
export function specValuesOf(snapshot: Snapshot, product: number): SpecValue[] {
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const values: SpecValue[] = [];
  for (let at = out.start(product), end = out.end(product); at < end; at++) {
    const value = out.columns[0]?.[at] as number;
    values.push({
      specification: out.targets[at] as number,
      value,
      text: Number.isNaN(value) ? snapshot.text(out.columns[1]?.[at] as number) : '',
    });
  }
  return values;
}

/** What `product` (index) is told to cost to whom asks for `asked`; undefined where it has no price there. */
export function priceOf(
  snapshot: Snapshot,
  product: number,
  asked: AskedOffer = {},
): { readonly amount: number; readonly currency: string } | undefined {
  const { price, currency } = offerFor(snapshot.table('Product').card(product), asked) ?? {};
  return price !== undefined && price > 0 ? { amount: price, currency: currency ?? '' } : undefined;
}

/** How many of `sorted` (ascending) are below `value`, or not above it where `isEqualToo`. */
function countBelow(sorted: readonly number[], value: number, isEqualToo: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] as number;
    if (there < value || (isEqualToo && there === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where `value` stands among `sorted` (ascending), 0 to 1: (those below + half of the equal ones + ½) / (all + 1). */
export function placeAmong(sorted: readonly number[], value: number): number {
  const below = countBelow(sorted, value, false);
  const equal = countBelow(sorted, value, true) - below;
  return (below + equal / 2 + 0.5) / (sorted.length + 1);
}

/** What the products of a category have in common; worked out once for a state of the graph. */
export class CategoryFacts {
  /** Ascending, by currency. */
  readonly prices: ReadonlyMap<string, readonly number[]>;
  /** Mean opinion score by feature index, over all products: 0 where nobody speaks of it. */
  readonly featureMeans: ReadonlyMap<number, number>;
  private specs: ReadonlyMap<number, { readonly numbers: number[]; readonly texts: string[] }> | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    readonly products: readonly number[],
  ) {
    const prices = new Map<string, number[]>();
    const sums = new Map<number, number>();
    const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
    for (const product of products) {
      const price = priceOf(snapshot, product);
      if (price !== undefined) {
        const of = prices.get(price.currency);
        if (of === undefined) prices.set(price.currency, [price.amount]);
        else of.push(price.amount);
      }
      for (let at = out.start(product), end = out.end(product); at < end; at++) {
        const feature = out.targets[at] as number;
        sums.set(feature, (sums.get(feature) ?? 0) + (out.columns[0]?.[at] as number));
      }
    }
    for (const list of prices.values()) list.sort((a, b) => a - b);
    this.prices = prices;
    this.featureMeans = new Map([...sums].map(([feature, sum]) => [feature, sum / products.length]));
  }

  /** Where the price of `product` stands among those of the category in its currency, 0 to 1; undefined without one. */
  pricePlace(product: number): number | undefined {
    const price = priceOf(this.snapshot, product);
    return price && placeAmong(this.prices.get(price.currency) ?? [], price.amount);
  }

  /** All values of parameter `specification` (index): numbers ascending, and texts. */
  valuesOf(specification: number): {
    readonly numbers: readonly number[];
    readonly texts: readonly string[];
  } {
    this.specs ??= this.readSpecs();
    return this.specs.get(specification) ?? { numbers: [], texts: [] };
  }

  private readSpecs(): Map<number, { numbers: number[]; texts: string[] }> {
    const specs = new Map<number, { numbers: number[]; texts: string[] }>();
    for (const product of this.products)
      for (const { specification, value, text } of specValuesOf(this.snapshot, product)) {
        let values = specs.get(specification);
        if (values === undefined) specs.set(specification, (values = { numbers: [], texts: [] }));
        if (Number.isNaN(value)) values.texts.push(text);
        else values.numbers.push(value);
      }
    for (const { numbers } of specs.values()) numbers.sort((a, b) => a - b);
    return specs;
  }
}

/** The categories that `product` (index) is in, by index. */
export function categoriesOf(snapshot: Snapshot, product: number): number[] {
  return targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
}

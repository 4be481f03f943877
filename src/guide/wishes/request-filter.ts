import { nodeId, slug } from '../../domain/ids.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type {
  NumberRange,
  ProductFilter,
  SpecificationLimit,
} from '../../recommend/select/product-filter.js';
import { roughly } from '../catalogue/reference-rates.js';
import type { PriceWish, SpecificationWish } from '../parse/parsed-request.js';
import type { Wishes } from './wishes.js';

/** "About 300" is taken as 300 ± 20 %. */
const ABOUT_SHARE = 0.2;
/** A bare screen size is taken as ± 4 %: 15 inches are 14.4 to 15.6. */
const SIZE_SHARE = 0.04;
/** Specifications of which a bare value is a limit above: less is better. */
const LESS_IS_BETTER = new Set(['weight', 'thickness', 'response time']);
const SIZES = new Set(['screen size', 'focal length']);

/** The range that a price wish means, in its own currency; open where it says nothing. */
export function priceRange({ min, max, approx }: PriceWish): NumberRange {
  if (approx === undefined)
    return { ...(min === undefined ? {} : { gte: min }), ...(max === undefined ? {} : { lte: max }) };
  return { gte: min ?? approx * (1 - ABOUT_SHARE), lte: max ?? approx * (1 + ABOUT_SHARE) };
}

/**
 * The wish in each of the catalogue's `currencies`, the most usual first: that one is meant where none is said.
 * A price in a currency without a rate cannot pass.
 */
export function pricesIn(wish: PriceWish, currencies: readonly string[]): Record<string, NumberRange> {
  const range = priceRange(wish);
  const own = wish.currency ?? currencies[0];
  return Object.fromEntries(
    currencies.flatMap((currency) => {
      const convert = (amount: number | undefined): number | undefined =>
        amount === undefined || own === undefined || own === currency
          ? amount
          : roughly(amount, own, currency);
      const converted = { gte: convert(range.gte), lte: convert(range.lte) };
      const isLost =
        (range.gte !== undefined && converted.gte === undefined) ||
        (range.lte !== undefined && converted.lte === undefined);
      return isLost ? [] : [[currency, converted]];
    }),
  );
}

/** The limit that a specification wish means: a bare value is a limit above or below, by what is better. */
export function limitOf({ name, min, max, value }: SpecificationWish): SpecificationLimit {
  const canonical = findSpecification(name)?.name ?? name;
  const limit = { name: nodeId('Specification', slug(canonical)) };
  if (typeof value === 'string') return { ...limit, equals: value };
  if (value === undefined)
    return {
      ...limit,
      ...(min === undefined ? {} : { gte: min }),
      ...(max === undefined ? {} : { lte: max }),
    };
  if (SIZES.has(canonical)) return { ...limit, gte: value * (1 - SIZE_SHARE), lte: value * (1 + SIZE_SHARE) };
  return LESS_IS_BETTER.has(canonical) ? { ...limit, lte: value } : { ...limit, gte: value };
}

const ids = (label: 'Brand' | 'Category' | 'Feature', names: readonly string[]): string[] =>
  names.map((name) => nodeId(label, slug(name)));

/** The hard limits of a request: what it says a product must be. Wishes (features, needs) rank instead. */
export function requestFilter(wishes: Wishes, currencies: readonly string[]): ProductFilter {
  const { category, alsoCategory, withoutCategories, price, brands, specifications, features, region } =
    wishes;
  return {
    ...(category === null
      ? {}
      : { categories: ids('Category', alsoCategory === undefined ? [category] : [category, alsoCategory]) }),
    ...(withoutCategories.length === 0 ? {} : { withoutCategories: ids('Category', withoutCategories) }),
    ...(price === null
      ? {}
      : { prices: pricesIn(price, currencies), priceCurrency: price.currency ?? currencies[0] }),
    ...(brands.want.length === 0 ? {} : { brands: ids('Brand', brands.want) }),
    ...(brands.avoid.length === 0 ? {} : { withoutBrands: ids('Brand', brands.avoid) }),
    ...(features.avoid.length === 0 ? {} : { withoutFeatures: ids('Feature', features.avoid) }),
    ...(region !== undefined && { region }),
    ...(specifications.length === 0 ? {} : { specifications: specifications.map(limitOf) }),
  };
}

/**
 * Limits that can be given up when nothing meets them all, those that count least first; the category, refused brands and
 * refused products never are.
 */
export const RELAXATION_ORDER = [
  'withoutFeatures',
  'specifications',
  'brands',
  'prices',
] as const satisfies readonly (keyof ProductFilter)[];
export type RelaxedLimit = (typeof RELAXATION_ORDER)[number];

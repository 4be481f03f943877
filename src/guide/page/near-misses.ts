import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { priceOf } from '../../profile/shop/category-facts.js';
import type { RankedProduct } from '../../recommend/select/best-products.js';
import { type NumberRange, type ProductFilter, productTests } from '../../recommend/select/product-filter.js';
import { RELAXATION_ORDER, type RelaxedLimit } from '../wishes/request-filter.js';

/** A limit that a product does not meet. */
export interface Miss {
  readonly limit: RelaxedLimit;
  /** Which specification; undefined for other limits. */
  readonly specification: NodeId | undefined;
  /** What the product has: its price, its value; undefined where that is unknown or no number. */
  readonly got: number | undefined;
  /** What it has in words, where words are wanted. */
  readonly stated?: string;
  /** The end of the range that it is beyond; undefined where there is no range. */
  readonly wanted: number | undefined;
  /** Of the price. */
  readonly currency: string | undefined;
  /** How far: |ln(got / wanted)| for numbers, at most 10; 1 for what cannot be measured, 0.7 for what is unknown. */
  readonly distance: number;
}

/** A product that meets the limits that are never given up, and what it misses of the others. */
export interface NearMiss extends RankedProduct {
  readonly misses: readonly Miss[];
}

/** What a distance of 1 counts, in the order in which limits are given up: what counts least goes first. */
const WEIGHTS: Readonly<Record<RelaxedLimit, number>> = {
  withoutFeatures: 0.5,
  specifications: 1,
  brands: 1.5,
  prices: 4,
};
const LARGEST_DISTANCE = 10;
const UNMEASURED = 1;
const UNKNOWN = 0.7;

function distanceTo(
  got: number,
  { gte, lte }: NumberRange,
): { wanted: number; distance: number } | undefined {
  const wanted = gte !== undefined && got < gte ? gte : lte !== undefined && got > lte ? lte : undefined;
  if (wanted === undefined) return undefined;
  const distance = got > 0 && wanted > 0 ? Math.abs(Math.log(got / wanted)) : LARGEST_DISTANCE;
  return { wanted, distance: Math.min(distance, LARGEST_DISTANCE) };
}

function numberMiss(
  limit: RelaxedLimit,
  got: number | undefined,
  range: NumberRange | undefined,
  more: Pick<Miss, 'specification' | 'currency'>,
): Miss[] {
  if (got === undefined || range === undefined)
    return [{ limit, got, wanted: undefined, distance: UNKNOWN, ...more }];
  const far = distanceTo(got, range);
  return far === undefined ? [] : [{ limit, got, ...far, ...more }];
}

/** What each product misses of the limits that can be given up. */
function missesOf(snapshot: Snapshot, where: ProductFilter): (product: number) => Miss[] {
  const none = { specification: undefined, got: undefined, wanted: undefined, currency: undefined };
  const { prices, priceCurrency, specifications = [], brands, withoutFeatures, region, store } = where;
  const isPriced = prices ? productTests(snapshot, { prices, priceCurrency, region, store }) : [];
  const brandIds = new Set(brands);
  const [isUnpraised] = withoutFeatures ? productTests(snapshot, { withoutFeatures }) : [];
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const limits = specifications.map((limit) => ({
    limit,
    specification: limit.name as NodeId,
    index: snapshot.table('Specification').indexOf(limit.name),
    test: productTests(snapshot, { specifications: [limit] })[0],
  }));
  return (product) => {
    const misses: Miss[] = [];
    if (isUnpraised?.(product) === false)
      misses.push({ ...none, limit: 'withoutFeatures', distance: UNMEASURED });
    for (const { limit, specification, index, test } of limits) {
      if (test?.(product) !== false) continue;
      const at = index < 0 ? -1 : out.find(product, index);
      const value = at < 0 ? Number.NaN : (out.columns[0]?.[at] as number);
      if (limit.equals !== undefined)
        misses.push({
          ...none,
          limit: 'specifications',
          specification,
          distance: at < 0 ? UNKNOWN : UNMEASURED,
          ...(at >= 0 && { stated: snapshot.text(out.columns[1]?.[at] as number) }),
        });
      else
        misses.push(
          ...numberMiss('specifications', Number.isNaN(value) ? undefined : value, limit, {
            specification,
            currency: undefined,
          }),
        );
    }
    if (brands !== undefined) {
      const makers = targetsOf(snapshot, 'MADE_BY:Product:Brand', product);
      if (!makers.some((maker) => brandIds.has(snapshot.table('Brand').id(maker))))
        misses.push({ ...none, limit: 'brands', distance: UNMEASURED });
    }
    if (prices !== undefined && isPriced.some((test) => !test(product))) {
      const price = priceOf(snapshot, product, where);
      const range = price && prices[price.currency];
      misses.push(
        ...numberMiss('prices', price?.amount, range, {
          specification: undefined,
          currency: price?.currency,
        }),
      );
    }
    return misses;
  };
}

/** `where` without the limits that can be given up. */
export function unbreakable(where: ProductFilter): ProductFilter {
  return Object.fromEntries(
    Object.entries(where).filter(([limit]) => !(RELAXATION_ORDER as readonly string[]).includes(limit)),
  );
}

/**
 * Those of `candidates` that miss something of `where`, the nearest first: by Σ weight · distance over what they miss, with
 * weights of ½ for a refused feature, 1 for a specification, 1½ for the brand and 4 for the price, so that three tenths more money are as far as another word than the one wished; ties by score.
 */
export function nearMisses(
  snapshot: Snapshot,
  where: ProductFilter,
  candidates: readonly RankedProduct[],
): NearMiss[] {
  const misses = missesOf(snapshot, where);
  return candidates
    .map((one, place) => {
      const own = misses(one.product);
      return {
        near: { ...one, misses: own },
        place,
        far: own.reduce((sum, { limit, distance }) => sum + WEIGHTS[limit] * distance, 0),
      };
    })
    .filter(({ near }) => near.misses.length > 0)
    .sort((a, b) => a.far - b.far || a.place - b.place)
    .map(({ near }) => near);
}

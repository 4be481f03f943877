import { InvalidValueError } from '../../../domain/errors.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import type {
  NumberRange,
  ProductFilter,
  SpecificationLimit,
} from '../../../recommend/select/product-filter.js';
import { type FilterLabel, findByName } from './find-by-name.js';
import type { ProductFilterInput, RangeFilter, SpecificationFilter } from './product-filter.input.js';

const MAX_LIST = 100;
const MAX_SPECIFICATIONS = 20;
const MAX_TEXT = 200;

function range(field: string, { gte, lte }: RangeFilter): NumberRange {
  if (typeof gte === 'number' && typeof lte === 'number' && gte > lte)
    throw new InvalidValueError(field, `expected gte at most lte, got ${gte} and ${lte}`);
  return { ...(typeof gte === 'number' && { gte }), ...(typeof lte === 'number' && { lte }) };
}

function short(field: string, text: string): string {
  if (text.length > MAX_TEXT)
    throw new InvalidValueError(field, `expected at most ${MAX_TEXT} characters, got ${text.length}`);
  return text;
}

/** Ids of `names`; a name that nothing has stays as it is and is met by no product. */
function ids(snapshot: Snapshot, label: FilterLabel, field: string, names: readonly string[]): string[] {
  if (names.length > MAX_LIST)
    throw new InvalidValueError(field, `expected at most ${MAX_LIST} entries, got ${names.length}`);
  return names.map((name) => findByName(snapshot, label, short(field, name)) ?? name);
}

function limit(snapshot: Snapshot, filter: SpecificationFilter): SpecificationLimit {
  const field = 'where.specifications';
  const [name] = ids(snapshot, 'Specification', field, [filter.specification]) as [string];
  return {
    name,
    ...range(field, filter),
    ...(typeof filter.contains === 'string' && { contains: short(field, filter.contains) }),
  };
}

/**
 * The filter that `where` means, names turned into ids. Throws InvalidValueError for lists that are too long and
 * ranges that nothing is in.
 */
export function readFilter(snapshot: Snapshot, where: ProductFilterInput | null | undefined): ProductFilter {
  if (where === null || where === undefined) return {};
  const { category, brand, feature, price, currency, availability, region, store, specifications } = where;
  if ((specifications?.length ?? 0) > MAX_SPECIFICATIONS)
    throw new InvalidValueError('where.specifications', `expected at most ${MAX_SPECIFICATIONS}`);
  const list = (
    label: FilterLabel,
    field: string,
    names: readonly string[] | null | undefined,
  ): string[] | undefined => (names ? ids(snapshot, label, `where.${field}`, names) : undefined);
  return {
    categories: list('Category', 'category.in', category?.in),
    brands: list('Brand', 'brand.in', brand?.in),
    withoutBrands: list('Brand', 'brand.notIn', brand?.notIn),
    features: list('Feature', 'feature.in', feature?.in),
    withoutFeatures: list('Feature', 'feature.notIn', feature?.notIn),
    price: price ? range('where.price', price) : undefined,
    currency: currency?.eq,
    availability: availability?.in,
    region: region?.eq,
    store: store?.eq,
    specifications: specifications?.map((one) => limit(snapshot, one)),
  };
}

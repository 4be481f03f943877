import { offerFor } from '../../../domain/asked-offer.js';
import { compareIds, type NodeId } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { type ProductFilter, productTests } from '../../../recommend/select/product-filter.js';
import { type Connection, connection } from '../../shared/connection.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { numberOf, textOf } from '../../shared/properties.js';
import { ProductType } from '../product/product.type.js';
import type { SortDirection, SortField } from './product-sort.input.js';
import { searchScore, searchWords } from './search-products.js';

type SortValue = string | number | null;

/** A list of products that is asked for. */
export interface ProductListRequest {
  readonly search: string;
  readonly where: ProductFilter;
  readonly field: SortField;
  readonly direction: SortDirection;
  readonly first: number;
  readonly after: string | null | undefined;
}

interface Entry {
  readonly index: number;
  readonly id: NodeId;
  readonly value: SortValue;
}

function sortValue(
  snapshot: Snapshot,
  { field, where }: Pick<ProductListRequest, 'field' | 'where'>,
  index: number,
  relevance: number,
): SortValue {
  const card = snapshot.table('Product').card(index);
  switch (field) {
    case 'RELEVANCE':
      return relevance;
    case 'NAME':
      return textOf(card, 'nameEn') ?? textOf(card, 'nameZh') ?? null;
    case 'PRICE':
      return offerFor(card, where)?.price ?? null;
    case 'RATING':
      return numberOf(card, 'ratingAverage') ?? null;
    case 'REVIEW_COUNT':
      return numberOf(card, 'reviewCount') ?? 0;
    case 'RELEASED_ON':
      return textOf(card, 'releasedOn') ?? null;
  }
}

/** Order of two entries; a missing value is last both ways, equal values are in the order of ids. */
function compare(a: Pick<Entry, 'id' | 'value'>, b: Pick<Entry, 'id' | 'value'>, sign: number): number {
  if (a.value === b.value) return compareIds(a.id, b.id);
  if (a.value === null) return 1;
  if (b.value === null) return -1;
  return a.value < b.value ? -sign : sign;
}

function entries(snapshot: Snapshot, { search, where, field }: ProductListRequest): Entry[] {
  const products = snapshot.table('Product');
  const tests = productTests(snapshot, where);
  const words = searchWords(search);
  const found: Entry[] = [];
  for (let index = 0; index < products.length; index++) {
    if (!products.isAlive(index) || products.card(index).mergedInto !== undefined) continue;
    if (!tests.every((test) => test(index))) continue;
    const relevance = words.length === 0 ? 0 : searchScore(snapshot, index, words);
    if (words.length > 0 && relevance === 0) continue;
    found.push({
      index,
      id: products.id(index),
      value: sortValue(snapshot, { field, where }, index, relevance),
    });
  }
  return found;
}

/**
 * A page of the products that fit. The cursor is the sort value and id of its edge, so that products that come or go
 * elsewhere neither repeat nor hide any. `total` counts everything that fits.
 */
export function listProducts(
  snapshot: Snapshot,
  request: ProductListRequest,
): { readonly page: Connection<ProductType>; readonly total: number } {
  const { field, direction, first, after } = request;
  const sign = direction === 'ASC' ? 1 : -1;
  const kind = field === 'NAME' || field === 'RELEASED_ON' ? 'string' : 'number';
  const found = entries(snapshot, request);
  const [value, id] = after ? decodeCursor(after, [kind, 'string'] as const) : [null, null];
  const place = { value, id: (id ?? '') as NodeId };
  const rest = after ? found.filter((entry) => compare(entry, place, sign) > 0) : found;
  rest.sort((a, b) => compare(a, b, sign));
  const edges = rest.slice(0, first).map((entry) => ({
    cursor: encodeCursor([entry.value, entry.id]),
    node: new ProductType(snapshot, entry.index),
  }));
  return { page: connection(edges, rest.length > first, after), total: found.length };
}

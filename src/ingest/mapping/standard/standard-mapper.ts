import { SchemaRow } from '../../readers/json/json-ld/schema-row.js';
import { cellText } from '../compile-field.js';
import { compileMapping, type RowMapper } from '../compile-mapping.js';
import { checkMapping, type MappingInput } from '../mapping.js';
import { nativeMapper } from '../native-mapper.js';
import type { RecordKind } from '../record-kinds.js';
import { listingsOf, type Note } from '../row-outcome.js';
import { hasFeedId, isOfProduct, productFeed } from './product-feed.js';
import { isSaleOn } from './sale-dates.js';
import { SCHEMA_ORG } from './schema-org.js';

const NO_PRODUCT: Note = {
  column: 'record',
  code: 'BAD_RECORD',
  reason:
    'expected externalId and name, or beside id something of a product (title with link, price, brand …), got neither',
};

/** The mapper of the records of `kind` in `input`; undefined where it has none. */
function compile(input: MappingInput, kind: RecordKind, source: string): RowMapper | undefined {
  const checked = checkMapping({
    ...input,
    records: input.records.filter((one) => one.kind === kind).map((one) => ({ ...one, source })),
  });
  return 'mapping' in checked ? compileMapping(checked.mapping) : undefined;
}

/**
 * The mapper of files that need no mapping of their own: in our own form (`nativeMapper`), product feeds, and what says
 * it is schema.org. `source` is given to records that name none. Sale prices of feeds count within their dates at `now`,
 * in milliseconds since 1970; left out, those without dates.
 */
export function standardMapper(kind: RecordKind, source = 'import', now = Number.NaN): RowMapper {
  const native = nativeMapper(kind, source);
  const schema = compile(SCHEMA_ORG, kind, source);
  const [sale, usual] = [true, false].map((isSale) => compile(productFeed(isSale), kind, source));
  return (row) => {
    if (row instanceof SchemaRow) return schema?.(row) ?? { records: [], leftOut: [] };
    if (sale === undefined || usual === undefined || !hasFeedId(row)) return native(row);
    if (!isOfProduct(row)) return { problem: NO_PRODUCT, listings: listingsOf(usual(row)) };
    return isSaleOn(cellText(row.get('sale_price_effective_date')), now) ? sale(row) : usual(row);
  };
}

import { SchemaRow } from '../../readers/json-ld/schema-row.js';
import { compileMapping, type RowMapper } from '../compile-mapping.js';
import { checkMapping, type MappingInput } from '../mapping.js';
import { nativeMapper } from '../native-mapper.js';
import type { RecordKind } from '../record-kinds.js';
import { isFeedRow, PRODUCT_FEED } from './product-feed.js';
import { SCHEMA_ORG } from './schema-org.js';

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
 * it is schema.org. `source` is given to records that name none.
 */
export function standardMapper(kind: RecordKind, source = 'import'): RowMapper {
  const native = nativeMapper(kind, source);
  const schema = compile(SCHEMA_ORG, kind, source);
  const feed = compile(PRODUCT_FEED, kind, source);
  return (row) => {
    if (row instanceof SchemaRow) return schema?.(row) ?? { records: [], leftOut: [] };
    return feed !== undefined && isFeedRow(row) ? feed(row) : native(row);
  };
}

import { JsonRow } from '../readers/json/json-row.js';
import { checkRecord } from './check-record.js';
import { compileMapping, type RowMapper } from './compile-mapping.js';
import { FIELD_RULES, type TableKind } from './field-table.js';
import type { RecordKind } from './record-kinds.js';

/**
 * The mapper of files in our own form: JSON Lines whose objects are records as they stand, tables whose columns are
 * called like the fields. `source` is given to records that name none.
 */
export function nativeMapper(kind: RecordKind, source?: string): RowMapper {
  const ofTable = kind in FIELD_RULES ? tableMapper(kind as TableKind, source) : undefined;
  const hasSource = kind === 'products' || kind === 'reviews' || kind === 'documents';
  return (row) => {
    if (!(row instanceof JsonRow)) {
      if (ofTable !== undefined) return ofTable(row);
      return { problem: { column: 'record', code: 'BAD_RECORD', reason: `${kind} come as JSON Lines` } };
    }
    const draft =
      hasSource && source !== undefined && !('source' in row.record) ? { ...row.record, source } : row.record;
    const checked = checkRecord(kind, draft);
    if (checked.problem === undefined) return { records: [checked.record], leftOut: [] };
    const { source: own, externalId } = draft as Readonly<Record<string, unknown>>;
    const isKnown = kind === 'products' && typeof own === 'string' && typeof externalId === 'string';
    return isKnown ? { ...checked, listings: [{ source: own, externalId }] } : checked;
  };
}

function tableMapper(kind: TableKind, source: string | undefined): RowMapper {
  const fields = Object.fromEntries(Object.keys(FIELD_RULES[kind]).map((field) => [field, field]));
  const constants: Record<string, string> = source === undefined ? {} : { source };
  return compileMapping({
    description: '',
    form: {},
    records: [
      {
        kind,
        fields,
        constants: 'source' in fields ? constants : {},
        specifications: {},
        specificationsFrom: [],
        where: {},
        optional: false,
      },
    ],
  });
}

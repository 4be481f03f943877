import type { Row } from '../readers/row.js';
import { checkRecord } from './check-record.js';
import { cellText, compileField, type FieldReader } from './compile-field.js';
import { compileSpecifications } from './compile-specifications.js';
import { FIELD_RULES, type FieldRule } from './field-table.js';
import type { Mapping, RecordMapping } from './mapping.js';
import type { ImportRecord, RecordKind } from './record-kinds.js';
import { describeValue, type ListingKey, type Note, type RowOutcome } from './row-outcome.js';

/** Turns a row into records. */
export type RowMapper = (row: Row) => RowOutcome;

type Draft = Record<string, unknown>;

function assign(draft: Draft, field: string, value: unknown): void {
  const dot = field.indexOf('.');
  if (dot < 0) draft[field] = value;
  else {
    const outer = field.slice(0, dot);
    draft[outer] = { ...(draft[outer] as object | undefined), [field.slice(dot + 1)]: value };
  }
}

/** Reads the listings of bad rows: their source and ids, where these alone are good. */
function compileKeys(
  readers: readonly FieldReader[],
  source: string | number | undefined,
): (row: Row) => readonly ListingKey[] {
  const reader = (name: string): FieldReader | undefined => readers.find(({ field }) => field === name);
  const [ids, sources] = [reader('externalId'), reader('source')];
  const read = (from: FieldReader | undefined, row: Row): unknown => {
    const result = from?.read(row);
    return result !== undefined && 'value' in result ? result.value : undefined;
  };
  return (row) => {
    const own = read(sources, row) ?? source;
    return [read(ids, row)]
      .flat()
      .flatMap((id) =>
        (typeof own === 'string' || typeof own === 'number') && typeof id === 'string' && id !== ''
          ? [{ source: String(own), externalId: id }]
          : [],
      );
  };
}

function compileRecord(mapping: RecordMapping): RowMapper {
  const toOutcome = compileRows(mapping);
  if (mapping.kind !== 'products') return toOutcome.map;
  const keysOf = compileKeys(toOutcome.readers, mapping.constants.source ?? mapping.source);
  return (row) => {
    const outcome = toOutcome.map(row);
    return outcome.problem === undefined ? outcome : { ...outcome, listings: keysOf(row) };
  };
}

function compileRows(mapping: RecordMapping): {
  readonly readers: readonly FieldReader[];
  readonly map: RowMapper;
} {
  const rules: Readonly<Record<string, FieldRule>> = FIELD_RULES[mapping.kind];
  const readers: FieldReader[] = Object.entries(mapping.fields).map(([field, source]) =>
    compileField(field, source, rules[field]?.as ?? 'plain', rules[field]?.required === true),
  );
  const constants = {
    ...(mapping.source === undefined ? {} : { source: mapping.source }),
    ...mapping.constants,
  };
  const constantEntries = Object.entries(constants);
  const specificationsOf = compileSpecifications(mapping.specifications, mapping.specificationsFrom);
  const conditions = Object.entries(mapping.where);
  const map: RowMapper = (row) => {
    const leftOut: Note[] = [];
    if (!conditions.every(([column, values]) => values.includes(cellText(row.get(column))?.trim() ?? '')))
      return { records: [], leftOut };
    const draft: Draft = {};
    for (const reader of readers) {
      const result = reader.read(row);
      if ('expected' in result) {
        const reason = `expected ${result.expected}, got ${describeValue(row.get(reader.column))}`;
        const note = { column: reader.column, code: 'BAD_VALUE', reason };
        if (reader.required) return { problem: note };
        leftOut.push(note);
      } else if (result.value !== undefined) {
        assign(draft, reader.field, result.value);
        if (result.more !== undefined)
          for (const [field, value] of Object.entries(result.more)) draft[field] ??= value;
      } else if (reader.required && !(reader.field in constants)) {
        if (mapping.optional) return { records: [], leftOut: [] };
        return {
          problem: { column: reader.column, code: 'MISSING', reason: `${mapping.kind} need it, got nothing` },
        };
      }
    }
    for (const [field, value] of constantEntries) if (!(field in draft)) assign(draft, field, value);
    const specifications = specificationsOf(row);
    if (specifications !== undefined) draft.specifications = specifications;
    return checkDrafts(mapping.kind, splitByIds(mapping.kind, draft), leftOut);
  };
  return { readers, map };
}

/** A cell with several ids of a product makes a listing of each; elsewhere the first of them counts. */
function splitByIds(kind: RecordKind, draft: Draft): Draft[] {
  const key = kind === 'products' ? 'externalId' : 'product';
  const ids = draft[key];
  if (!Array.isArray(ids)) return [draft];
  const kept = kind === 'products' ? ids : ids.slice(0, 1);
  return kept.map((id: unknown) => ({ ...draft, [key]: id }));
}

function checkDrafts(kind: RecordKind, drafts: readonly Draft[], leftOut: readonly Note[]): RowOutcome {
  const records: ImportRecord[] = [];
  for (const draft of drafts) {
    const checked = checkRecord(kind, draft);
    if (checked.problem !== undefined) return { problem: checked.problem };
    records.push(checked.record);
  }
  return { records, leftOut };
}

/** Makes of `mapping` a function from rows to records. A row that one of its kinds cannot use gives none at all. */
export function compileMapping(mapping: Mapping): RowMapper {
  const mappers = mapping.records.map(compileRecord);
  if (mappers.length === 1) return mappers[0] as RowMapper;
  return (row) => {
    const records: ImportRecord[] = [];
    const leftOut: Note[] = [];
    for (const mapper of mappers) {
      const outcome = mapper(row);
      if (outcome.problem !== undefined) {
        const earlier = records.flatMap(({ kind, record }) => (kind === 'products' ? [record] : []));
        return { ...outcome, listings: [...earlier, ...(outcome.listings ?? [])] };
      }
      records.push(...outcome.records);
      leftOut.push(...outcome.leftOut);
    }
    return { records, leftOut };
  };
}

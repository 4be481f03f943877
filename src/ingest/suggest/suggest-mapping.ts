import type { MappingInput } from '../mapping/mapping.js';
import type { Row } from '../readers/row.js';
import { assignRoles, type ColumnRole } from './assign-roles.js';
import { profileColumns } from './column-profile.js';
import { fieldHints } from './field-hints.js';

/** The kinds that a mapping can be suggested for. */
export type SuggestedKind = 'products' | 'reviews';

/** A mapping for a source, with what each of its columns was taken for. */
export interface SuggestedMapping {
  readonly mapping: MappingInput;
  readonly columns: readonly ColumnRole[];
  /** Fields that records of this kind need and no column seems to hold. */
  readonly missing: readonly string[];
}

type RecordInput = MappingInput['records'][number];
type Fields = RecordInput['fields'];

/** The columns found for the fields of `kind`, by field. */
function columnsOf(columns: readonly ColumnRole[], kind: SuggestedKind): Map<string, ColumnRole> {
  const found = new Map<string, ColumnRole>();
  for (const one of columns)
    if (one.role?.startsWith(`${kind}.`) === true) found.set(one.role.slice(kind.length + 1), one);
  return found;
}

function fieldsOf(found: ReadonlyMap<string, ColumnRole>): Fields {
  const fields: Fields = {};
  for (const [field, { column }] of found) {
    const hints = fieldHints(field, column);
    fields[field] = Object.keys(hints).length === 0 ? column.name : { from: column.name, ...hints };
  }
  return fields;
}

/** What a product is known by where it has no number: the text of its name. */
function keySource(found: ReadonlyMap<string, ColumnRole>): Fields[string] | undefined {
  const id = found.get('externalId');
  if (id !== undefined) return id.column.name;
  const name = nameColumn(found);
  return name && { from: name.column.name, as: 'name' };
}

/** What a product is called: where nothing names it, reviews may name its kind alone. */
function nameColumn(found: ReadonlyMap<string, ColumnRole>): ColumnRole | undefined {
  return found.get('name') ?? found.get('category');
}

function productRecord(columns: readonly ColumnRole[], source: string, isBeside: boolean): RecordInput {
  const found = columnsOf(columns, 'products');
  const key = keySource(found);
  const name = found.get('name');
  const called = nameColumn(found)?.column.name;
  const fields: Fields = {
    ...fieldsOf(found),
    ...(called !== undefined && { name: called }),
    ...(key !== undefined && { externalId: key }),
  };
  // Names begin with their maker; of those that do not the maker stays open.
  if (!found.has('brand') && name !== undefined) fields.brand = { from: name.column.name, as: 'maker' };
  const specifications = Object.fromEntries(
    columns.flatMap(({ column, specification }) =>
      specification === undefined
        ? []
        : [
            [
              specification.name,
              specification.unit === undefined
                ? column.name
                : { from: column.name, unit: specification.unit },
            ],
          ],
    ),
  );
  return { kind: 'products' as const, source, fields, specifications, ...(isBeside && { optional: true }) };
}

function reviewRecord(columns: readonly ColumnRole[], source: string): RecordInput {
  const product = keySource(columnsOf(columns, 'products'));
  const fields = { ...(product !== undefined && { product }), ...fieldsOf(columnsOf(columns, 'reviews')) };
  return { kind: 'reviews' as const, source, fields };
}

/**
 * Suggests how the columns of `rows` (the first ones of a source, some hundred) become records of `kind`, by their
 * headers in English and Chinese and by what stands in them. Reviews whose rows name their product bring it with them.
 * Without rows all that is needed is missing.
 */
export function suggestMapping(rows: readonly Row[], kind: SuggestedKind, source: string): SuggestedMapping {
  const columns = assignRoles(profileColumns(rows), kind);
  const products = productRecord(columns, source, kind === 'reviews');
  if (kind === 'products')
    return {
      mapping: { records: [products] },
      columns,
      missing: missingOf(products.fields, ['externalId', 'name']),
    };
  const reviews = reviewRecord(columns, source);
  const bringsProducts = missingOf(products.fields, ['externalId', 'name']).length === 0;
  return {
    mapping: { records: bringsProducts ? [products, reviews] : [reviews] },
    columns,
    missing: missingOf(reviews.fields, ['product', 'text']),
  };
}

function missingOf(fields: Fields, needed: readonly string[]): string[] {
  return needed.filter((field) => !Object.hasOwn(fields, field));
}

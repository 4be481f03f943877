import type { AttributeRecord, AttributeText } from '../../extract/attributes/attribute-record.js';
import { BadRecordError, type JsonRecord } from '../input-output/json-lines-command.js';

function textAt(record: JsonRecord, name: string): string {
  const value = record[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new BadRecordError('BAD_FIELD', `"${name}": expected a string, got ${JSON.stringify(value)}`);
}

/** The fields that attributes are read from; a missing one is ''. Throws {@link BadRecordError} on one that is no string. */
export function readAttributeText(record: JsonRecord): AttributeText {
  const text = {
    category: textAt(record, 'category'),
    title: textAt(record, 'title'),
    description: textAt(record, 'description'),
  };
  if (record.title === undefined && record.description === undefined)
    throw new BadRecordError('BAD_FIELD', 'expected a "title" or a "description", got neither');
  return text;
}

function readValues(value: unknown, name: string): string[] {
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new BadRecordError(
    'BAD_FIELD',
    `attributes.${name}: expected a list of strings, got ${JSON.stringify(value)}`,
  );
}

/** The "attributes" of a record: by name a list of values (one string counts as such); throws {@link BadRecordError}. */
export function readAttributeValues({ attributes }: JsonRecord): Record<string, string[]> {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw new BadRecordError('BAD_FIELD', '"attributes": expected an object of lists of values');
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, readValues(value, name)]),
  );
}

/** One annotated record; throws {@link BadRecordError} on what cannot be learned from. */
export const readAttributeRecord = (record: JsonRecord): AttributeRecord => ({
  ...readAttributeText(record),
  attributes: readAttributeValues(record),
});

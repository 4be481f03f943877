import type { RecordPair } from '../../link/matcher/prepare-pairs.js';
import { BadRecordError, type JsonRecord } from '../input-output/json-lines-command.js';

function attributesOf(record: JsonRecord, side: 'left' | 'right'): JsonRecord {
  const value = record[side];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRecordError('BAD_FIELD', `"${side}": expected an object of attributes`);
  return value as JsonRecord;
}

/** The two records of a line; throws {@link BadRecordError} when "left" or "right" is no object. */
export function requirePair(record: JsonRecord): RecordPair {
  return { left: attributesOf(record, 'left'), right: attributesOf(record, 'right') };
}

/** The value of "same"; throws {@link BadRecordError} when it is no boolean. */
export function requireSame(record: JsonRecord): boolean {
  const { same } = record;
  if (typeof same === 'boolean') return same;
  throw new BadRecordError(
    'BAD_FIELD',
    `"same": expected true or false, got ${JSON.stringify(same) ?? 'nothing'}`,
  );
}

import { InvalidValueError } from '../../domain/errors.js';

/** Longest cursor that is looked at. */
const MAX_CURSOR_LENGTH = 65_536;

/** A place in a list as an opaque text: the values that the list is sorted by. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The values of a cursor that `encodeCursor` made, of the kinds that `kinds` names (null is of any kind).
 * Throws InvalidValueError for any other text, also for a cursor of another list.
 */
export function decodeCursor<K extends readonly ('string' | 'number')[]>(
  cursor: string,
  kinds: K,
): { readonly [I in keyof K]: (K[I] extends 'string' ? string : number) | null } {
  const values = cursor.length <= MAX_CURSOR_LENGTH ? parse(cursor) : undefined;
  const fits =
    Array.isArray(values) &&
    values.length === kinds.length &&
    values.every((value, place) => value === null || typeof value === kinds[place]);
  if (!fits) throw new InvalidValueError('after', 'expected a cursor that an edge of this list gave');
  return values as never;
}

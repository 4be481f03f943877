import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { InvalidValueError } from '../../domain/errors.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';

/** Most products that a reader may page over. */
export const MAX_SHOWN = 1_000;
const MAX_CURSOR_LENGTH = 131_072;
/** Shorter lists are not worth the time of compressing them. */
const PLAIN_LENGTH = 24;

/** Eight hexadecimal digits by which a cursor that was cut is known: what is left may be ids, too. */
const CHECK_LENGTH = 8;
function checkOf(keys: string): string {
  return crc32(keys).toString(16).padStart(CHECK_LENGTH, '0');
}

/** The cursor after which nothing of `shown` comes again: the ids themselves, compressed where they are many, and a check. */
export function shownCursor(shown: readonly NodeId[]): string {
  const keys = shown.map((id) => id.slice(id.indexOf(':') + 1)).join(' ');
  return shown.length <= PLAIN_LENGTH
    ? `p${checkOf(keys)}${Buffer.from(keys, 'utf8').toString('base64url')}`
    : `z${checkOf(keys)}${deflateRawSync(keys).toString('base64url')}`;
}

function decode(cursor: string): string | undefined {
  const keys = decodeKeys(cursor);
  return keys !== undefined && cursor.slice(1, 1 + CHECK_LENGTH) === checkOf(keys) ? keys : undefined;
}

function decodeKeys(cursor: string): string | undefined {
  const bytes = Buffer.from(cursor.slice(1 + CHECK_LENGTH), 'base64url');
  if (cursor.startsWith('p')) return bytes.toString('utf8');
  if (!cursor.startsWith('z')) return undefined;
  try {
    return inflateRawSync(bytes, { maxOutputLength: MAX_CURSOR_LENGTH }).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The products of a cursor that `shownCursor` made, in their order. Throws InvalidValueError for any other text. */
export function shownBefore(cursor: string): NodeId[] {
  const text = cursor.length > 1 && cursor.length <= MAX_CURSOR_LENGTH ? decode(cursor) : undefined;
  const ids = text?.split(' ').map((key) => `product:${key}`);
  if (ids === undefined || !ids.every((id) => isNodeId(id) && labelOf(id) === 'Product'))
    throw new InvalidValueError('after', 'expected a cursor that an edge of recommendations gave');
  if (ids.length > MAX_SHOWN)
    throw new InvalidValueError(
      'after',
      `expected at most ${MAX_SHOWN} products before the page, got ${ids.length}`,
    );
  return ids as NodeId[];
}

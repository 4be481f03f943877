import { InvalidValueError } from '../../domain/errors.js';
import { keyOf } from '../../domain/ids.js';
import { userId } from '../../domain/user-id.js';
import { checkText } from '../../domain/values.js';
import { MAX_ID_LENGTH } from './service-events.input.js';

/** A key of a client as the key of an edge: a keyed hash, so that no number of an order or of a chat is stored. */
export function edgeKey(hashKey: string, id: string): string {
  if (id === '' || id.length > MAX_ID_LENGTH)
    throw new InvalidValueError('id', `expected 1 to ${MAX_ID_LENGTH} characters, got ${id.length}`);
  checkText('id', id);
  return keyOf(userId(hashKey, `\u001f${id}`));
}

import { eventWeight } from '../../domain/event-weight.js';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { EVENT_TYPES, type RelationshipName } from '../../domain/ontology.js';
import { userId } from '../../domain/user-id.js';
import type { EventRecord } from '../records.js';
import { definedProperties } from '../../domain/defined-properties.js';
import { contentKey } from './text-operations.js';

const KEY_PATTERN = /^[A-Za-z0-9._:~-]{1,128}$/;

/** The relationship of an event and the key that makes it idempotent: its id, else its content. */
export function eventIdentity(record: EventRecord): {
  readonly type: RelationshipName;
  readonly key: string;
} {
  const { id, user, product, type, at, value, query } = record;
  const key =
    id !== undefined && KEY_PATTERN.test(id) ? id : contentKey(id, user, product, type, at, value, query);
  return { type: EVENT_TYPES[type].relationship, key };
}

/** The writes that bring an event of the user that the source calls `record.user` with `product`. */
export function eventOperations(
  record: EventRecord,
  product: NodeId,
  listing: NodeId | undefined,
  hashKey: string,
): WriteOperation[] {
  const user = userId(hashKey, record.user);
  return [{ kind: 'putNode', id: user, properties: {} }, userEventOperation(record, user, product, listing)];
}

/** The write of the event alone, for a user that exists. */
export function userEventOperation(
  record: EventRecord,
  user: NodeId,
  product: NodeId,
  listing: NodeId | undefined,
): WriteOperation {
  const { at, value, query } = record;
  return {
    kind: 'putEdge',
    ...eventIdentity(record),
    from: user,
    to: product,
    properties: definedProperties({
      at: new Date(at).toISOString(),
      weight: eventWeight(record.type, value),
      value,
      query,
      listing,
    }),
  };
}

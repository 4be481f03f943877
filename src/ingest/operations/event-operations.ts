import { eventWeight } from '../../domain/event-weight.js';
import type { PropertyValue, PutEdge, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { EVENT_TYPES, type RelationshipName } from '../../domain/ontology.js';
import { userId } from '../../domain/user-id.js';
import type { EventRecord } from '../records.js';
import { contentKey } from './text-operations.js';

const KEY_PATTERN = /^[A-Za-z0-9._:~-]{1,128}$/;

/** The relationship of an event and the key that makes it idempotent: its id where that may be a key, else its content. */
export function eventIdentity(record: EventRecord): {
  readonly type: RelationshipName;
  readonly key: string;
} {
  const { id, user, product, type, at, value, query } = record;
  const key =
    id !== undefined && KEY_PATTERN.test(id) ? id : contentKey(id, user, product, type, at, value, query);
  return { type: EVENT_TYPES[type].relationship, key };
}

/** The key of an event that is known by `id` alone, whatever it says: that itself where it may be a key, else its hash. */
export function eventKey(id: string): string {
  return KEY_PATTERN.test(id) ? id : contentKey(id);
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

/** A time in the very form that the graph keeps, on a day that every month has. */
const KEPT_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;

function keptTime(at: string): string {
  return KEPT_TIME.test(at) ? at : new Date(at).toISOString();
}

/** The write of the event alone, for a user that exists. */
export function userEventOperation(
  record: EventRecord,
  user: NodeId,
  product: NodeId,
  listing: NodeId | undefined,
): PutEdge {
  const { at, value, query } = record;
  const properties: Record<string, PropertyValue> = {
    at: keptTime(at),
    weight: eventWeight(record.type, value),
  };
  if (value !== undefined) properties.value = value;
  if (query !== undefined) properties.query = query;
  if (listing !== undefined) properties.listing = listing;
  return {
    kind: 'putEdge',
    ...eventIdentity(record),
    from: user,
    to: product,
    properties,
  };
}

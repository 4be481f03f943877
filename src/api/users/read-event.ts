import { InvalidValueError } from '../../domain/errors.js';
import { EARLIEST_EVENT } from '../../domain/event-time.js';
import type { PutEdge } from '../../domain/graph-records.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import { checkText } from '../../domain/values.js';
import { eventKey, userEventOperation } from '../../ingest/operations/event-operations.js';
import { isDay } from '../../lib/is-day.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import type { EventInput } from './record-events.input.js';

const MAX_ID_LENGTH = 128;
const MAX_QUERY_LENGTH = 2_000;
/** Clocks of clients may be ahead by this. */
const FUTURE_TOLERANCE_SECONDS = 300;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** `at` as ISO 8601 in UTC. Throws InvalidValueError for what is no time, in the future or before anything was told of. */
export function readTime(at: string, now: number): string {
  const [, day] = ISO_TIME.exec(at) ?? [];
  const time = day === undefined || !isDay(day) ? Number.NaN : Date.parse(at);
  if (Number.isNaN(time))
    throw new InvalidValueError(
      'at',
      `expected ISO 8601 with a time zone, got ${JSON.stringify(at.slice(0, 40))}`,
    );
  if (time / 1_000 > now + FUTURE_TOLERANCE_SECONDS)
    throw new InvalidValueError('at', `expected a time that has been, got ${JSON.stringify(at)}`);
  if (time < Date.parse(EARLIEST_EVENT))
    throw new InvalidValueError('at', `expected a time since ${EARLIEST_EVENT}, got ${JSON.stringify(at)}`);
  return new Date(time).toISOString();
}

function readListing(listing: string | null | undefined): NodeId | undefined {
  if (listing === null || listing === undefined) return undefined;
  if (isNodeId(listing) && labelOf(listing) === 'Listing') return listing;
  throw new InvalidValueError(
    'listing',
    `expected the id of a listing, got ${JSON.stringify(listing.slice(0, 140))}`,
  );
}

/** The write that `event` of `user` means. Throws InvalidValueError that names the field that does not fit. */
export function readEvent({ snapshot, now }: ApiContext, user: NodeId, event: EventInput): PutEdge {
  const { id, type, value, query } = event;
  if (id === '' || id.length > MAX_ID_LENGTH)
    throw new InvalidValueError('id', `expected 1 to ${MAX_ID_LENGTH} characters, got ${id.length}`);
  checkText('id', id);
  const product = currentProduct(snapshot, event.product);
  if (product === undefined)
    throw new InvalidValueError(
      'product',
      `there is no product ${JSON.stringify(event.product.slice(0, 140))}`,
    );
  if (type === 'rate' && !(typeof value === 'number' && value >= 1 && value <= 5))
    throw new InvalidValueError('value', `expected 1 to 5 stars, got ${value ?? 'nothing'}`);
  if (typeof query === 'string') checkText('query', query, MAX_QUERY_LENGTH);
  const record = {
    id,
    user,
    product: product.id,
    type,
    at: readTime(event.at, now),
    ...(type === 'rate' && { value: value as number }),
    ...(typeof query === 'string' && { query }),
  };
  return { ...userEventOperation(record, user, product.id, readListing(event.listing)), key: eventKey(id) };
}

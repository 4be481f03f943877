import { EARLIEST_EVENT, LATEST_EVENT } from '../../domain/event-time.js';
import { EVENT_TYPES } from '../../domain/ontology.js';
import { type EventRecord, eventRecord } from '../records.js';

const EARLIEST = Date.parse(EARLIEST_EVENT);
const LATEST = Date.parse(LATEST_EVENT);
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 500 && value.trim() === value;
}

function isAtMost(value: unknown, length: number): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= length);
}

/**
 * The event in `draft`, checked as `eventRecord` checks it but without its cost: what is plainly right is taken as it
 * is, and everything else goes to the schema, whose verdict and messages hold.
 */
export function checkEvent(
  draft: Readonly<Record<string, unknown>>,
): ReturnType<typeof eventRecord.safeParse> {
  const { id, user, product, type, at, value, query } = draft;
  const isPlain =
    isName(user) &&
    isName(product) &&
    typeof type === 'string' &&
    Object.hasOwn(EVENT_TYPES, type) &&
    typeof at === 'string' &&
    ISO.test(at) &&
    Date.parse(at) >= EARLIEST &&
    Date.parse(at) <= LATEST &&
    isAtMost(id, 128) &&
    isAtMost(query, 2_000) &&
    (value === undefined || (typeof value === 'number' && value >= 1 && value <= 5));
  if (!isPlain) return eventRecord.safeParse(draft);
  const data: Record<string, unknown> = { user, product, type, at };
  if (id !== undefined) data.id = id;
  if (value !== undefined) data.value = value;
  if (query !== undefined) data.query = query;
  return { success: true, data: data as EventRecord };
}

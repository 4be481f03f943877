import { ratingWeight } from '../../domain/event-weight.js';
import { compareIds } from '../../domain/ids.js';
import { EVENT_TYPES, type EventType } from '../../domain/ontology.js';
import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** Something that a user did, as the snapshot has it. */
export interface UserEvent {
  readonly type: EventType;
  /** Index of the product. */
  readonly product: number;
  /** Seconds since 1970; 0 where no time is known. */
  readonly at: number;
  /** What it says of interest when fresh: above 0 for, below 0 against the product. */
  readonly weight: number;
  /** Tells events apart: a hash of the event's id. */
  readonly key: number;
}

/** The relation of each type of event, in the order of types. */
export const EVENT_RELATIONS = (Object.keys(EVENT_TYPES) as EventType[]).map((type) => ({
  type,
  relation: `${EVENT_TYPES[type].relationship}:User:Product` as RelationKey,
}));
const PLACE = new Map(EVENT_RELATIONS.map(({ type }, place) => [type, place]));

/** Whether `event` is a look and no deliberate act: scripts look, and people look much more than they act. */
export function isLook({ type }: UserEvent): boolean {
  return type === 'view' || type === 'search';
}

/** Whether `event` chooses a product: a cart, a purchase. */
export function isChoice({ type }: UserEvent): boolean {
  return type === 'cart' || type === 'purchase';
}

/**
 * All events of `user` (index), the earliest first; what is of one second by type (view, search, cart, purchase, rate,
 * dismiss), product id and key. A function of the set of events alone, whatever order they came in. Nobody has none.
 */
export function eventsOf(snapshot: Snapshot, user: number): UserEvent[] {
  if (user < 0) return [];
  const products = snapshot.table('Product');
  const events: UserEvent[] = [];
  for (const { type, relation } of EVENT_RELATIONS) {
    const { out } = snapshot.relation(relation);
    for (let at = out.start(user), end = out.end(user); at < end; at++) {
      const value = out.columns[1]?.[at] as number;
      events.push({
        type,
        product: out.targets[at] as number,
        at: out.columns[0]?.[at] as number,
        weight: type === 'rate' ? ratingWeight(value) : value,
        key: out.key(at),
      });
    }
  }
  return events.sort(
    (a, b) =>
      a.at - b.at ||
      (PLACE.get(a.type) as number) - (PLACE.get(b.type) as number) ||
      compareIds(products.id(a.product), products.id(b.product)) ||
      a.key - b.key,
  );
}

/** When the last event of the graph was, in seconds since 1970; 0 without events. */
export function lastEventAt(snapshot: Snapshot): number {
  let last = 0;
  for (const { relation } of EVENT_RELATIONS) {
    const { out } = snapshot.relation(relation);
    for (let user = 0; user < snapshot.table('User').length; user++)
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        last = Math.max(last, out.columns[0]?.[at] as number);
  }
  return last;
}

import { findRobots } from './find-robots.js';
import type { UserEvent } from './user-event.js';

/** The same act of one user with one product is told twice when it is told again within this. */
const DOUBLE_SECONDS = 1;
/** The hash of an empty key: such an event has no id. */
const NO_KEY = 0x811c9dc5;

/** What is left of a user's events, and how many were no acts of a person. */
export interface CleanEvents {
  /** The earliest first. */
  readonly events: readonly UserEvent[];
  readonly doubles: number;
  readonly robots: number;
}

/**
 * Those of `events` that tell again what an earlier one of them told: by their id, or by type, product and second. What
 * has one id, type and second but several products are the lines of one order.
 */
function findDoubles(events: readonly UserEvent[]): ReadonlySet<UserEvent> {
  const doubles = new Set<UserEvent>();
  const orders = new Map<number, string>();
  const last = new Map<string, number>();
  for (const event of events) {
    const { type, product, at, key } = event;
    const act = `${type} ${product}`;
    const before = last.get(act);
    const order = `${type} ${at}`;
    const isSoon = before !== undefined && at > 0 && at - before <= DOUBLE_SECONDS;
    if (isSoon || (orders.get(key) ?? order) !== order) doubles.add(event);
    else {
      last.set(act, at);
      if (key !== NO_KEY) orders.set(key, order);
    }
  }
  return doubles;
}

/**
 * One user's `events` (the earliest first) without doubles (the same id, or the same type and product within
 * DOUBLE_SECONDS, as one that is kept; the first stays) and without what robots looked at (`findRobots`). A function of
 * the events, never of the order they came in.
 */
export function cleanEvents(events: readonly UserEvent[]): CleanEvents {
  const doubles = findDoubles(events);
  const single = doubles.size === 0 ? events : events.filter((event) => !doubles.has(event));
  const robots = findRobots(single);
  return {
    events: robots.size === 0 ? single : single.filter((event) => !robots.has(event)),
    doubles: doubles.size,
    robots: robots.size,
  };
}

import { userId } from '../../../src/domain/user-id.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';

/** What became of acknowledged events in the store. */
export interface EventCheck {
  readonly acknowledged: number;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more than once. */
  readonly double: number;
}

const ALL = 100_000;

/** Looks for every acknowledged event, by the person who did it, among what `store` holds. */
export async function checkEvents(
  store: GraphStore,
  hashKey: string,
  acknowledged: ReadonlyMap<string, readonly string[]>,
): Promise<EventCheck> {
  const check = { acknowledged: 0, lost: 0, double: 0 };
  for (const [person, events] of acknowledged) {
    const user = userId(hashKey, person);
    const query = { ids: [user], types: ['VIEWED'], direction: 'out', limitPerNode: ALL } as const;
    const counts = new Map<string, number>();
    for (const { key } of (await store.readEdges(query)).get(user) ?? [])
      counts.set(key, (counts.get(key) ?? 0) + 1);
    check.acknowledged += events.length;
    for (const event of events) {
      const count = counts.get(event) ?? 0;
      if (count === 0) check.lost += 1;
      if (count > 1) check.double += 1;
    }
  }
  return check;
}

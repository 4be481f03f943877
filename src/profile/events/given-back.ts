import { ORDER_STATES, type OrderState } from '../../domain/ontology.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';

const UNDONE: ReadonlySet<OrderState | undefined> = new Set(['returned', 'cancelled']);

/**
 * Whether `user` does not have `product` (indices) from a purchase at `at` (seconds since 1970): an order of it was returned or
 * cancelled then or later, and no other order of it stands. What nothing is told of stands.
 */
export function isGivenBack(snapshot: Snapshot, user: number, product: number, at: number): boolean {
  const { out } = snapshot.relation('ORDERED:User:Product');
  let isUndone = false;
  for (let e = out.first(user, product), end = out.end(user); e < end && out.targets[e] === product; e++) {
    if (!UNDONE.has(ORDER_STATES[out.columns[1]?.[e] as number])) return false;
    if ((out.columns[0]?.[e] as number) >= at) isUndone = true;
  }
  return isUndone;
}

import { ORDER_STATES, type OrderState } from '../domain/ontology.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

const HALF_LIFE_SECONDS = 14 * 86_400;
/** Older states concern nobody any more. */
const FRESH_SECONDS = 180 * 86_400;

/** How an order stands. */
export interface OrderStanding {
  /** Index of the product. */
  readonly product: number;
  readonly state: OrderState;
  /** Seconds since 1970. */
  readonly at: number;
  /** 1 for news of now, halved every 14 days. */
  readonly freshness: number;
}

/** How the orders of `user` (index) of the last 180 days stand at `now` (seconds), the newest first; none of nobody. */
export function ordersOf(snapshot: Snapshot, user: number, now: number): OrderStanding[] {
  if (user < 0) return [];
  const { out } = snapshot.relation('ORDERED:User:Product');
  const orders: OrderStanding[] = [];
  for (let place = out.start(user), end = out.end(user); place < end; place++) {
    const at = out.columns[0]?.[place] as number;
    const state = ORDER_STATES[out.columns[1]?.[place] as number];
    const age = Math.max(0, now - at);
    if (state === undefined || age > FRESH_SECONDS) continue;
    orders.push({
      product: out.targets[place] as number,
      state,
      at,
      freshness: 2 ** (-age / HALF_LIFE_SECONDS),
    });
  }
  return orders.sort((a, b) => b.at - a.at || a.product - b.product);
}

import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Events of a person with a product, the one that says most first. */
const STRONGEST = ['PURCHASED', 'RATED', 'CARTED', 'SEARCHED', 'VIEWED'] as const;
export type ProductEvent = (typeof STRONGEST)[number];

/** The event of `user` with `product` (indices) that says most; undefined when there is none. */
export function eventWith(snapshot: Snapshot, user: number, product: number): ProductEvent | undefined {
  return STRONGEST.find((type) => snapshot.relation(`${type}:User:Product`).out.has(user, product));
}

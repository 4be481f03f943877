import type { Snapshot } from '../../graph/snapshot/snapshot.js';

/** Events of a person with a product, the one that says most first. */
const STRONGEST = [
  ['PURCHASED', 'PURCHASED:User:Product'],
  ['RATED', 'RATED:User:Product'],
  ['CARTED', 'CARTED:User:Product'],
  ['SEARCHED', 'SEARCHED:User:Product'],
  ['VIEWED', 'VIEWED:User:Product'],
] as const;
/** An event that {@link eventWith} looks for. */
export type ProductEvent = (typeof STRONGEST)[number][0];

/** The event of `user` with `product` (indices) that says most; undefined when there is none. */
export function eventWith(snapshot: Snapshot, user: number, product: number): ProductEvent | undefined {
  for (const [event, key] of STRONGEST) if (snapshot.relation(key).out.has(user, product)) return event;
  return undefined;
}

/** Every kind of event of `user` with `product` (indices) and how many there are, the one that says most first. */
export function eventsWith(
  snapshot: Snapshot,
  user: number,
  product: number,
): { readonly event: ProductEvent; readonly count: number }[] {
  return STRONGEST.flatMap(([event, key]) => {
    const { out } = snapshot.relation(key);
    const first = out.first(user, product);
    const end = out.end(user);
    let at = first;
    while (at < end && out.targets[at] === product) at++;
    return at === first ? [] : [{ event, count: at - first }];
  });
}

import { ratingWeight } from '../../domain/event-weight.js';
import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { transposeCsr } from '../../lib/csr.js';
import { cleanEvents } from '../../profile/events/clean-events.js';
import { ROBOT_LOOKS } from '../../profile/events/find-robots.js';
import { eventsOf } from '../../profile/events/user-event.js';
import type { InteractionMatrix } from '../../rank/scorer.js';
import { userKey } from '../../rank/validation/user-lots.js';
import type { Numbering } from './numbering.js';
import { PackedInterests } from './packed-interests.js';

const POSITIVE: readonly RelationKey[] = [
  'VIEWED:User:Product',
  'SEARCHED:User:Product',
  'CARTED:User:Product',
  'PURCHASED:User:Product',
  'RATED:User:Product',
];

/** The relations that {@link interactionsOf} reads. */
export const INTERACTION_RELATIONS: readonly RelationKey[] = [...POSITIVE, 'DISMISSED:User:Product'];

const LOOKS: readonly RelationKey[] = ['VIEWED:User:Product', 'SEARCHED:User:Product'];

/** Looks of `user`: with fewer than a robot makes, there is nothing to clean. */
function countLooks(snapshot: Snapshot, user: number): number {
  return LOOKS.reduce((sum, key) => {
    const { out } = snapshot.relation(key);
    return sum + out.end(user) - out.start(user);
  }, 0);
}

const NOTHING: ReadonlySet<number> = new Set();

/** The products that `user` (index) dismissed or rated below 3. */
function dislikedOf(snapshot: Snapshot, user: number): ReadonlySet<number> {
  const dismissed = snapshot.relation('DISMISSED:User:Product').out;
  const rated = snapshot.relation('RATED:User:Product').out;
  if (dismissed.degree(user) === 0 && rated.degree(user) === 0) return NOTHING;
  const disliked = new Set<number>();
  for (let at = dismissed.start(user); at < dismissed.end(user); at++)
    disliked.add(dismissed.targets[at] as number);
  for (let at = rated.start(user); at < rated.end(user); at++) {
    if (ratingWeight(rated.columns[1]?.[at] as number) < 0) disliked.add(rated.targets[at] as number);
  }
  return disliked;
}

/** Tells each product that `user` (index) took an interest in, and when: seconds, 0 where that is not known; some more than once. */
function eachInterest(snapshot: Snapshot, user: number, visit: (product: number, at: number) => void): void {
  if (countLooks(snapshot, user) >= ROBOT_LOOKS) {
    // As many as a robot makes in a minute: what robots looked at is left out.
    for (const { type, product, at } of cleanEvents(eventsOf(snapshot, user)).events)
      if (type !== 'dismiss') visit(product, at);
    return;
  }
  for (const key of POSITIVE) {
    const { out } = snapshot.relation(key);
    for (let e = out.start(user), end = out.end(user); e < end; e++)
      visit(out.targets[e] as number, out.columns[0]?.[e] as number);
  }
}

/**
 * Who showed interest in what: 1 for every pair with a view, search, cart, purchase or a rating of at least 3 and
 * without a dismissal or a lower rating. Looks that `findRobots` tells are no person's do not count. The time of a
 * pair is that of the last such event; without times where one is not known.
 */
export function interactionsOf(snapshot: Snapshot, users: Numbering, items: Numbering): InteractionMatrix {
  const most = POSITIVE.reduce((sum, key) => sum + snapshot.relation(key).out.size, 0);
  const pointers = new Int32Array(users.indexOf.length + 1);
  const indices = new Int32Array(most);
  const times = new Float64Array(most);
  const packed = new PackedInterests();
  let count = 0;
  let isTimed = true;
  users.indexOf.forEach((user, row) => {
    const disliked = dislikedOf(snapshot, user);
    eachInterest(snapshot, user, (product, at) => {
      const item = items.numberOf[product] as number;
      if (item >= 0 && !disliked.has(product)) packed.add(item, at);
    });
    packed.drain((item, at) => {
      indices[count] = item;
      times[count] = at;
      count++;
      isTimed &&= at > 0;
    });
    pointers[row + 1] = count;
  });
  const byUser = { pointers, indices: indices.slice(0, count) };
  return {
    userCount: users.indexOf.length,
    itemCount: items.indexOf.length,
    byUser,
    byItem: transposeCsr(byUser, items.indexOf.length),
    ...(isTimed ? { timesByUser: times.slice(0, count) } : {}),
    userKeys: Uint32Array.from(users.indexOf, (user) => userKey(snapshot.table('User').id(user))),
  };
}

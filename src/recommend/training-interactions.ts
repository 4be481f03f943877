import { ratingWeight } from '../domain/event-weight.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { buildCsr, transposeCsr } from '../lib/csr.js';
import { cleanEvents } from '../profile/events/clean-events.js';
import { ROBOT_LOOKS } from '../profile/events/find-robots.js';
import { eventsOf } from '../profile/events/user-event.js';
import type { InteractionMatrix } from '../rank/scorer.js';
import { userKey } from '../rank/user-lots.js';
import type { Numbering } from './numbering.js';

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

/** Something that somebody took an interest in (index), and when: seconds, 0 where that is not known. */
interface Interest {
  readonly product: number;
  readonly at: number;
}

/** What `user` (index) took an interest in, straight from the relations; some more than once. */
function interestsOf(snapshot: Snapshot, user: number): Interest[] {
  const found: Interest[] = [];
  for (const key of POSITIVE) {
    const { out } = snapshot.relation(key);
    for (let e = out.start(user), end = out.end(user); e < end; e++)
      found.push({ product: out.targets[e] as number, at: out.columns[0]?.[e] as number });
  }
  return found;
}

/** The products that `user` (index) dismissed or rated below 3. */
function dislikedOf(snapshot: Snapshot, user: number): ReadonlySet<number> {
  const dismissed = snapshot.relation('DISMISSED:User:Product').out;
  const rated = snapshot.relation('RATED:User:Product').out;
  const disliked = new Set<number>();
  for (let at = dismissed.start(user); at < dismissed.end(user); at++)
    disliked.add(dismissed.targets[at] as number);
  for (let at = rated.start(user); at < rated.end(user); at++) {
    if (ratingWeight(rated.columns[1]?.[at] as number) < 0) disliked.add(rated.targets[at] as number);
  }
  return disliked;
}

/** The same of somebody with as many looks as a robot makes in a minute: what robots looked at is left out. */
function cleanInterestsOf(snapshot: Snapshot, user: number): Interest[] {
  const { events } = cleanEvents(eventsOf(snapshot, user));
  return events.filter(({ type }) => type !== 'dismiss');
}

/** Times below this pack with an item into one number: they end in 2106. */
const TIMES = 2 ** 32;

/** Items and times, one of each item, ascending; of several times of one item the last. */
function lastTimes(
  interests: readonly Interest[],
  items: Numbering,
  disliked: ReadonlySet<number>,
): Float64Array {
  const packed: number[] = [];
  for (const { product, at } of interests) {
    const item = items.numberOf[product] as number;
    if (item < 0 || disliked.has(product)) continue;
    packed.push(item * TIMES + (at > 0 ? Math.min(TIMES - 1, Math.floor(at)) : 0));
  }
  const sorted = Float64Array.from(packed).sort();
  const itemAt = (place: number): number => Math.floor((sorted[place] ?? Number.POSITIVE_INFINITY) / TIMES);
  return sorted.filter((_, place) => itemAt(place) !== itemAt(place + 1));
}

/**
 * Who showed interest in what: 1 for every pair with a view, search, cart, purchase or a rating of at least 3 and
 * without a dismissal or a lower rating. Looks that `findRobots` tells are no person's do not count. The time of a
 * pair is that of the last such event; without times where one is not known.
 */
export function interactionsOf(snapshot: Snapshot, users: Numbering, items: Numbering): InteractionMatrix {
  const rows: number[] = [];
  const columns: number[] = [];
  const times: number[] = [];
  users.indexOf.forEach((user, row) => {
    const disliked = dislikedOf(snapshot, user);
    const interests =
      countLooks(snapshot, user) < ROBOT_LOOKS
        ? interestsOf(snapshot, user)
        : cleanInterestsOf(snapshot, user);
    for (const packed of lastTimes(interests, items, disliked)) {
      rows.push(row);
      columns.push(Math.floor(packed / TIMES));
      times.push(packed % TIMES);
    }
  });
  const byUser = buildCsr(users.indexOf.length, items.indexOf.length, { rows, columns });
  return {
    userCount: users.indexOf.length,
    itemCount: items.indexOf.length,
    byUser,
    byItem: transposeCsr(byUser, items.indexOf.length),
    // Rows come in their order and columns ascending, as the matrix has them.
    ...(times.every((at) => at > 0) ? { timesByUser: Float64Array.from(times) } : {}),
    userKeys: Uint32Array.from(users.indexOf, (user) => userKey(snapshot.table('User').id(user))),
  };
}

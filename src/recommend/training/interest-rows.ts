import { ratingWeight } from '../../domain/event-weight.js';
import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { cleanEvents } from '../../profile/events/clean-events.js';
import { ROBOT_LOOKS } from '../../profile/events/find-robots.js';
import { eventsOf } from '../../profile/events/user-event.js';
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

/** The relations that {@link InterestRows} reads. */
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

/** What people took an interest in, a row of items each: those who were read. */
export class InterestRows {
  /** Items in the places of rows, and when somebody last took to them: seconds, 0 where that is not known. */
  indices: Int32Array;
  times: Float64Array;
  /** Number of entries in all rows. */
  count = 0;
  /** The key of each user who was read, by index. */
  readonly userKeys: Uint32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly packed = new PackedInterests();

  /** Rows of the users that `snapshot` has by now, with room for `capacity` entries, in the numbers of `items`. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly items: Numbering,
    capacity: number,
  ) {
    this.indices = new Int32Array(capacity);
    this.times = new Float64Array(capacity);
    const { length } = snapshot.table('User');
    this.starts = new Int32Array(length).fill(-1);
    this.ends = new Int32Array(length);
    this.userKeys = new Uint32Array(length);
  }

  /** Place of the first entry of `user` (index); −1 for who was not read. */
  start(user: number): number {
    return this.starts[user] ?? -1;
  }

  /** The place behind the last entry of `user`. */
  end(user: number): number {
    return this.ends[user] as number;
  }

  /** Reads the row of `user`, once for each. */
  read(user: number): void {
    this.userKeys[user] = userKey(this.snapshot.table('User').id(user));
    const disliked = dislikedOf(this.snapshot, user);
    eachInterest(this.snapshot, user, (product, at) => {
      const item = this.items.numberOf[product] ?? -1;
      if (item >= 0 && !disliked.has(product)) this.packed.add(item, at);
    });
    this.starts[user] = this.count;
    this.packed.drain((item, at) => {
      if (this.count === this.indices.length) this.grow();
      this.indices[this.count] = item;
      this.times[this.count++] = at;
    });
    this.ends[user] = this.count;
  }

  private grow(): void {
    const length = Math.max(16, Math.ceil(1.25 * this.indices.length));
    const [indices, times] = [new Int32Array(length), new Float64Array(length)];
    indices.set(this.indices);
    times.set(this.times);
    this.indices = indices;
    this.times = times;
  }
}

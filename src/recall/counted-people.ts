import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { EVENT_RELATIONS } from '../profile/events/user-event.js';

/** So many wait to be counted again at most: what a request has to count before it is answered is some milliseconds. */
const MOST_WAITING = 500;
/** People who are counted in one turn: less than a millisecond. */
const AT_ONCE = 200;

/**
 * Keeps sums over people current. Before anything changes of what a person did they are taken out of the sums, and they are counted
 * again when the sums are read: so an event costs what its person did, and not what others did with the same product.
 */
export class CountedPeople {
  /** Users below are in the sums, but for those that wait. */
  private counted = 0;
  private readonly waiting = new Set<number>();

  /** `count` adds what a user (index) did, as the snapshot has it, to the sums (1) or takes it away (−1). */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly count: (user: number, sign: 1 | -1) => void,
  ) {
    for (const { relation } of EVENT_RELATIONS)
      snapshot.relation(relation).beforeChange.push((user) => {
        if (this.waiting.size >= MOST_WAITING) this.countWaiting();
        this.takeOut(user);
      });
  }

  /** Takes a user out of the sums until these are read; who is not in them stays out. */
  takeOut(user: number): void {
    if (user >= this.counted || this.waiting.has(user)) return;
    this.count(user, -1);
    this.waiting.add(user);
  }

  /** Counts everybody who is not in the sums. */
  complete(): void {
    this.countWaiting();
    for (const _ of this.ahead()) continue;
  }

  /** Counts who was never counted, some in each step: between these requests may be answered and events may come. */
  *ahead(): Generator<void> {
    while (this.counted < this.snapshot.table('User').length) {
      this.count(this.counted++, 1);
      if (this.counted % AT_ONCE === 0) yield;
    }
  }

  /** Nobody is in the sums any more: these are to be emptied. */
  restart(): void {
    this.counted = 0;
    this.waiting.clear();
  }

  private countWaiting(): void {
    for (const user of this.waiting) this.count(user, 1);
    this.waiting.clear();
  }
}

import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { InteractionMatrix } from '../../rank/scorer.js';
import { INTERACTION_RELATIONS, InterestRows } from './interest-rows.js';
import type { Numbering } from './numbering.js';

/** Entries and people that are read between two turns of others: a few milliseconds. */
const STEP = 10_000;

/**
 * Who showed interest in what: 1 for every pair with a view, search, cart, purchase or a rating of at least 3 and
 * without a dismissal or a lower rating. Looks that `findRobots` tells are no person's do not count. The time of a
 * pair is that of the last such event; without times where one is not known. Rows are read in steps, between which the
 * graph may change: at the end those that did are read again, so that all of it is as it is then.
 */
export class TrainingInteractions {
  private readonly rows: InterestRows;
  private readonly seen: readonly number[];

  /** `items` numbers the products as they are at the beginning. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly items: Numbering,
  ) {
    const relations = INTERACTION_RELATIONS.map((key) => snapshot.relation(key));
    this.seen = relations.map(({ changes }) => changes.count);
    const edges = relations.reduce((sum, { out }) => sum + out.size, 0);
    this.rows = new InterestRows(snapshot, items, edges);
  }

  /** Reads the rows, with a pause after each step. */
  *read(): Generator<void> {
    const { length } = this.snapshot.table('User');
    let next = STEP;
    for (let user = 0; user < length; user++) {
      this.rows.read(user);
      if (this.rows.count + user < next) continue;
      next = this.rows.count + user + STEP;
      yield;
    }
  }

  /** What there is now, once everything is read, but for the order by items; `users` and `items` number what there is now. */
  end(users: Numbering, items: Numbering): Omit<InteractionMatrix, 'byItem'> {
    const again = this.readAgain(users, items);
    const { rows } = this;
    // Products that came and went moved the numbers of others, but not their order.
    const numbers = this.items.indexOf.map((product) => items.numberOf[product] as number);
    const own = Int32Array.from(items.indexOf.keys());
    const pointers = new Int32Array(users.indexOf.length + 1);
    const indices = new Int32Array(rows.count + again.count);
    const times = new Float64Array(indices.length);
    const userKeys = new Uint32Array(users.indexOf.length);
    let count = 0;
    let isTimed = true;
    users.indexOf.forEach((user, row) => {
      const [from, numberOf] = again.start(user) < 0 ? [rows, numbers] : [again, own];
      for (let at = from.start(user), end = from.end(user); at < end; at++) {
        indices[count] = numberOf[from.indices[at] as number] as number;
        const time = from.times[at] as number;
        times[count++] = time;
        isTimed &&= time > 0;
      }
      pointers[row + 1] = count;
      userKeys[row] = from.userKeys[user] as number;
    });
    return {
      userCount: users.indexOf.length,
      itemCount: items.indexOf.length,
      byUser: { pointers, indices: indices.slice(0, count) },
      ...(isTimed ? { timesByUser: times.slice(0, count) } : {}),
      userKeys,
    };
  }

  /** The rows of those who did something since theirs was read, or came since; of all where that is too much to tell. */
  private readAgain(users: Numbering, items: Numbering): InterestRows {
    const { snapshot } = this;
    const changed = new Set<number>();
    const isTold = INTERACTION_RELATIONS.every((key, place) =>
      snapshot.relation(key).changes.since(this.seen[place] as number, (user) => changed.add(user)),
    );
    const rows = new InterestRows(snapshot, items, 0);
    for (const user of users.indexOf)
      if (!isTold || changed.has(user) || this.rows.start(user) < 0) rows.read(user);
    return rows;
  }
}

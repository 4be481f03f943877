import { ratingWeight } from '../domain/event-weight.js';
import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { EVENT_RELATIONS } from '../profile/events/user-event.js';
import { CountedPeople } from './counted-people.js';
import { type EventVisitor, PersonEvents } from './person-events.js';
import type { SetValue } from './trending.js';

/** Tells for each product whether a person shows an interest in it. */
class InterestVisitor implements EventVisitor {
  private isInterested = false;
  private isRefused = false;

  constructor(private readonly use: (product: number) => void) {}

  event(relation: number, { columns }: Rows, place: number): void {
    const type = EVENT_RELATIONS[relation]?.type;
    if (type === 'dismiss' || (type === 'rate' && ratingWeight(columns[1]?.[place] as number) < 0))
      this.isRefused = true;
    else this.isInterested = true;
  }

  end(product: number): void {
    if (this.isInterested && !this.isRefused) this.use(product);
    this.isInterested = false;
    this.isRefused = false;
  }
}

/**
 * How many different people show an interest in each product: who looked at it, searched for it, put it into the cart, bought
 * it or rated it 3 or more, and neither dismissed it nor rated it lower. What robots looked at (`findRobots`) does not count.
 * An event costs what its person did.
 */
export class InterestCounts {
  private counts = new Float64Array(0);
  /** By product: what is to be added to its count. */
  private readonly pending = new Map<number, number>();
  private readonly people: CountedPeople;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly setValue: SetValue,
  ) {
    const events = new PersonEvents(snapshot);
    let sign = 1;
    const visitor = new InterestVisitor((product) => {
      this.pending.set(product, (this.pending.get(product) ?? 0) + sign);
    });
    this.people = new CountedPeople(snapshot, (user, of) => {
      sign = of;
      events.tell(user, visitor);
    });
  }

  /** One number a product index, as the graph has it now; changed in place by `setValue` when edges do. */
  current(): Float64Array {
    this.people.complete();
    const { length } = this.snapshot.table('Product');
    if (this.counts.length !== length) {
      const longer = new Float64Array(length);
      longer.set(this.counts);
      this.counts = longer;
    }
    const { counts, pending } = this;
    for (const [product, more] of pending)
      if (more !== 0) this.setValue(counts, product, (counts[product] as number) + more);
    pending.clear();
    return counts;
  }

  /** Counts people ahead of the first request, some in each step; requests may be answered between steps, and events come. */
  ahead(): Generator<void> {
    return this.people.ahead();
  }
}

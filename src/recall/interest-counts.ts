import { ratingWeight } from '../domain/event-weight.js';
import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { FollowedEvents } from './followed-events.js';
import { LOOKS } from './robot-looks.js';
import type { SetValue } from './trending.js';

const POSITIVE: readonly RelationKey[] = [...LOOKS, 'CARTED:User:Product', 'PURCHASED:User:Product'];

/**
 * How many different people show an interest in each product: who looked at it, searched for it, put it into the cart, bought
 * it or rated it 3 or more, and neither dismissed it nor rated it lower. What robots looked at (`findRobots`) does not count.
 * Counted once; afterwards a product is counted again when an edge to it changes.
 */
export class InterestCounts {
  private counts: Float64Array | undefined;
  private readonly relations: readonly Relation[];
  private readonly rated: Relation;
  private readonly events: FollowedEvents;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly setValue: SetValue,
  ) {
    this.rated = snapshot.relation('RATED:User:Product');
    const dismissed = snapshot.relation('DISMISSED:User:Product');
    this.relations = [...POSITIVE.map((key) => snapshot.relation(key)), this.rated, dismissed];
    this.events = new FollowedEvents(snapshot, this.relations);
  }

  /** One number a product index, as the graph has it now; changed in place by `setValue` when edges do. */
  current(): Float64Array {
    const { length } = this.snapshot.table('Product');
    const { counts } = this;
    const changed = counts?.length === length ? this.events.changed() : undefined;
    if (counts === undefined || changed === undefined) {
      this.events.restart();
      return (this.counts = Float64Array.from({ length }, (_, product) => this.countOf(product)));
    }
    for (const product of changed) {
      const count = this.countOf(product);
      if (count !== counts[product]) this.setValue(counts, product, count);
    }
    return counts;
  }

  /** Goes through who has to do with `product`, each once, by index. */
  private countOf(product: number): number {
    const rows = this.relations.map((relation) => relation.in.row(product));
    const places = rows.map(() => 0);
    const ratedPlace = rows.length - 2;
    let count = 0;
    for (;;) {
      let user = Number.POSITIVE_INFINITY;
      for (let r = 0; r < rows.length; r++) {
        const next = rows[r]?.[places[r] as number] ?? user;
        if (next < user) user = next;
      }
      if (user === Number.POSITIVE_INFINITY) return count;
      let isInterested = false;
      let isRefused = false;
      for (let r = 0; r < rows.length; r++) {
        const row = rows[r] as Int32Array;
        if (row[places[r] as number] !== user) continue;
        while (row[places[r] as number] === user) (places[r] as number)++;
        if (r < ratedPlace) isInterested = true;
        else if (r > ratedPlace || !this.isRatedWell(user, product)) isRefused = true;
        else isInterested = true;
      }
      if (isInterested && !isRefused && !this.events.robots.areAll(user, product)) count++;
    }
  }

  /** Whether no rating of `user` for `product` is below 3. */
  private isRatedWell(user: number, product: number): boolean {
    const { out } = this.rated;
    const first = out.first(user, product);
    for (let at = first, end = out.end(user); at < end && out.targets[at] === product; at++)
      if (ratingWeight(out.columns[1]?.[at] as number) < 0) return false;
    return true;
  }
}

import type { Rows } from '../graph/snapshot/rows.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { cleanEvents } from '../profile/events/clean-events.js';
import { mayHoldRobots, ROBOT_LOOKS } from '../profile/events/find-robots.js';
import { EVENT_RELATIONS, eventsOf } from '../profile/events/user-event.js';

/** Sums up what one person did, product by product. */
export interface EventVisitor {
  /** An event with the product at hand: its relation (its place among EVENT_RELATIONS) and where it stands in the rows of that. */
  event(relation: number, rows: Rows, place: number): void;
  /** These were all with `product`. */
  end(product: number): void;
}

const PLACES = new Map(EVENT_RELATIONS.map(({ type }, place) => [type, place]));
const LOOKS = ['view', 'search'] as const;
const NOWHERE = Number.POSITIVE_INFINITY;

/** Walks over what a person did, without looks that a script made in their name (`findRobots`, after `cleanEvents`). */
export class PersonEvents {
  private readonly relations: readonly Relation[];
  private readonly looks: readonly Relation[];
  private readonly places = new Float64Array(EVENT_RELATIONS.length);
  private readonly ends = new Float64Array(EVENT_RELATIONS.length);

  constructor(private readonly snapshot: Snapshot) {
    this.relations = EVENT_RELATIONS.map(({ relation }) => snapshot.relation(relation));
    this.looks = LOOKS.map((type) => this.relations[PLACES.get(type) as number] as Relation);
  }

  /** Tells `visitor` all that `user` (index) did with each product, by index: O(events). */
  tell(user: number, visitor: EventVisitor): void {
    const { relations, places, ends } = this;
    for (let r = 0; r < relations.length; r++) {
      const { out } = relations[r] as Relation;
      places[r] = out.start(user);
      ends[r] = out.end(user);
    }
    const leftOut = this.leftOut(user);
    for (;;) {
      let product = NOWHERE;
      for (let r = 0; r < relations.length; r++) {
        const { targets } = (relations[r] as Relation).out;
        const place = places[r] as number;
        if (place < (ends[r] as number) && (targets[place] as number) < product)
          product = targets[place] as number;
      }
      if (product === NOWHERE) return;
      for (let r = 0; r < relations.length; r++) {
        const { out } = relations[r] as Relation;
        const end = ends[r] as number;
        let place = places[r] as number;
        for (; place < end && out.targets[place] === product; place++)
          if (leftOut?.[r]?.has(place) !== true) visitor.event(r, out, place);
        places[r] = place;
      }
      visitor.end(product);
    }
  }

  /** Where events stand, by relation, that are not told: undefined where no robot looked. */
  private leftOut(user: number): readonly ReadonlySet<number>[] | undefined {
    if (!this.mayBeRobot(user)) return undefined;
    const all = eventsOf(this.snapshot, user);
    const { events, robots } = cleanEvents(all);
    if (robots === 0) return undefined;
    const kept = new Set(events);
    const leftOut = this.relations.map(() => new Set<number>());
    for (const event of all) {
      if (kept.has(event)) continue;
      const r = PLACES.get(event.type) as number;
      const { out } = this.relations[r] as Relation;
      (leftOut[r] as Set<number>).add(out.find(user, event.product, event.key));
    }
    return leftOut;
  }

  /** Whether so many looks of `user` are as near in time as a robot's, or so even that they have to be looked at. */
  private mayBeRobot(user: number): boolean {
    let count = 0;
    for (const { out } of this.looks) count += out.degree(user);
    if (count < ROBOT_LOOKS) return false;
    const times = new Float64Array(count);
    let place = 0;
    for (const { out } of this.looks)
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        times[place++] = out.columns[0]?.[at] as number;
    return mayHoldRobots(times.sort());
  }
}

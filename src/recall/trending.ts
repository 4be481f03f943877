import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { FollowedEvents } from './followed-events.js';

/** Half-life of an event's weight for what is in fashion, in days. */
export const TREND_HALF_LIFE_DAYS = 7;
const HOUR_SECONDS = 3_600;
const HALF_LIFE_HOURS = 24 * TREND_HALF_LIFE_DAYS;

const EVENTS: readonly { readonly key: RelationKey; readonly weight: number }[] = [
  { key: 'VIEWED:User:Product', weight: 1 },
  { key: 'SEARCHED:User:Product', weight: 1.5 },
  { key: 'CARTED:User:Product', weight: 3 },
  { key: 'PURCHASED:User:Product', weight: 5 },
];

/** Every number is a multiple of 1 / UNITS, so that sums are exact (up to 2^25) and the order of events tells nothing. */
const UNITS = 2 ** 28;
/** By age in hours: what is left of 1. Afterwards nothing of any weight is left: 2^−32 of 5 is less than half of 2^−28. */
const DECAYS = Float64Array.from(
  { length: 32 * HALF_LIFE_HOURS },
  (_, hours) => 2 ** (-hours / HALF_LIFE_HOURS),
);

/** What an event of `weight` at `at` (seconds) counts in `hour` (hours since 1970); the future counts as now. */
function countIn(hour: number, weight: number, at: number): number {
  const age = Math.max(0, hour - Math.floor(at / HOUR_SECONDS));
  return age < DECAYS.length ? Math.round(weight * (DECAYS[age] as number) * UNITS) / UNITS : 0;
}

/** Writes a number of a row: whoever keeps something worked out of the row takes part. */
export type SetValue = (row: Float64Array, index: number, value: number) => void;

/**
 * How much is going on around each product: score(c) = Σ over people of the most that one of their events with it counts, weight ·
 * 2^(−age / 7 days). So who looks a hundred times, or whose page sends everything twice, counts as one; what robots looked at
 * (`findRobots`) does not count. Ages are whole hours and each summand is rounded to 2^−28, so that the events that are there decide
 * and not how they came. Counted once for an hour of `now`; afterwards a product is counted again when an edge to it changes.
 */
export class TrendingScores {
  private scores: Float64Array | undefined;
  private hour = 0;
  private readonly relations: readonly { readonly relation: Relation; readonly weight: number }[];
  private readonly events: FollowedEvents;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly setValue: SetValue,
  ) {
    this.relations = EVENTS.map(({ key, weight }) => ({ relation: snapshot.relation(key), weight }));
    this.events = new FollowedEvents(
      snapshot,
      this.relations.map(({ relation }) => relation),
    );
  }

  /** One number a product index, at `now` (seconds since 1970); changed in place by `setValue` when events come. */
  at(now: number): Float64Array {
    const hour = Math.floor(now / HOUR_SECONDS);
    const { length } = this.snapshot.table('Product');
    const { scores } = this;
    const changed = scores?.length === length ? this.events.changed() : undefined;
    if (changed === undefined) this.events.restart();
    if (scores === undefined || changed === undefined || hour !== this.hour) {
      this.hour = hour;
      return (this.scores = this.countAll(length));
    }
    for (const product of changed) {
      const score = this.scoreOf(product);
      if (score !== scores[product]) this.setValue(scores, product, score);
    }
    return scores;
  }

  private countAll(length: number): Float64Array {
    const scores = new Float64Array(length);
    const users = this.snapshot.table('User').length;
    for (let user = 0; user < users; user++) this.countUser(user, scores);
    return scores;
  }

  /** Adds what `user` counts for each product that they had to do with: rows are in the order of products. */
  private countUser(user: number, scores: Float64Array): void {
    const places = this.relations.map(({ relation: { out } }) => out.start(user));
    const ends = this.relations.map(({ relation: { out } }) => out.end(user));
    for (;;) {
      let product = Number.POSITIVE_INFINITY;
      this.relations.forEach(({ relation: { out } }, r) => {
        const place = places[r] as number;
        if (place < (ends[r] as number)) product = Math.min(product, out.targets[place] as number);
      });
      if (product === Number.POSITIVE_INFINITY) return;
      let most = 0;
      this.relations.forEach(({ relation: { out }, weight }, r) => {
        let place = places[r] as number;
        for (; place < (ends[r] as number) && out.targets[place] === product; place++)
          most = Math.max(most, countIn(this.hour, weight, out.columns[0]?.[place] as number));
        places[r] = place;
      });
      if (most > 0 && !this.events.robots.areAll(user, product)) (scores[product] as number) += most;
    }
  }

  private scoreOf(product: number): number {
    const users = new Set(this.relations.flatMap(({ relation }) => [...relation.in.row(product)]));
    let score = 0;
    for (const user of users)
      if (!this.events.robots.areAll(user, product)) score += this.mostOf(user, product);
    return score;
  }

  /** The most that an event of `user` with `product` counts. */
  private mostOf(user: number, product: number): number {
    let most = 0;
    for (const {
      relation: { out },
      weight,
    } of this.relations)
      for (
        let at = out.first(user, product), end = out.end(user);
        at < end && out.targets[at] === product;
        at++
      )
        most = Math.max(most, countIn(this.hour, weight, out.columns[0]?.[at] as number));
    return most;
  }
}

import type { RelationKey } from '../graph/snapshot/relation-catalogue.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';

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
 * How much is going on around each product: score(c) = Σ over its events of weight · 2^(−age / 7 days), the age in whole
 * hours and each summand rounded to 2^−28, so that the events that are there decide and not how they came. Counted once
 * for an hour of `now`; events that come or go in it are added to it or taken from it.
 */
export class TrendingScores {
  private scores: Float64Array | undefined;
  private hour = 0;
  private readonly relations: readonly {
    readonly relation: Relation;
    readonly weight: number;
    seen: number;
  }[];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly setValue: SetValue,
  ) {
    this.relations = EVENTS.map(({ key, weight }) => ({
      relation: snapshot.relation(key),
      weight,
      seen: -1,
    }));
  }

  /** One number a product index, at `now` (seconds since 1970); changed in place by `setValue` when events come. */
  at(now: number): Float64Array {
    const hour = Math.floor(now / HOUR_SECONDS);
    const { length } = this.snapshot.table('Product');
    if (this.scores?.length !== length || hour !== this.hour || !this.follow(this.scores)) {
      this.hour = hour;
      this.scores = this.count(length);
    }
    return this.scores as Float64Array;
  }

  /** Takes in what changed since the last time; false where that is too much. */
  private follow(scores: Float64Array): boolean {
    return this.relations.every((one) => {
      const { relation, weight, seen } = one;
      one.seen = relation.changes.count;
      return relation.changes.since(seen, (_, product, before, after) => {
        const come = Number.isNaN(after) ? 0 : countIn(this.hour, weight, after);
        const gone = Number.isNaN(before) ? 0 : countIn(this.hour, weight, before);
        if (come !== gone) this.setValue(scores, product, (scores[product] as number) + come - gone);
      });
    });
  }

  private count(length: number): Float64Array {
    const scores = new Float64Array(length);
    const users = this.snapshot.table('User').length;
    for (const one of this.relations) {
      const { out, changes } = one.relation;
      one.seen = changes.count;
      for (let user = 0; user < users; user++)
        for (let at = out.start(user), end = out.end(user); at < end; at++)
          (scores[out.targets[at] as number] as number) += countIn(
            this.hour,
            one.weight,
            out.columns[0]?.[at] as number,
          );
    }
    return scores;
  }
}

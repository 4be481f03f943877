import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { CountedPeople } from './counted-people.js';
import { PersonEvents } from './person-events.js';
import { TrendSums } from './trend-sums.js';

const HOUR_SECONDS = 3_600;
/** Requests of one moment may be answered in another order, one of them in the hour before. */
const HOURS_BACK = 1;

/** Writes a number of a row: whoever keeps something worked out of the row takes part. */
export type SetValue = (row: Float64Array, index: number, value: number) => void;

/**
 * How much is going on around each product: score(c) = Σ over people of the most that one of their events with it counts, weight ·
 * 2^(−age / 7 days), ages in whole hours, the future as now. So who looks a hundred times, or whose page sends everything twice,
 * counts as one; what robots looked at (`findRobots`) does not count.
 *
 * An event loses as every other does, so what people's strongest events counted at the beginning of a block of weeks is summed by
 * product and block: the events that are there decide, and not how they came. A score is what is left of these sums by now. So
 * another hour costs a few numbers a product, and an event what its person did.
 */
export class TrendingScores {
  private scores: Float64Array | undefined;
  /** The hour of `now`; of the scores. */
  private hour = Number.NaN;
  private scoredHour = Number.NaN;
  /** Hours before this cannot be asked for without counting anew. */
  private earliest = Number.NaN;
  /** By user: the hour of their last event, where that is after the earliest. */
  private readonly recent = new Map<number, number>();
  private readonly sums = new TrendSums();
  private readonly events: PersonEvents;
  private readonly people: CountedPeople;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly setValue: SetValue,
  ) {
    this.events = new PersonEvents(snapshot);
    this.people = new CountedPeople(snapshot, (user, sign) => {
      this.count(user, sign);
    });
  }

  /** One number a product index, at `now` (seconds since 1970); changed in place by `setValue` when events come. */
  at(now: number): Float64Array {
    const { sums } = this;
    const hour = Math.floor(now / HOUR_SECONDS);
    this.moveTo(hour);
    this.people.complete();
    const { length } = this.snapshot.table('Product');
    if (this.scores?.length === length && this.scoredHour === hour) this.scoreChanged(this.scores);
    else this.scores = Float64Array.from({ length }, (_, product) => sums.scoreOf(product, hour));
    this.scoredHour = hour;
    sums.changed.clear();
    return this.scores;
  }

  /** Counts people ahead of the first request, some in each step; requests may be answered between steps, and events come. */
  *ahead(now: number): Generator<void> {
    if (Number.isNaN(this.hour)) this.moveTo(Math.floor(now / HOUR_SECONDS));
    yield* this.people.ahead();
  }

  private scoreChanged(scores: Float64Array): void {
    for (const product of this.sums.changed) {
      const score = this.sums.scoreOf(product, this.hour);
      if (score !== scores[product]) this.setValue(scores, product, score);
    }
  }

  /** Sees to it that what is after `hour`, and nothing else, counts as of it. */
  private moveTo(hour: number): void {
    if (hour === this.hour) return;
    const earliest = hour - HOURS_BACK;
    if (hour >= this.earliest) {
      const before = Math.min(hour, this.hour);
      for (const [user, last] of this.recent) if (last > before) this.people.takeOut(user);
    } else {
      this.people.restart();
      this.recent.clear();
      this.sums.clear();
      this.earliest = Number.NEGATIVE_INFINITY;
    }
    this.hour = hour;
    this.sums.hour = hour;
    if (earliest <= this.earliest) return;
    this.earliest = earliest;
    this.sums.keepFrom(earliest);
    for (const [user, last] of this.recent) if (last <= earliest) this.recent.delete(user);
  }

  private count(user: number, sign: 1 | -1): void {
    const { sums, recent } = this;
    sums.begin(sign);
    this.events.tell(user, sums);
    if (sign > 0 && sums.last > this.earliest) recent.set(user, sums.last);
    else recent.delete(user);
  }
}

import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import type { Estimate } from '../estimate/mean-estimate.js';
import { targetsOf } from '../profile.js';
import { categoriesOf } from './category-facts.js';
import type { CountedIntervals } from './repurchase-intervals.js';

const DAY_SECONDS = 86_400;
/** Purchases within a day are one occasion. */
const OCCASION_SECONDS = DAY_SECONDS;
/** What is bought within this after something else may have been bought for it. */
const COMPLEMENT_DAYS = 60;
/** So many must have bought both, unless the graph knows the one as an accessory of the other. */
const LEAST_TOGETHER = 3;
/** Where nobody bought anything twice: once a year. */
const DEFAULT_INTERVAL_DAYS = 365;

/** A category that goes with another one. */
export interface Complement {
  /** Index of the category. */
  readonly category: number;
  /** Who bought the first and then this within COMPLEMENT_DAYS, against the chance of any buyer to: 1 is no more than that. */
  readonly lift: Estimate;
  /** How many bought both so. */
  readonly buyers: number;
  /** Whether the graph knows products of it as accessories of the first. */
  readonly isAccessory: boolean;
}

interface Purchase {
  readonly at: number;
  readonly category: number;
}

/** Users whose purchases are read, or counted, in a step. */
const STEP = 2_000;

/** A user's purchases in time, by category; what was bought at no known time is left out. */
function purchasesOf(snapshot: Snapshot, user: number): Purchase[] {
  const { out } = snapshot.relation('PURCHASED:User:Product');
  const purchases: Purchase[] = [];
  for (let at = out.start(user), end = out.end(user); at < end; at++) {
    const time = out.columns[0]?.[at] as number;
    if (time === 0) continue;
    for (const category of categoriesOf(snapshot, out.targets[at] as number))
      purchases.push({ at: time, category });
  }
  return purchases.sort((a, b) => a.at - b.at || a.category - b.category);
}

/** Whole seconds, whose sums are the same in any order. */
interface Rate {
  again: number;
  seconds: number;
}

/** What is counted of a shop's purchases, by category. */
class HabitCounts {
  readonly rates = new Map<number, Rate>();
  readonly occasions = new Map<number, number>();
  readonly together = new Map<number, Map<number, number>>();
  readonly buyers = new Map<number, number>();
  readonly shop: Rate = { again: 0, seconds: 0 };

  constructor(
    readonly people: number,
    readonly spanDays: number,
  ) {}

  /** Counts in steps, between which others may have their turn. */
  static *of(snapshot: Snapshot): Generator<void, HabitCounts> {
    const all: Purchase[][] = [];
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let user = 0; user < snapshot.table('User').length; user++) {
      if (user % STEP === STEP - 1) yield;
      const purchases = purchasesOf(snapshot, user);
      if (purchases.length === 0) continue;
      all.push(purchases);
      first = Math.min(first, (purchases[0] as Purchase).at);
      last = Math.max(last, (purchases.at(-1) as Purchase).at);
    }
    const counts = new HabitCounts(all.length, Math.max(1, (last - first) / DAY_SECONDS));
    for (const [place, purchases] of all.entries()) {
      if (place % STEP === STEP - 1) yield;
      counts.count(purchases, last);
    }
    for (const { again, seconds } of counts.rates.values()) {
      counts.shop.again += again;
      counts.shop.seconds += seconds;
    }
    return counts;
  }

  private count(purchases: readonly Purchase[], until: number): void {
    const occasions = new Map<number, number[]>();
    for (const { at, category } of purchases) {
      const times = occasions.get(category);
      if (times === undefined) occasions.set(category, [at]);
      else if (at - (times.at(-1) as number) > OCCASION_SECONDS) times.push(at);
    }
    for (const [category, times] of occasions) {
      const start = times[0] as number;
      const rate = this.rates.get(category) ?? { again: 0, seconds: 0 };
      this.rates.set(category, {
        again: rate.again + times.length - 1,
        seconds: rate.seconds + until - start,
      });
      add(this.occasions, category, times.length);
      add(this.buyers, category, 1);
      let after = this.together.get(category);
      if (after === undefined) this.together.set(category, (after = new Map()));
      for (const [other, others] of occasions)
        if (
          other !== category &&
          others.some((at) => at >= start && at <= start + COMPLEMENT_DAYS * DAY_SECONDS)
        )
          add(after, other, 1);
    }
  }
}

/** What people of the shop buy again, after how long, and what they buy after what: as it is when it is first asked for. */
export class PurchaseHabits {
  private known: HabitCounts | undefined;
  private readonly accessories = new Map<number, ReadonlySet<number>>();

  constructor(private readonly snapshot: Snapshot) {}

  /** Counts ahead what the first question would wait for, in steps, between which others may have their turn. */
  *warm(): Generator<void> {
    if (this.known !== undefined) return;
    const counts = yield* HabitCounts.of(this.snapshot);
    // Who asked meanwhile did not wait.
    this.known ??= counts;
  }

  private get counts(): HabitCounts {
    if (this.known === undefined) for (const _ of this.warm());
    return this.known as HabitCounts;
  }

  /**
   * Days until somebody who bought in `category` (index) buys in it again, as if that came at a steady rate: with
   * r repurchases in T days of all its buyers since their first purchase until the last one of the shop, and the
   * shop's interval s over all categories worth one repurchase, (T + s) / (r + 1); interval by the deviation 1 / √(r + 1)
   * of its logarithm. Those who have not bought again yet count with the time they have waited.
   */
  repurchaseDays(category: number): Estimate {
    const { again, seconds } = this.counts.rates.get(category) ?? { again: 0, seconds: 0 };
    const value = (seconds / DAY_SECONDS + this.usualDays) / (again + 1);
    const factor = Math.exp(1.96 / Math.sqrt(again + 1));
    return { value, low: value / factor, high: value * factor };
  }

  /** The values of {@link repurchaseDays}, to be kept as they are now. */
  intervals(): CountedIntervals {
    const { ids } = this.snapshot.table('Category');
    const days = [...this.counts.rates.keys()].map((category): [string, number] => [
      ids[category] as string,
      this.repurchaseDays(category).value,
    ]);
    return { days: Object.fromEntries(days), usual: this.usualDays };
  }

  private get usualDays(): number {
    const { seconds, again } = this.counts.shop;
    return (seconds / DAY_SECONDS + DEFAULT_INTERVAL_DAYS) / (again + 1);
  }

  /**
   * What goes with `category` (index): categories that its buyers buy after it more often than chance (the low end of
   * the lift is above 1), or whose products the graph knows as its accessories, these first, then by the low end of the
   * lift, ties by id. Lift = share / (1 − e^(−rate · COMPLEMENT_DAYS)), interval of the share by Wilson.
   */
  complements(category: number): Complement[] {
    const together = this.counts.together.get(category) ?? new Map<number, number>();
    const buyers = this.counts.buyers.get(category) ?? 0;
    const accessories = this.accessoriesOf(category);
    const { ids } = this.snapshot.table('Category');
    return [...new Set([...together.keys(), ...accessories])]
      .map((other): Complement => {
        const count = together.get(other) ?? 0;
        const chance = this.chanceOf(other);
        const { low, high } = wilsonInterval(count, buyers);
        const lift = {
          value: buyers === 0 ? 1 : count / buyers / chance,
          low: low / chance,
          high: high / chance,
        };
        return { category: other, lift, buyers: count, isAccessory: accessories.has(other) };
      })
      .filter(
        ({ isAccessory, buyers: count, lift }) => isAccessory || (count >= LEAST_TOGETHER && lift.low > 1),
      )
      .sort(
        (a, b) =>
          Number(b.isAccessory) - Number(a.isAccessory) ||
          b.lift.low - a.lift.low ||
          ((ids[a.category] as string) < (ids[b.category] as string) ? -1 : 1),
      );
  }

  /** The chance that a buyer of the shop buys in `category` within COMPLEMENT_DAYS, at a steady rate. */
  private chanceOf(category: number): number {
    const rate =
      ((this.counts.occasions.get(category) ?? 0) + 0.5) /
      Math.max(1, this.counts.people) /
      this.counts.spanDays;
    return 1 - Math.exp(-rate * COMPLEMENT_DAYS);
  }

  private accessoriesOf(category: number): ReadonlySet<number> {
    const known = this.accessories.get(category);
    if (known !== undefined) return known;
    const found = new Set<number>();
    const { snapshot } = this;
    for (const product of targetsIn(snapshot, 'IN_CATEGORY:Product:Category', category)) {
      const models = targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', product);
      const parts = [
        ...targetsIn(snapshot, 'ACCESSORY_OF:Product:Product', product),
        ...models.flatMap((model) => targetsIn(snapshot, 'ACCESSORY_OF:Product:ProductModel', model)),
      ];
      for (const part of parts) for (const other of categoriesOf(snapshot, part)) found.add(other);
    }
    found.delete(category);
    this.accessories.set(category, found);
    return found;
  }
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The sources of `target` in the relation `key`. */
function targetsIn(
  snapshot: Snapshot,
  key: 'IN_CATEGORY:Product:Category' | 'ACCESSORY_OF:Product:Product' | 'ACCESSORY_OF:Product:ProductModel',
  target: number,
): number[] {
  const { in: rows } = snapshot.relation(key);
  return Array.from(rows.row(target));
}

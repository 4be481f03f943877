import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { PathStep } from '../../explain/contribution.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import type { Profile } from '../../profile/profile.js';

/** A feature that somebody cares for counts this much more for each unit of the interest. */
const CARE_WEIGHT = 2;
/** Generations that are looked over. */
const MAX_GENERATIONS = 5;
const YEAR_MS = 365.25 * 86_400_000;

/** What products are to be bettered, for whom. */
export interface UpgradeSettings {
  readonly snapshot: Snapshot;
  readonly seeds: readonly number[];
  readonly profile: Profile;
  readonly language: DisplayLanguage;
}

/** What owners say of a feature of two products. */
export interface FeaturePair {
  readonly feature: number;
  /** score of the product − score of the seed. */
  readonly gain: number;
  /** Places in the rows of HAS_FEATURE. */
  readonly at: number;
  readonly seedAt: number;
}

/** Compares products with what they might replace. */
export class Upgrades {
  private readonly successors: readonly ReadonlyMap<number, readonly PathStep[]>[];
  private readonly cares = new Map<number, number>();

  constructor(private readonly settings: UpgradeSettings) {
    const { snapshot, seeds, profile } = settings;
    this.successors = seeds.map((seed) => successorsOf(snapshot, seed));
    for (const { label, index, weight } of profile.interests)
      if (label === 'Feature' && weight > 0) this.cares.set(index, (this.cares.get(index) ?? 0) + weight);
  }

  /** The edges that make `product` a successor of the seed at `place`; undefined where it is none. */
  succession(product: number, place: number): readonly PathStep[] | undefined {
    return this.successors[place]?.get(product);
  }

  care(feature: number): number {
    return 1 + CARE_WEIGHT * (this.cares.get(feature) ?? 0);
  }

  /** What owners say of the features of both that are not muted: a muted one makes nothing better or worse. */
  pairs(product: number, seed: number): FeaturePair[] {
    const { snapshot, profile } = this.settings;
    const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const pairs: FeaturePair[] = [];
    for (let seedAt = out.start(seed), end = out.end(seed); seedAt < end; seedAt++) {
      const feature = out.targets[seedAt] as number;
      const at = out.find(product, feature);
      if (at < 0 || profile.muted.Feature.has(feature)) continue;
      const gain = (out.columns[0]?.[at] as number) - (out.columns[0]?.[seedAt] as number);
      pairs.push({ feature, gain, at, seedAt });
    }
    return pairs;
  }

  /** Years by which `product` came out later; undefined where a day is not known. */
  yearsLater(product: number, seed: number): number | undefined {
    const products = this.settings.snapshot.table('Product');
    const [from, to] = [seed, product].map((index) => Date.parse(String(products.card(index).releasedOn)));
    const years = ((to as number) - (from as number)) / YEAR_MS;
    return Number.isNaN(years) ? undefined : years;
  }

  /** Whether nothing says that `product` is worse: no feature of both, no comparison of the two, not an older one. */
  isNeverWorse(product: number, seed: number): boolean {
    const { out: better } = this.settings.snapshot.relation('BETTER_THAN:Product:Product');
    const years = this.yearsLater(product, seed);
    return (
      !(years !== undefined && years < 0) &&
      !better.has(seed, product) &&
      this.pairs(product, seed).every(({ gain }) => gain >= 0)
    );
  }

  /**
   * Whether nothing says for certain that `product` is worse: the intervals of the shares of praise (Wilson, 95 %) overlap
   * for every feature of both. What is shown where nothing better is to be had.
   */
  isHardlyWorse(product: number, seed: number): boolean {
    const { snapshot } = this.settings;
    const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const praise = (at: number): { low: number; high: number } => {
      const positive = out.columns[1]?.[at] as number;
      return wilsonInterval(positive, positive + (out.columns[2]?.[at] as number));
    };
    return (
      (this.yearsLater(product, seed) ?? 0) >= 0 &&
      !snapshot.relation('BETTER_THAN:Product:Product').out.has(seed, product) &&
      this.pairs(product, seed).every(({ at, seedAt }) => praise(at).high >= praise(seedAt).low)
    );
  }

  /** Whether something says that `product` is better: a successor, or later and praised more for a feature of both. */
  isBetter(product: number, place: number): boolean {
    if (this.succession(product, place) !== undefined) return true;
    const seed = this.settings.seeds[place] as number;
    const years = this.yearsLater(product, seed);
    return years !== undefined && years > 0 && this.pairs(product, seed).some(({ gain }) => gain > 0);
  }
}

/** What succeeds `seed`, over up to five generations, with the edges from the newest back to the seed. */
function successorsOf(snapshot: Snapshot, seed: number): ReadonlyMap<number, readonly PathStep[]> {
  const products = snapshot.table('Product');
  const found = new Map<number, readonly PathStep[]>([[seed, []]]);
  const { in: successors } = snapshot.relation('SUCCESSOR_OF:Product:Product');
  let generation = [seed];
  for (let depth = 0; depth < MAX_GENERATIONS && generation.length > 0; depth++) {
    const next: number[] = [];
    for (const older of generation) {
      for (let at = successors.start(older), end = successors.end(older); at < end; at++) {
        const newer = successors.targets[at] as number;
        if (found.has(newer)) continue;
        const step: PathStep = {
          relationship: 'SUCCESSOR_OF',
          from: products.id(newer),
          to: products.id(older),
        };
        found.set(newer, [step, ...(found.get(older) ?? [])]);
        next.push(newer);
      }
    }
    generation = next;
  }
  found.delete(seed);
  return found;
}

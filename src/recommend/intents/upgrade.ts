import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { PathStep } from '../../explain/contribution.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Profile } from '../../profile/profile.js';
import { nameOf } from '../explain-product.js';
import type { Share } from '../hybrid-model.js';
import type { ProductTest } from '../product-filter.js';
import { categoryMembers, isSameCategory } from './category-members.js';
import type { IntentPart } from './intent-part.js';

const SUCCESSOR_WEIGHT = 2;
/** For two years or more between the two. */
const NEWER_WEIGHT = 0.5;
const NEWER_YEARS = 2;
/** A feature that somebody cares for counts this much more for each unit of the interest. */
const CARE_WEIGHT = 2;
/** Generations that are looked over. */
const MAX_GENERATIONS = 5;
const YEAR_MS = 365.25 * 86_400_000;

export interface UpgradeSettings {
  readonly snapshot: Snapshot;
  readonly seeds: readonly number[];
  readonly profile: Profile;
  readonly language: DisplayLanguage;
}

/** What owners say of a feature of two products. */
interface FeaturePair {
  readonly feature: number;
  /** score of the product − score of the seed. */
  readonly gain: number;
  /** Places in the rows of HAS_FEATURE. */
  readonly at: number;
  readonly seedAt: number;
}

/** Compares products with what they might replace. */
class Upgrades {
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

  pairs(product: number, seed: number): FeaturePair[] {
    const { out } = this.settings.snapshot.relation('HAS_FEATURE:Product:Feature');
    const pairs: FeaturePair[] = [];
    for (let seedAt = out.start(seed), end = out.end(seed); seedAt < end; seedAt++) {
      const feature = out.targets[seedAt] as number;
      const at = out.find(product, feature);
      if (at < 0) continue;
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

/** The part and the tests of an intent to replace the seeds by something better. */
export function upgrade(settings: UpgradeSettings): { part: IntentPart; levels: ProductTest[] } {
  const { snapshot, seeds } = settings;
  const upgrades = new Upgrades(settings);
  const shares = (product: number): Share[] =>
    seeds.flatMap((seed, place) =>
      product !== seed && isSameCategory(snapshot, product, seed)
        ? sharesOf(settings, upgrades, product, place)
        : [],
    );
  const part: IntentPart = {
    accumulate(out) {
      for (const product of new Set(seeds.flatMap((seed) => categoryMembers(snapshot, seed))))
        for (const { value } of shares(product)) (out[product] as number) += value;
    },
    shares,
  };
  const rivals = (product: number): number[] =>
    [...seeds.keys()].filter((place) => isSameCategory(snapshot, product, seeds[place] as number));
  const isUpgrade: ProductTest = (product) => {
    const places = rivals(product);
    return (
      places.some((place) => upgrades.isBetter(product, place)) &&
      places.every((place) => upgrades.isNeverWorse(product, seeds[place] as number))
    );
  };
  const isNoStepBack: ProductTest = (product) => {
    const places = rivals(product);
    return (
      places.length > 0 && places.every((place) => upgrades.isHardlyWorse(product, seeds[place] as number))
    );
  };
  return { part, levels: [isUpgrade, isNoStepBack] };
}

/** Succession, later release and features praised more, of `product` against one seed. */
function sharesOf(
  { snapshot, seeds, language }: UpgradeSettings,
  upgrades: Upgrades,
  product: number,
  place: number,
): Share[] {
  const seed = seeds[place] as number;
  const own = (): string => nameOf(snapshot, 'Product', seed, language);
  const shares: Share[] = [];
  const steps = upgrades.succession(product, place);
  if (steps !== undefined) {
    shares.push({
      source: 'successor',
      kind: 'path',
      value: SUCCESSOR_WEIGHT / steps.length,
      product: seed,
      told: () => ({ fact: { kind: 'successor', own: own() }, steps }),
    });
  }
  const years = upgrades.yearsLater(product, seed) ?? 0;
  if (years > 0) {
    const releasedOn = String(snapshot.table('Product').card(product).releasedOn);
    shares.push({
      source: 'newer',
      kind: 'path',
      value: NEWER_WEIGHT * Math.min(1, years / NEWER_YEARS),
      product: seed,
      told: () => ({ fact: { kind: 'newer', own: own(), releasedOn }, steps: [] }),
    });
  }
  for (const pair of upgrades.pairs(product, seed)) {
    if (pair.gain > 0)
      shares.push(featureShare(snapshot, pair, product, seed, upgrades.care(pair.feature), language));
  }
  return shares;
}

function featureShare(
  snapshot: Snapshot,
  { feature, gain, at, seedAt }: FeaturePair,
  product: number,
  seed: number,
  care: number,
  language: DisplayLanguage,
): Share {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const count = (column: number, place: number): number => out.columns[column]?.[place] as number;
  const products = snapshot.table('Product');
  const to = snapshot.table('Feature').id(feature);
  const counts = {
    positive: count(1, at),
    negative: count(2, at),
    ownPositive: count(1, seedAt),
    ownNegative: count(2, seedAt),
  };
  const share: Share = {
    source: 'better-feature',
    kind: 'path',
    value: care * gain,
    product: seed,
    through: { label: 'Feature', index: feature },
  };
  // Scores weigh opinions: where the plain counts do not say the same, they are not set against each other.
  if (counts.positive * counts.ownNegative <= counts.ownPositive * counts.negative) return share;
  return {
    ...share,
    told: () => ({
      fact: {
        kind: 'better-feature',
        feature: nameOf(snapshot, 'Feature', feature, language),
        own: nameOf(snapshot, 'Product', seed, language),
        ...counts,
      },
      steps: [
        { relationship: 'HAS_FEATURE', from: products.id(seed), to },
        { relationship: 'HAS_FEATURE', from: products.id(product), to },
      ],
    }),
  };
}

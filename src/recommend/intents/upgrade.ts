import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { nameOf } from '../explain/node-name.js';
import type { ProductTest } from '../select/product-filter.js';
import type { Share } from '../shares/share.js';
import { categoryMembers, isSameCategory } from './category-members.js';
import type { IntentPart } from './intent-part.js';
import { type FeaturePair, type UpgradeSettings, Upgrades } from './upgrades.js';

const SUCCESSOR_WEIGHT = 2;
/** For two years or more between the two. */
const NEWER_WEIGHT = 0.5;
const NEWER_YEARS = 2;

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
    accumulate(into) {
      for (const product of new Set(seeds.flatMap((seed) => categoryMembers(snapshot, seed))))
        for (const { value } of shares(product)) into.add(product, value);
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
  return { part, levels: [isUpgrade, isNoStepBack, (product) => rivals(product).length > 0] };
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

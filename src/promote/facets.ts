import type { SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';

/** A side of a user that an offer or an answer may be about. */
export interface Facet {
  readonly label: Extract<SnapshotLabel, 'Feature' | 'Brand' | 'Category' | 'Need' | 'Product'>;
  readonly index: number;
  /** P(U_i | U): the facets of a user sum to 1. */
  readonly probability: number;
}

/** Features per product of the history that count, the best liked. */
const FEATURES_PER_PRODUCT = 5;

function likedFeatures(snapshot: Snapshot, product: number): number[] {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const liked: { feature: number; score: number }[] = [];
  for (let at = out.start(product), end = out.end(product); at < end; at++) {
    const score = out.columns[0]?.[at] as number;
    if (score > 0) liked.push({ feature: out.targets[at] as number, score });
  }
  liked.sort((a, b) => b.score - a.score || a.feature - b.feature);
  return liked.slice(0, FEATURES_PER_PRODUCT).map(({ feature }) => feature);
}

/**
 * The facets of a user: stated interests with their weights, and of every product of the history itself, its brand,
 * its category and what it is praised for, with the product's share of the history. Muted features are none.
 * An empty profile has no facets. In the order of label and index.
 */
export function facetsOf(snapshot: Snapshot, profile: Profile): Facet[] {
  const weights = new Map<string, Omit<Facet, 'probability'> & { weight: number }>();
  const add = (label: Facet['label'], index: number, weight: number): void => {
    if (weight <= 0 || (label === 'Feature' && profile.mutedFeatures.has(index))) return;
    const key = `${label} ${index}`;
    weights.set(key, { label, index, weight: (weights.get(key)?.weight ?? 0) + weight });
  };
  for (const { label, index, weight } of profile.interests) add(label, index, weight);
  const sum = profile.weights.reduce((total, weight) => total + weight, 0);
  const stated = Math.max(1, profile.interests.length);
  profile.products.forEach((product, h) => {
    // The history as a whole counts as much as the stated interests.
    const weight = (stated * (profile.weights[h] as number)) / sum;
    add('Product', product, weight);
    for (const brand of targetsOf(snapshot, 'MADE_BY:Product:Brand', product)) add('Brand', brand, weight);
    for (const category of targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product))
      add('Category', category, weight);
    for (const feature of likedFeatures(snapshot, product))
      add('Feature', feature, weight / FEATURES_PER_PRODUCT);
  });
  const total = [...weights.values()].reduce((all, { weight }) => all + weight, 0);
  return [...weights.values()]
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.index - b.index))
    .map(({ label, index, weight }) => ({ label, index, probability: weight / total }));
}

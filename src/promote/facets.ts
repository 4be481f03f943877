import { ORDER_STATES } from '../domain/ontology.js';
import type { SnapshotLabel } from '../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { isMuted } from '../profile/muted-nodes.js';
import type { Persona } from '../profile/personas/persona.js';
import { INTEREST_LABELS, type Profile, targetsOf } from '../profile/profile.js';
import { ordersOf } from './orders.js';
import { SENSITIVE_FACETS } from './sensitive.js';

/** A node that an offer or a help topic may be linked to. */
export interface FacetNode {
  readonly label: Extract<SnapshotLabel, 'Feature' | 'Brand' | 'Category' | 'Need' | 'Product'>;
  readonly index: number;
}

/** A side of a user that an offer or an answer may be about: something they like or have, their persona, an order. */
export type Facet = (
  | FacetNode
  | { readonly label: 'Persona'; readonly index: number; readonly persona: Persona }
  /** A state of an order: `index` of ORDER_STATES. */
  | { readonly label: 'Stage'; readonly index: number }
) & {
  /** P(U_i | U): the facets of a user sum to 1. */
  readonly probability: number;
};

type Weighted = Omit<Facet, 'probability'> & { weight: number };

/** What is known of a user beside the profile. */
export interface FacetSources {
  /** Seconds since 1970; orders are seen from it. Without it none are. */
  readonly now?: number;
  readonly persona?: Persona;
}

/** Features per product of the history that count, the best liked. */
const FEATURES_PER_PRODUCT = 5;
/** An order that stands at something counts so many stated interests while it is new. */
const ORDER_WEIGHT = 2;

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

function isUsable(snapshot: Snapshot, profile: Profile, { label, index }: FacetNode): boolean {
  if (isMuted(profile.muted, label, index)) return false;
  return !SENSITIVE_FACETS.has(snapshot.table(label).id(index));
}

/** What tells `persona` from other groups, as shares that sum to 1; muted and sensitive things are left out. */
export function traitShares(
  snapshot: Snapshot,
  profile: Profile,
  persona: Persona,
): (FacetNode & { readonly share: number })[] {
  const traits = persona.traits.flatMap(({ node, share }) => {
    const label = INTEREST_LABELS.find((one) => snapshot.table(one).indexOf(node) >= 0);
    const trait = label && { label, index: snapshot.table(label).indexOf(node), share };
    return trait !== undefined && isUsable(snapshot, profile, trait) ? [trait] : [];
  });
  const total = traits.reduce((sum, { share }) => sum + share, 0);
  return total === 0 ? [] : traits.map((trait) => ({ ...trait, share: trait.share / total }));
}

/**
 * The facets of a user: stated interests with their weights; of every product of the history itself, its brand, its
 * category and what it is praised for, with the product's share of the history; the persona as one interest; each state
 * that an order stands at as two, halved every fortnight. Muted features and sensitive facets are none. An empty profile
 * has no facets. In the order of label and index.
 */
export function facetsOf(snapshot: Snapshot, profile: Profile, { now, persona }: FacetSources = {}): Facet[] {
  const weights = new Map<string, Weighted>();
  const note = (facet: Omit<Weighted, 'weight'>, weight: number): void => {
    if (weight <= 0) return;
    const key = `${facet.label} ${facet.index}`;
    weights.set(key, { ...facet, weight: (weights.get(key)?.weight ?? 0) + weight });
  };
  const add = (label: FacetNode['label'], index: number, weight: number): void => {
    if (isUsable(snapshot, profile, { label, index })) note({ label, index }, weight);
  };
  // Whom one asks for is nothing that one is.
  for (const { label, index, weight } of profile.interests)
    if (label !== 'Audience') add(label, index, weight);
  const sum = profile.weights.reduce((total, weight) => total + weight, 0);
  const stated = Math.max(1, profile.interests.length);
  profile.products.forEach((product, h) => {
    // The history as a whole counts as much as the stated interests.
    const weight = (stated * (profile.weights[h] as number)) / sum;
    const categories = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
    if (!categories.every((index) => isUsable(snapshot, profile, { label: 'Category', index }))) return;
    add('Product', product, weight);
    for (const brand of targetsOf(snapshot, 'MADE_BY:Product:Brand', product)) add('Brand', brand, weight);
    for (const category of categories) add('Category', category, weight);
    for (const feature of likedFeatures(snapshot, product))
      add('Feature', feature, weight / FEATURES_PER_PRODUCT);
  });
  if (persona !== undefined && traitShares(snapshot, profile, persona).length > 0)
    note({ label: 'Persona', index: 0, persona } as Omit<Weighted, 'weight'>, 1);
  for (const { state, freshness } of now === undefined ? [] : ordersOf(snapshot, profile.user, now))
    note({ label: 'Stage', index: ORDER_STATES.indexOf(state) }, ORDER_WEIGHT * freshness);
  const total = [...weights.values()].reduce((all, { weight }) => all + weight, 0);
  return [...weights.values()]
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.index - b.index))
    .map(({ weight, ...facet }) => ({ ...facet, probability: weight / total }) as Facet);
}

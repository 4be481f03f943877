import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { MutedNodes } from '../../profile/muted-nodes.js';
import { nameOf } from '../explain/node-name.js';
import type { ProductTest } from '../select/product-filter.js';
import type { Share } from '../shares/share.js';
import { categoryMembers, isSameCategory } from './category-members.js';
import type { IntentPart } from './intent-part.js';

/** How far a price may be from that of the seed: up to this times as much, down to the seed's over it. */
const PRICE_FACTOR = 1.35;
const NEED_WEIGHT = 1;
const PRICE_WEIGHT = 1;

export interface AlternativeSettings {
  readonly snapshot: Snapshot;
  readonly seeds: readonly number[];
  readonly language: DisplayLanguage;
  /** What is no reason: suiting a muted need says nothing for a product. */
  readonly muted: MutedNodes;
}

/** Price over price of the seed; undefined where one is not known, infinite where the currencies differ: not near for all that is known. */
function priceRatio(snapshot: Snapshot, product: number, seed: number): number | undefined {
  const products = snapshot.table('Product');
  const [own, other] = [products.card(seed), products.card(product)];
  if (typeof own.price !== 'number' || typeof other.price !== 'number') return undefined;
  if (own.price <= 0 || other.price <= 0) return undefined;
  return own.currency === other.currency ? other.price / own.price : Number.POSITIVE_INFINITY;
}

/** 1 for the same price, falling to 0 at the edge of the band: 1 − |ln ratio| / ln 1.35. */
function nearness(ratio: number): number {
  return Math.max(0, 1 - Math.abs(Math.log(ratio)) / Math.log(PRICE_FACTOR));
}

/** Needs that both are said to suit, with the lesser score of the two. */
function sharedNeeds(snapshot: Snapshot, a: number, b: number): { need: number; score: number }[] {
  const { out } = snapshot.relation('SUITS:Product:Need');
  const shared: { need: number; score: number }[] = [];
  for (let at = out.start(a), end = out.end(a); at < end; at++) {
    const need = out.targets[at] as number;
    const there = out.find(b, need);
    if (there < 0) continue;
    const score = Math.min(out.columns[0]?.[at] as number, out.columns[0]?.[there] as number);
    if (score > 0) shared.push({ need, score });
  }
  return shared;
}

/** A part that gives shares to what is in a category of a seed, and only to that. */
function amongMembers(
  { snapshot, seeds }: AlternativeSettings,
  sharesOf: (product: number, seed: number) => Share[],
): IntentPart {
  const shares = (product: number): Share[] =>
    seeds.flatMap((seed) =>
      product !== seed && isSameCategory(snapshot, product, seed) ? sharesOf(product, seed) : [],
    );
  return {
    accumulate(into) {
      for (const product of new Set(seeds.flatMap((seed) => categoryMembers(snapshot, seed))))
        for (const { value } of shares(product)) into.add(product, value);
    },
    shares,
  };
}

/** What may stand in for a seed: it suits the same needs, at a price near it. */
export function alternativeParts(settings: AlternativeSettings): IntentPart[] {
  const { snapshot, seeds, language, muted } = settings;
  const own = (seed: number): string => nameOf(snapshot, 'Product', seed, language);
  const needPart = amongMembers(settings, (product, seed) =>
    sharedNeeds(snapshot, product, seed).flatMap(({ need, score }): Share[] => {
      if (muted.Need.has(need)) return [];
      const products = snapshot.table('Product');
      const to = snapshot.table('Need').id(need);
      return [
        {
          source: 'same-need',
          kind: 'path',
          value: (NEED_WEIGHT * score) / seeds.length,
          product: seed,
          through: { label: 'Need', index: need },
          told: () => ({
            fact: { kind: 'same-need', own: own(seed), need: nameOf(snapshot, 'Need', need, language) },
            steps: [
              { relationship: 'SUITS', from: products.id(seed), to },
              { relationship: 'SUITS', from: products.id(product), to },
            ],
          }),
        },
      ];
    }),
  );
  const pricePart = amongMembers(settings, (product, seed) => {
    const ratio = priceRatio(snapshot, product, seed);
    const value = ratio === undefined ? 0 : (PRICE_WEIGHT * nearness(ratio)) / seeds.length;
    if (ratio === undefined || value === 0) return [];
    return [
      {
        source: 'near-price',
        kind: 'path',
        value,
        product: seed,
        told: () => ({
          fact: { kind: 'near-price', own: own(seed), percent: Math.round((ratio - 1) * 100) },
          steps: [],
        }),
      },
    ];
  });
  return [needPart, pricePart];
}

/**
 * Of the category of a seed, not far from its price, and not known to be for something else altogether; where nothing is,
 * of its category at least.
 */
export function alternativeLevels({ snapshot, seeds }: AlternativeSettings): ProductTest[] {
  const { out: needs } = snapshot.relation('SUITS:Product:Need');
  const standsIn = (product: number, seed: number): boolean => {
    if (!isSameCategory(snapshot, product, seed)) return false;
    const ratio = priceRatio(snapshot, product, seed);
    if (ratio !== undefined && nearness(ratio) === 0) return false;
    const isKnown = needs.degree(product) > 0 && needs.degree(seed) > 0;
    return !isKnown || sharedNeeds(snapshot, product, seed).length > 0;
  };
  return [
    (product) => seeds.some((seed) => standsIn(product, seed)),
    (product) => seeds.some((seed) => isSameCategory(snapshot, product, seed)),
  ];
}

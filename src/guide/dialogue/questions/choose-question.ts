import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { priceOf } from '../../../profile/shop/category-facts.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Candidates, Facet } from '../turns/facet.js';
import { CATEGORY_FACET } from '../turns/fold-turns.js';
import { languageCurrency } from '../turns/language-currency.js';
import { answerChance } from './answerable.js';
import { brandFacet, categoryFacet, priceFacet, specificationFacets } from './fact-facets.js';
import { opinionFacets } from './opinion-facets.js';

/** A question with what it is worth. */
export interface Question {
  readonly facet: Facet;
  /** Expected information in bits: c · (H(w) − Σ P(a) H(w | a)), c being the chance of any answer but "no matter", which tells nothing. */
  readonly gain: number;
  /** Products that need not be looked at thanks to the answer, on the average. */
  readonly saved: number;
}

/** Why nothing is asked. */
export const STOP_REASONS = ['FEW_LEFT', 'LITTLE_GAIN', 'NOTHING_TO_ASK', 'NOTHING_FITS'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export type NextQuestion =
  | { readonly question: Question; readonly stoppedBecause?: undefined }
  | { readonly question?: undefined; readonly stoppedBecause: StopReason };

/** So many products are looked at rather than asked about. */
const FEW = 5;
/** An answer must save looking at so many products, on the average, to be worth the asking. */
const LEAST_SAVED = 1;

/** Σ −p log2 p of `masses` scaled to sum to 1; 0 for none. */
function entropy(masses: Float64Array): number {
  let [sum, plogp] = [0, 0];
  for (const mass of masses) {
    if (mass <= 0) continue;
    sum += mass;
    plogp += mass * Math.log2(mass);
  }
  return sum === 0 ? 0 : Math.log2(sum) - plogp / sum;
}

/** What asking about `facet` tells of which candidate is looked for, in bits; see Question.gain. */
export function informationGain(facet: Facet, { weights }: Candidates): number {
  const { options } = facet;
  const before = entropy(weights);
  const told = options.reduce((gain, { chances }) => {
    const joint = weights.map((weight, place) => weight * (chances[place] as number));
    const mass = joint.reduce((sum, value) => sum + value, 0);
    return gain + mass * (before - entropy(joint));
  }, 0);
  return answerChance(facet) * told;
}

/** Σ p · place over candidates sorted by `masses`, the greatest first: how many are looked at before the right one. */
function looks(masses: Float64Array, isSorted: boolean): number {
  const order = isSorted ? masses : masses.slice().sort((a, b) => b - a);
  let [seen, sum] = [0, 0];
  for (const mass of order) {
    if (mass <= 0) continue;
    sum += mass * seen;
    seen++;
  }
  return sum;
}

/** How many products fewer are looked at, on the average, when `facet` is asked about first. */
function savedLooks(facet: Facet, { weights }: Candidates): number {
  let after = 0;
  const silent = weights.slice();
  for (const { chances } of facet.options) {
    const joint = weights.map((weight, place) => weight * (chances[place] as number));
    joint.forEach((mass, place) => void ((silent[place] as number) -= mass));
    after += looks(joint, false);
  }
  // Who says "no matter" looks at all of them in their old order.
  silent.forEach((mass, place) => void (after += Math.max(0, mass) * place));
  return answerChance(facet) * (looks(weights, true) - after);
}

/**
 * The currency to speak of prices in: that of the language where the shop has prices in it, else the one that most of what is
 * left is priced in, by weight; ties by code.
 */
function currencyOf(
  snapshot: Snapshot,
  { products, weights, place: where }: Candidates,
  language: DisplayLanguage,
): string | undefined {
  const own = languageCurrency(snapshot, language);
  if (own !== undefined) return own;
  const masses = new Map<string, number>();
  products.forEach((product, place) => {
    const price = priceOf(snapshot, product, where);
    if (price !== undefined)
      masses.set(price.currency, (masses.get(price.currency) ?? 0) + (weights[place] as number));
  });
  return [...masses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/**
 * All that can be asked about the candidates and is not settled. Until the kind of goods is known nothing else is asked: a
 * screen size tells little where headphones are among them.
 */
export function facetsOf(
  snapshot: Snapshot,
  candidates: Candidates,
  wishes: Wishes,
  settled: readonly string[],
  language: DisplayLanguage = 'en',
): Facet[] {
  const isOpen = (id: string): boolean => !settled.includes(id);
  if (wishes.category === null && isOpen(CATEGORY_FACET)) {
    const category = categoryFacet(snapshot, candidates);
    if (category !== undefined) return [category];
  }
  const currency = wishes.price?.currency ?? currencyOf(snapshot, candidates, language);
  return [
    isOpen('price') ? priceFacet(snapshot, candidates, currency) : undefined,
    isOpen('brand') ? brandFacet(snapshot, candidates) : undefined,
    ...opinionFacets(snapshot, candidates, wishes, isOpen),
    ...specificationFacets(snapshot, candidates).filter(({ id }) => isOpen(id)),
  ].filter((facet): facet is Facet => facet !== undefined);
}

/**
 * The question with the greatest expected information about which of `candidates` is looked for, ties by the order of
 * facets; or why none is worth asking: five products or fewer are left, the answer would not save looking at one product
 * on the average, nothing is left to ask about, or nothing fits at all.
 */
export function chooseQuestion(
  snapshot: Snapshot,
  candidates: Candidates,
  wishes: Wishes,
  settled: readonly string[],
  language: DisplayLanguage = 'en',
): NextQuestion {
  const { length } = candidates.products;
  if (length === 0) return { stoppedBecause: 'NOTHING_FITS' };
  if (length <= FEW) return { stoppedBecause: 'FEW_LEFT' };
  let best: { readonly facet: Facet; readonly gain: number } | undefined;
  for (const facet of facetsOf(snapshot, candidates, wishes, settled, language)) {
    const gain = informationGain(facet, candidates);
    if (best === undefined || gain > best.gain) best = { facet, gain };
  }
  if (best === undefined) return { stoppedBecause: 'NOTHING_TO_ASK' };
  const saved = savedLooks(best.facet, candidates);
  return saved < LEAST_SAVED ? { stoppedBecause: 'LITTLE_GAIN' } : { question: { ...best, saved } };
}

import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { FeatureTerm } from './feature-term.js';
import type { LikelySynonym } from './used-alike.js';

const LEAST_PRODUCTS = 4;
const LEAST_LIKENESS = 0.75;
const MOST_TERMS = 400;

/** Cosine of the mentions by product, 0..1. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let dot = 0;
  let [a, b] = [0, 0];
  for (const [product, count] of one) {
    dot += count * (other.get(product) ?? 0);
    a += count * count;
  }
  for (const count of other.values()) b += count * count;
  return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b);
}

interface Best {
  readonly term: FeatureTerm;
  readonly likeness: number;
}

function nearest(term: FeatureTerm, others: readonly FeatureTerm[]): Best | undefined {
  let best: Best | undefined;
  for (const other of others) {
    if (other.language === term.language || other.products === undefined) continue;
    const own = term.products ?? new Map<string, number>();
    const shared = [...own.keys()].filter((product) => other.products?.has(product)).length;
    if (shared < LEAST_PRODUCTS) continue;
    const alike = likeness(own, other.products);
    if (alike >= LEAST_LIKENESS && (best === undefined || alike > best.likeness))
      best = { term: other, likeness: alike };
  }
  return best;
}

/**
 * Words of two languages for one feature: an open term, and the word of the other language that is spoken of with the same
 * products as often, where each is the other's best and at least four products are shared. Likely only, to be looked at.
 * The English word, or the vocabulary's name, is the name. `all` are in order of frequency.
 */
export function translate(open: readonly FeatureTerm[], all: readonly FeatureTerm[]): LikelySynonym[] {
  const spoken = all.filter(({ products }) => (products?.size ?? 0) >= LEAST_PRODUCTS).slice(0, MOST_TERMS);
  const eligible = new Set(spoken);
  return open
    .filter((term) => eligible.has(term) && term.term.length > 1)
    .flatMap((term) => {
      const other = nearest(term, spoken)?.term;
      if (other === undefined || nearest(other, spoken)?.term !== term) return [];
      const known = findFeature(other.term)?.name;
      if (known === undefined && term.language === 'en') return [];
      return [{ term: term.term, name: known ?? other.term, reason: 'translation' as const }];
    });
}

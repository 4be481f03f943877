import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import type { FeatureTerm, NamingReason } from './feature-term.js';

/** Word vectors as far as they are needed here: −1..1, 0 for words without one. */
export interface WordSimilarity {
  similarity(one: string, other: string): number;
}

/** A synonym that is only likely. */
export interface LikelySynonym {
  readonly term: string;
  readonly name: string;
  readonly reason: NamingReason;
}

/** Rarer words have vectors that mean little. */
const LEAST_COUNT = 5;
const LEAST_SIMILARITY = 0.75;
/** Terms that are compared with each other, the most frequent ones: the work grows with its square. */
const MOST_TERMS = 1500;

function nearest(
  term: FeatureTerm,
  others: readonly FeatureTerm[],
  vectors: WordSimilarity,
): FeatureTerm | undefined {
  let best: FeatureTerm | undefined;
  let most = LEAST_SIMILARITY;
  for (const other of others) {
    if (other === term || other.language !== term.language) continue;
    const alike = vectors.similarity(term.term, other.term);
    if (alike <= most) continue;
    most = alike;
    best = other;
  }
  return best;
}

/**
 * Likely synonyms by use: an open term and the word whose vector is the nearest, where each is the other's nearest of all
 * terms of its language and the cosine is above 0.75. Words of one kind are used alike too (keyboard, touchpad), so these
 * are to be looked at. Single words only; `all` are in order of frequency.
 */
export function usedAlike(
  open: readonly FeatureTerm[],
  all: readonly FeatureTerm[],
  vectors: WordSimilarity | undefined,
): LikelySynonym[] {
  if (vectors === undefined) return [];
  const words = all
    .filter(({ term, count }) => count >= LEAST_COUNT && !term.includes(' '))
    .slice(0, MOST_TERMS);
  const known = new Set(words);
  return open
    .filter((term) => known.has(term))
    .flatMap((term) => {
      const other = nearest(term, words, vectors);
      if (other === undefined || nearest(other, words, vectors) !== term) return [];
      if (findFeature(other.term) === undefined && other.count < term.count) return [];
      return [{ term: term.term, name: findFeature(other.term)?.name ?? other.term, reason: 'usage' }];
    });
}

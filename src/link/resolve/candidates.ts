import { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { hashText } from '../corpus/hash-text.js';
import { NeighbourIndex } from '../corpus/neighbour-index.js';
import { type TermVector, termVector } from '../corpus/term-vector.js';

/** Two records that may be one product: places in the list, the lower one first, and how near their names are. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly cosine: number;
}

/** Records that a shared word may lead to; a more common one leads nowhere. */
const POSTING_LIMIT = 1_000;
/** Nearest names that are looked at, and those of them that become candidates. */
const LOOKED_AT = 32;
const NEAREST = 8;
/** Names less alike than this are not looked at. */
const LEAST_COSINE = 0.25;
/** In a small catalogue every word is common: no word counts for less than this. */
const LEAST_RARITY = 0.1;

/**
 * Pairs of names (lists of words) that share telling words: for each name the {@link NEAREST} nearest (of {@link LOOKED_AT}) by TF-IDF cosine, over words that
 * at most {@link POSTING_LIMIT} names have, so that the work grows with the number of names and not with its square; names
 * that `apart` tells to be of two things are passed over.
 * Each pair once, by left and then right place.
 */
export function findCandidates(
  names: readonly (readonly string[])[],
  apart: (left: number, right: number) => boolean,
  onProgress: (done: number) => void = () => {},
): Candidate[] {
  const statistics = new CorpusStatistics();
  const terms = names.map((words) => [...new Set(words)].map(hashText));
  for (const own of terms) statistics.add(own, []);
  const vectors: TermVector[] = terms.map((own) =>
    termVector(own, (term) => Math.max(LEAST_RARITY, statistics.ofWord(term))),
  );
  const index = new NeighbourIndex(vectors, POSTING_LIMIT);
  const found: Candidate[] = [];
  const seen = new Set<number>();
  vectors.forEach((vector, place) => {
    let kept = 0;
    for (const { record, cosine } of index.nearest(vector, LOOKED_AT, (other) => other === place)) {
      if (cosine < LEAST_COSINE || kept === NEAREST) break;
      if (apart(place, record)) continue;
      kept += 1;
      const [left, right] = place < record ? [place, record] : [record, place];
      const key = left * names.length + right;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ left, right, cosine });
    }
    onProgress(place + 1);
  });
  return found.sort((a, b) => a.left - b.left || a.right - b.right);
}

import type { Matcher } from '../matcher/matcher.js';
import { clusterLinks } from '../resolve/cluster.js';
import type { Candidate, PairRules } from './candidate.js';
import { CandidateNames } from './candidate-names.js';
import { followLinks, SAME_MODEL } from './follow-links.js';
import { type OpenPair, openPairs } from './open-pairs.js';

/** What was found out about the candidates that were looked at. */
export interface Compared {
  /** Those that were looked at: dirty ones, and all that models join to them. Ascending. */
  readonly seen: readonly number[];
  /** The least member of the model of each one seen. */
  readonly models: ReadonlyMap<number, number>;
  /** Pairs that an expert should look at. */
  readonly open: readonly OpenPair[];
}

/**
 * Compares candidates by name: each dirty one with the nearest, and whatever a link of models reaches. None are joined:
 * names that say the same were joined before (`groupExactly`). Likely pairs are open, at most three a product, the
 * likeliest first; the alike ones of one model are grouped. What is said of a pair depends on its two names alone. The
 * order of `candidates` decides ties only: give them sorted by id.
 */
export function compareThings(
  matcher: Matcher,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void = () => {},
): Compared {
  if (!candidates.some(({ isDirty }) => isDirty)) return { seen: [], models: new Map(), open: [] };
  const join = new CandidateNames(matcher, candidates);
  const { seen, likely, models } = followLinks(join, candidates, rules, onProgress);
  const placeOf = new Map(seen.map((own, place) => [own, place]));
  const links = models.flatMap(({ left, right, strength }) => {
    const [x, y] = [placeOf.get(left), placeOf.get(right)];
    return x === undefined || y === undefined ? [] : [{ left: x, right: y, strength }];
  });
  const likeness = (a: number, b: number): number => join.modelLikeness(seen[a] as number, seen[b] as number);
  const groups = clusterLinks(seen.length, links, {
    conflicts: (a, b) => likeness(a, b) === 0,
    strengthOf: likeness,
    leastMean: SAME_MODEL,
  });
  const modelOf = new Map(seen.map((own, place) => [own, seen[groups[place] as number] as number] as const));
  return { seen, models: modelOf, open: openPairs(join, likely) };
}

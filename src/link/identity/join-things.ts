import type { Matcher } from '../matcher/matcher.js';
import { clusterLinks, type Link } from '../resolve/cluster.js';
import type { Candidate, PairRules } from './candidate.js';
import { CandidateNames } from './candidate-names.js';
import { followLinks, SAME_MODEL, withoutChoices } from './follow-links.js';
import { type OpenPair, openPairs } from './open-pairs.js';

/** What became of the candidates that were looked at. */
export interface Joined {
  /** Those that were looked at: dirty ones, and all that sure links or models join to them. Ascending. */
  readonly seen: readonly number[];
  /** The least member of the product of each one seen. */
  readonly products: ReadonlyMap<number, number>;
  /** The least member of the model of each one seen. */
  readonly models: ReadonlyMap<number, number>;
  /** Each pair of products at most once, by the surest of their members. */
  readonly open: readonly OpenPair[];
}

/** Least mean probability over all pairs of two groups that are joined. */
const LEAST_MEAN = 0.8;

/**
 * Joins candidates into products and those into models. Each dirty one is compared with the nearest by name, and so is
 * whatever a sure link or a link of models reaches. A pair is sure from the probability `SURE` on where the one
 * name says all that the other says or both name one long model number, no names conflict and no rule is against it; sure pairs are joined from the
 * surest on, all members alike on average. Likely pairs that stay apart are open, at most three a product, the likeliest
 * first. What is said of a pair depends on its two names alone, so that it does not matter which others are dirty: whole
 * groups come out as if all were. The order of `candidates` decides ties only: give them sorted by id.
 */
export function joinThings(
  matcher: Matcher,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void = () => {},
): Joined {
  if (!candidates.some(({ isDirty }) => isDirty))
    return { seen: [], products: new Map(), models: new Map(), open: [] };
  const join = new CandidateNames(matcher, candidates, rules);
  const { seen, sure, likely, models } = followLinks(join, candidates, rules, onProgress);
  const placeOf = new Map(seen.map((own, place) => [own, place]));
  const at = (place: number): number => seen[place] as number;
  const within = (links: readonly Link[]): Link[] =>
    links.flatMap(({ left, right, strength }) => {
      const [x, y] = [placeOf.get(left), placeOf.get(right)];
      return x === undefined || y === undefined ? [] : [{ left: x, right: y, strength }];
    });
  const products = clusterLinks(seen.length, within(withoutChoices(sure, (a, b) => join.mayJoin(a, b))), {
    conflicts: (a, b) => !join.mayJoin(at(a), at(b)),
    strengthOf: (a, b) => join.compare(at(a), at(b)).probability,
    leastMean: LEAST_MEAN,
  });
  const productOf = new Map(seen.map((own, place) => [own, at(products[place] as number)]));
  const heads = [...new Set(productOf.values())];
  const headPlace = new Map(heads.map((head, place) => [head, place]));
  const modelLinks = models.flatMap(({ left, right, strength }): Link[] => {
    const [x, y] = [productOf.get(left), productOf.get(right)].map((head) =>
      head === undefined ? undefined : headPlace.get(head),
    );
    if (x === undefined || y === undefined || x === y) return [];
    return [{ left: Math.min(x, y), right: Math.max(x, y), strength }];
  });
  const likeness = (a: number, b: number): number =>
    join.modelLikeness(heads[a] as number, heads[b] as number);
  const groups = clusterLinks(heads.length, modelLinks, {
    conflicts: (a, b) => likeness(a, b) === 0,
    strengthOf: likeness,
    leastMean: SAME_MODEL,
  });
  const modelOf = new Map(
    [...productOf].map(([own, head]) => [
      own,
      heads[groups[headPlace.get(head) as number] as number] as number,
    ]),
  );
  return { seen, products: productOf, models: modelOf, open: openPairs(join, likely, productOf) };
}

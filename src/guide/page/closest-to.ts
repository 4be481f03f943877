import type { NodeId } from '../../domain/ids.js';
import type { RecommendationRequest } from '../../recommend/recommendation.js';
import type { Recommender } from '../../recommend/recommender.js';
import { type NearMiss, nearMisses, unbreakable } from './near-misses.js';

/** Products that are looked at for what comes closest. */
const CLOSE_CANDIDATES = 5_000;

/**
 * What meets the limits that are never given up, and misses others: those of `sought`, and then the nearest, `missing` of them;
 * none where no other limit is asked.
 */
export function closestTo(
  recommender: Recommender,
  asked: RecommendationRequest,
  sought: readonly NodeId[],
  missing: number,
): NearMiss[] {
  const fixed = unbreakable(asked.where);
  if (Object.keys(fixed).length === Object.keys(asked.where).length) return [];
  if (missing <= 0 && sought.length === 0) return [];
  const { snapshot } = recommender;
  const wanted = new Set(sought.map((product) => snapshot.table('Product').indexOf(product)));
  const candidates = recommender.candidates({ ...asked, where: fixed }, CLOSE_CANDIDATES);
  const near = nearMisses(snapshot, asked.where, candidates);
  const named = near.filter(({ product }) => wanted.has(product));
  const others = near.filter(({ product }) => !wanted.has(product));
  return [...named, ...others.slice(0, Math.max(0, missing - named.length))];
}

import { createSeededRandom } from '../../lib/seeded-random.js';
import { type Clustering, clusterVectors, type VectorSet } from './cluster-vectors.js';
import { areStable, runsFor, stabilitiesOf } from './group-stability.js';
import { projectVectors } from './project-vectors.js';
import { cosinesOf, silhouetteOf } from './silhouette.js';

/** A group of fewer people would tell of single ones. */
export const LEAST_MEMBERS = 5;
/** Most personas. */
export const MOST_GROUPS = 10;
/** The number of groups of before stays while its stability is at most so far below, and its silhouette below the best. */
const KEEP_MARGIN = 0.1;
const KEEP_SILHOUETTE = 0.05;

/** A number of groups with how good it is. */
export interface GroupChoice {
  readonly clustering: Clustering;
  /** Mean silhouette, −1 to 1. */
  readonly silhouette: number;
  /** Mean Jaccard likeness of each group with its like in the samples, 0 to 1. */
  readonly stabilities: readonly number[];
}

function sizesOf(groups: Int32Array, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const group of groups) (sizes[group] as number) += 1;
  return sizes;
}

interface Tried {
  readonly count: number;
  readonly clustering: Clustering;
  readonly silhouette: number;
}

/** Groupings into 2 to MOST_GROUPS groups of LEAST_MEMBERS and more, the highest silhouette first, then the fewest. */
function* groupings(set: VectorSet, seed: number): Generator<void, Tried[]> {
  const cosines = yield* cosinesOf(set.vectors);
  const most = Math.min(MOST_GROUPS, Math.floor(set.vectors.length / LEAST_MEMBERS));
  const tried: Tried[] = [];
  for (let count = 2; count <= most; count++) {
    const seen = projectVectors(set, count, seed + count);
    const clustering = yield* clusterVectors(seen, count, 3 * runsFor(set), createSeededRandom(seed + count));
    if (sizesOf(clustering.groups, count).every((size) => size >= LEAST_MEMBERS))
      tried.push({ count, clustering, silhouette: silhouetteOf(cosines, clustering.groups, count) });
    yield;
  }
  return tried.sort((a, b) => b.silhouette - a.silhouette || a.count - b.count);
}

/**
 * How to group `set`: into 2 to MOST_GROUPS groups, each time in as many directions (`projectVectors`); of the groupings
 * whose groups all have LEAST_MEMBERS and are stable when people are drawn again the one with the highest silhouette
 * (Rousseeuw 1987, by 1 − cosine), of equal ones the one with the fewest. Where there were `countBefore` groups, that
 * number stays while it is nearly stable (KEEP_MARGIN) and nearly as good (KEEP_SILHOUETTE), so that a few people more
 * change nothing. Undefined where nothing tells people apart reliably. Yields at times, so that the caller may do something else.
 */
export function* chooseGroups(
  set: VectorSet,
  seed: number,
  countBefore = 0,
): Generator<void, GroupChoice | undefined> {
  const tried = yield* groupings(set, seed);
  let best: GroupChoice | undefined;
  const before = tried.find(({ count }) => count === countBefore);
  for (const one of [...tried.filter((other) => other !== before), ...(before ? [before] : [])]) {
    const { count, clustering, silhouette } = one;
    if (best !== undefined && silhouette <= best.silhouette - (one === before ? KEEP_SILHOUETTE : 0))
      continue;
    const margin = one === before ? KEEP_MARGIN : 0;
    const stabilities = yield* stabilitiesOf(set, clustering, count, seed + 1_000 * count, margin);
    if (
      stabilities !== undefined &&
      areStable(
        clustering.groups,
        stabilities.map((stability) => stability + margin),
      )
    )
      best = { clustering, silhouette, stabilities };
  }
  return best;
}

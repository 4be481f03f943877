import type { VectorSet } from './cluster-vectors.js';
import { type ConsensusGroups, consensusGroups, stabilitiesIn } from './consensus-groups.js';
import { areStable } from './group-stability.js';
import { cosinesOf, silhouettesOf } from './silhouette.js';

/** A group of fewer people would tell of single ones. */
export const LEAST_MEMBERS = 5;
/** Most personas. */
const MOST_GROUPS = 10;
/** The number of groups of before stays while its stability is at most so far below, and its silhouette below the best. */
const KEEP_MARGIN = 0.1;
const KEEP_SILHOUETTE = 0.05;

/** The number of groups is chosen by draws of half of the people: what they do not tell is not there. */
const CHOOSING_SHARE = 0.5;
/** Who is in which group is told by draws of nearly all. */
const GROUPING_SHARE = 0.9;

/** A number of groups with how good it is. */
export interface GroupChoice extends Pick<ConsensusGroups, 'groups'> {
  readonly count: number;
  /** Of each group: mean Jaccard likeness with its like in draws of half of the people, 0 to 1. */
  readonly stabilities: readonly number[];
  /** Mean silhouette, −1 to 1. */
  readonly silhouette: number;
}

function sizesOf(groups: Int32Array, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const group of groups) (sizes[group] as number) += 1;
  return sizes;
}

type Tried = GroupChoice & ConsensusGroups;

/** Groupings into 2 to MOST_GROUPS groups of LEAST_MEMBERS and more, the fewest first. */
function* groupings(set: VectorSet, seed: number): Generator<void, Tried[]> {
  const n = set.vectors.length;
  const cosines = yield* cosinesOf(set.vectors);
  const tried: Tried[] = [];
  for (let count = 2; count <= Math.min(MOST_GROUPS, Math.floor(n / LEAST_MEMBERS)); count++) {
    const { groups, draws } = yield* consensusGroups(set, count, CHOOSING_SHARE, seed);
    if (sizesOf(groups, count).some((size) => size < LEAST_MEMBERS)) continue;
    const stabilities = stabilitiesIn(draws, groups, count);
    const values = silhouettesOf(cosines, groups, count);
    const silhouette = values.reduce((sum, value) => sum + value, 0) / n;
    tried.push({ groups, draws, stabilities, count, silhouette });
    yield;
  }
  return tried;
}

function isStable({ groups, stabilities }: GroupChoice, margin = 0): boolean {
  return areStable(
    groups,
    stabilities.map((stability) => stability + margin),
  );
}

/**
 * How to group `set`: into 2 to MOST_GROUPS groups on which draws of the people agree (`consensusGroups`); of the groupings
 * whose groups all have LEAST_MEMBERS and are stable (`areStable`) the one with the highest mean silhouette (Rousseeuw 1987, by
 * 1 − cosine), of equal ones the one with the fewest groups. Where there were `countBefore` groups, that number stays while it
 * is nearly stable (KEEP_MARGIN) and nearly as good (KEEP_SILHOUETTE), so that a few people more change nothing. Undefined
 * where nothing tells people apart reliably. Yields at times, so that the caller may do something else.
 */
export function* chooseGroups(
  set: VectorSet,
  seed: number,
  countBefore = 0,
): Generator<void, GroupChoice | undefined> {
  const tried = yield* groupings(set, seed);
  const stable = tried.filter((one) => isStable(one));
  const highest = Math.max(...stable.map(({ silhouette }) => silhouette));
  const before = tried.find((one) => one.count === countBefore && isStable(one, KEEP_MARGIN));
  const isKept = before !== undefined && before.silhouette >= highest - KEEP_SILHOUETTE;
  const chosen = isKept ? before : stable.find(({ silhouette }) => silhouette === highest);
  if (chosen === undefined) return undefined;
  const { count, silhouette, draws } = chosen;
  const { groups } = yield* consensusGroups(set, count, GROUPING_SHARE, seed);
  return { groups, count, silhouette, stabilities: stabilitiesIn(draws, groups, count) };
}

import { createSeededRandom } from '../../lib/seeded-random.js';
import { type Clustering, clusterVectors, type VectorSet } from './cluster-vectors.js';
import type { SparseVector } from './interest-vectors.js';
import { projectVectors } from './project-vectors.js';

/** A group of fewer people would tell of single ones. */
export const LEAST_MEMBERS = 5;
/** Most personas. */
export const MOST_GROUPS = 10;
/** Groups are stable when they share so much with their like in samples of the people (Jaccard), on average over people. */
export const LEAST_STABILITY = 0.8;
/** No single group may be less stable: below it is none that anything says of (Hennig 2007). */
export const LEAST_OF_ONE = 0.6;
/** The number of groups of before stays while its stability is at most so far below, and its silhouette below the best. */
const KEEP_MARGIN = 0.1;
const KEEP_SILHOUETTE = 0.05;
/** Trying a grouping ends early when it is so far below even that. */
const GIVE_UP_MARGIN = 0.05;
/** Samples drawn for each number of groups. */
const SAMPLES = 24;
/** Runs of k-means for each: few vectors need many, since each weighs much, and many cost too much. */
const [LEAST_RUNS, MOST_RUNS, VECTORS_OF_ALL_RUNS] = [6, 30, 1_800];

/** A number of groups with how good it is. */
export interface GroupChoice {
  readonly clustering: Clustering;
  /** Mean silhouette, −1 to 1. */
  readonly silhouette: number;
  /** Mean Jaccard likeness of each group with its like in the samples, 0 to 1. */
  readonly stabilities: readonly number[];
}

function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.columns.length && j < b.columns.length) {
    const order = (a.columns[i] as number) - (b.columns[j] as number);
    if (order === 0) sum += (a.values[i++] as number) * (b.values[j++] as number);
    else if (order < 0) i++;
    else j++;
  }
  return sum;
}

/** Rows of cosines between two yields. */
const STEP = 32;

/** The cosines of all pairs, row by row. */
function* cosinesOf(vectors: readonly SparseVector[]): Generator<void, Float32Array> {
  const n = vectors.length;
  const cosines = new Float32Array(n * n);
  for (let a = 0; a < n; a++) {
    if (a % STEP === STEP - 1) yield;
    for (let b = a; b < n; b++) {
      const cosine = dot(vectors[a] as SparseVector, vectors[b] as SparseVector);
      cosines[a * n + b] = cosine;
      cosines[b * n + a] = cosine;
    }
  }
  return cosines;
}

/** Mean silhouette (Rousseeuw 1987) by 1 − cosine; who is alone in a group has 0. */
function silhouetteOf(cosines: Float32Array, groups: Int32Array, count: number): number {
  const n = groups.length;
  const sizes = new Float64Array(count);
  for (const group of groups) (sizes[group] as number) += 1;
  let total = 0;
  for (let a = 0; a < n; a++) {
    const own = groups[a] as number;
    if ((sizes[own] as number) < 2) continue;
    const gaps = new Float64Array(count);
    for (let b = 0; b < n; b++)
      if (b !== a) (gaps[groups[b] as number] as number) += 1 - (cosines[a * n + b] as number);
    const inside = (gaps[own] as number) / ((sizes[own] as number) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let group = 0; group < count; group++)
      if (group !== own && (sizes[group] as number) > 0)
        outside = Math.min(outside, (gaps[group] as number) / (sizes[group] as number));
    if (Number.isFinite(outside)) total += (outside - inside) / Math.max(inside, outside, 1e-12);
  }
  return n === 0 ? 0 : total / n;
}

/** For each group of `groups` the greatest Jaccard likeness to a group of `others`, both over the rows with a weight. */
function likeness(
  groups: Int32Array,
  others: Int32Array,
  weights: Float64Array,
  count: number,
): Float64Array {
  const both = new Float64Array(count * count);
  const ones = new Float64Array(count);
  const twos = new Float64Array(count);
  for (let row = 0; row < groups.length; row++) {
    if ((weights[row] as number) === 0) continue;
    const [one, two] = [groups[row] as number, others[row] as number];
    (both[one * count + two] as number) += 1;
    (ones[one] as number) += 1;
    (twos[two] as number) += 1;
  }
  return ones.map((size, one) => {
    let best = 0;
    for (let two = 0; two < count; two++) {
      const common = both[one * count + two] as number;
      if (common > 0) best = Math.max(best, common / (size + (twos[two] as number) - common));
    }
    return best;
  });
}

/**
 * How stable each group is: mean Jaccard likeness with its like when as many people are drawn with replacement and
 * grouped again (Hennig 2007); undefined as soon as it is plain that they are not.
 */
function* stabilitiesOf(
  set: VectorSet,
  { groups }: Clustering,
  count: number,
  seed: number,
): Generator<void, number[] | undefined> {
  const random = createSeededRandom(seed);
  const n = groups.length;
  const sums = new Float64Array(count);
  for (let sample = 1; sample <= SAMPLES; sample++) {
    const weights = new Float64Array(n);
    for (let i = 0; i < n; i++) (weights[random.below(n)] as number) += 1;
    const seen = projectVectors({ ...set, weights }, count, seed);
    const drawn = yield* clusterVectors(seen, count, runsFor(set), random);
    likeness(groups, drawn.groups, weights, count).forEach((value, group) => {
      (sums[group] as number) += value;
    });
    yield;
    if (
      sample >= SAMPLES / 3 &&
      !areStable(
        groups,
        sums.map((sum) => sum / sample + KEEP_MARGIN + GIVE_UP_MARGIN),
      )
    )
      return undefined;
  }
  return Array.from(sums, (sum) => sum / SAMPLES);
}

function runsFor({ vectors }: VectorSet): number {
  return Math.max(
    LEAST_RUNS,
    Math.min(MOST_RUNS, Math.ceil(VECTORS_OF_ALL_RUNS / Math.max(1, vectors.length))),
  );
}

function sizesOf(groups: Int32Array, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (const group of groups) (sizes[group] as number) += 1;
  return sizes;
}

/** Whether people are on average in groups that are LEAST_STABILITY stable, and no group is below LEAST_OF_ONE. */
function areStable(groups: Int32Array, stabilities: ArrayLike<number>): boolean {
  let sum = 0;
  for (const group of groups) sum += stabilities[group] as number;
  return (
    sum / groups.length >= LEAST_STABILITY &&
    Array.from(stabilities).every((stability) => stability >= LEAST_OF_ONE)
  );
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
    const stabilities = yield* stabilitiesOf(set, clustering, count, seed + 1_000 * count);
    const margin = one === before ? KEEP_MARGIN : 0;
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

import { createSeededRandom } from '../../lib/seeded-random.js';
import { type Clustering, clusterVectors, type VectorSet } from './cluster-vectors.js';
import { projectVectors } from './project-vectors.js';

/** Groups are stable when they share so much with their like in samples of the people (Jaccard), on average over people. */
export const LEAST_STABILITY = 0.8;
/** No single group may be less stable: below it is none that anything says of (Hennig 2007). */
export const LEAST_OF_ONE = 0.6;
/** Samples drawn for each number of groups. */
const SAMPLES = 24;
/** Trying a grouping ends early when it is so far below what it needs. */
const GIVE_UP_MARGIN = 0.05;
/** Runs of k-means for each: few vectors need many, since each weighs much, and many cost too much. */
const [LEAST_RUNS, MOST_RUNS, VECTORS_OF_ALL_RUNS] = [6, 30, 1_800];

/** How many runs of k-means the vectors of `set` need: LEAST_RUNS to MOST_RUNS, the more the fewer they are. */
export function runsFor({ vectors }: VectorSet): number {
  return Math.max(
    LEAST_RUNS,
    Math.min(MOST_RUNS, Math.ceil(VECTORS_OF_ALL_RUNS / Math.max(1, vectors.length))),
  );
}

/**
 * For each of `count` groups of `groups` the greatest Jaccard likeness |A ∩ B| / |A ∪ B| to a group of `others`, over the
 * rows with a weight above 0; 0 for an empty group.
 */
export function likeness(
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
 * grouped again (Hennig 2007); undefined as soon as it is plain that they are not, by more than `margin`.
 */
export function* stabilitiesOf(
  set: VectorSet,
  { groups }: Clustering,
  count: number,
  seed: number,
  margin: number,
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
        sums.map((sum) => sum / sample + margin + GIVE_UP_MARGIN),
      )
    )
      return undefined;
  }
  return Array.from(sums, (sum) => sum / SAMPLES);
}

/**
 * Whether the people of `groups` are on average in groups that are LEAST_STABILITY stable, and no group is below
 * LEAST_OF_ONE; `stabilities` by group.
 */
export function areStable(groups: Int32Array, stabilities: ArrayLike<number>): boolean {
  let sum = 0;
  for (const group of groups) sum += stabilities[group] as number;
  return (
    sum / groups.length >= LEAST_STABILITY &&
    Array.from(stabilities).every((stability) => stability >= LEAST_OF_ONE)
  );
}

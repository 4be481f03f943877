import type { SeededRandom } from '../../lib/seeded-random.js';
import type { SparseVector } from './interest-vectors.js';

/** Most passes of one run; it ends earlier when nothing moves. */
const PASSES = 30;

/** Groups of vectors. */
export interface Clustering {
  /** The group of each vector, 0 to the number of groups − 1. */
  readonly groups: Int32Array;
  /** Dense, each of length 1. */
  readonly centres: readonly Float64Array[];
  /** Σ weight · cosine to the own centre: the higher the better. */
  readonly fit: number;
}

/** What is grouped: vectors of length 1, and how many columns they have. */
export interface VectorSet {
  readonly vectors: readonly SparseVector[];
  readonly width: number;
  /** How often each counts; once when left out. */
  readonly weights?: Float64Array;
  /** What each is drawn by; by its place when left out. */
  readonly keys?: Uint32Array;
}

/** The cosine of a vector and a dense direction, both of length 1. */
export function cosineTo({ columns, values }: SparseVector, centre: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++)
    sum += (values[i] as number) * (centre[columns[i] as number] as number);
  return sum;
}

function dense({ columns, values }: SparseVector, width: number): Float64Array {
  const out = new Float64Array(width);
  columns.forEach((column, i) => {
    out[column] = values[i] as number;
  });
  return out;
}

/** Vectors far from each other: each drawn in proportion to 1 − its cosine to the nearest before (k-means++). */
function firstCentres(
  { vectors, width, weights }: VectorSet,
  count: number,
  random: SeededRandom,
): Float64Array[] {
  const gaps = Float64Array.from(vectors, (_, row) => weights?.[row] ?? 1);
  const centres: Float64Array[] = [];
  const nearest = new Float64Array(vectors.length).fill(-1);
  while (centres.length < count) {
    const total = gaps.reduce((sum, gap) => sum + gap, 0);
    let rest = random.next() * total;
    let row = 0;
    while (row < vectors.length - 1 && (rest -= gaps[row] as number) >= 0) row++;
    const centre = dense(vectors[row] as SparseVector, width);
    centres.push(centre);
    vectors.forEach((vector, other) => {
      nearest[other] = Math.max(nearest[other] as number, cosineTo(vector, centre));
      gaps[other] = (weights?.[other] ?? 1) * Math.max(0, 1 - (nearest[other] as number));
    });
  }
  return centres;
}

/** The place of the centre nearest to `vector`, the first of equally near ones, and its cosine. */
export function nearestCentre(
  vector: SparseVector,
  centres: readonly Float64Array[],
): { readonly group: number; readonly cosine: number } {
  let group = 0;
  let cosine = Number.NEGATIVE_INFINITY;
  centres.forEach((centre, other) => {
    const found = cosineTo(vector, centre);
    if (found > cosine) [group, cosine] = [other, found];
  });
  return { group, cosine };
}

/** Moves `centres` to those of `groups`: the directions of the sums of their vectors; an empty group keeps the centre it had. */
function moveCentres(
  { vectors, weights }: VectorSet,
  groups: Int32Array,
  centres: readonly Float64Array[],
): void {
  const sums = centres.map((centre) => new Float64Array(centre.length));
  vectors.forEach(({ columns, values }, row) => {
    const sum = sums[groups[row] as number] as Float64Array;
    const weight = weights?.[row] ?? 1;
    for (let i = 0; i < columns.length; i++)
      (sum[columns[i] as number] as number) += weight * (values[i] as number);
  });
  sums.forEach((sum, group) => {
    const length = Math.sqrt(sum.reduce((all, value) => all + value * value, 0));
    if (length > 0)
      for (let i = 0; i < sum.length; i++) (centres[group] as Float64Array)[i] = (sum[i] as number) / length;
  });
}

/** One run of spherical k-means (Dhillon and Modha 2001) from centres far apart that `random` chooses. */
function runOnce(set: VectorSet, count: number, random: SeededRandom): Clustering {
  const centres = firstCentres(set, count, random);
  const groups = new Int32Array(set.vectors.length).fill(-1);
  let fit = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = 0;
    fit = 0;
    set.vectors.forEach((vector, row) => {
      const { group, cosine } = nearestCentre(vector, centres);
      if (groups[row] !== group) moved++;
      groups[row] = group;
      fit += (set.weights?.[row] ?? 1) * cosine;
    });
    if (moved === 0) break;
    moveCentres(set, groups, centres);
  }
  return { groups, centres, fit };
}

/**
 * `count` groups of the vectors of `set` (at least one): the best fit of `runs` runs of spherical k-means, the first of
 * equal ones. Yields after each run.
 */
export function* clusterVectors(
  set: VectorSet,
  count: number,
  runs: number,
  random: SeededRandom,
): Generator<void, Clustering> {
  let best = runOnce(set, count, random);
  for (let run = 1; run < runs; run++) {
    yield;
    const next = runOnce(set, count, random);
    if (next.fit > best.fit) best = next;
  }
  return best;
}

/** The directions of the sums of the vectors in each of `count` groups; of an empty one all 0. */
export function centresOf(set: VectorSet, groups: Int32Array, count: number): Float64Array[] {
  const centres = Array.from({ length: count }, () => new Float64Array(set.width));
  moveCentres(set, groups, centres);
  return centres;
}

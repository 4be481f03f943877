import type { SparseVector } from './interest-vectors.js';

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

/** The cosines of all pairs of `vectors` (of length 1), row by row. */
export function* cosinesOf(vectors: readonly SparseVector[]): Generator<void, Float32Array> {
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

/**
 * The silhouette of each row in `groups` (Rousseeuw 1987), −1 to 1: (b − a) / max(a, b) with a the mean 1 − cosine to the own
 * group and b that to the nearest other one. Who is alone in a group, or where there is one group only, has 0.
 */
export function silhouettesOf(cosines: Float32Array, groups: Int32Array, count: number): Float64Array {
  const n = groups.length;
  const sizes = new Float64Array(count);
  for (const group of groups) (sizes[group] as number) += 1;
  return Float64Array.from(groups, (own, a) => {
    if ((sizes[own] as number) < 2) return 0;
    const gaps = new Float64Array(count);
    for (let b = 0; b < n; b++)
      if (b !== a) (gaps[groups[b] as number] as number) += 1 - (cosines[a * n + b] as number);
    const inside = (gaps[own] as number) / ((sizes[own] as number) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let group = 0; group < count; group++)
      if (group !== own && (sizes[group] as number) > 0)
        outside = Math.min(outside, (gaps[group] as number) / (sizes[group] as number));
    return Number.isFinite(outside) ? (outside - inside) / Math.max(inside, outside, 1e-12) : 0;
  });
}

import { topEigenspace } from '../../lib/top-eigenvectors.js';
import type { VectorSet } from './cluster-vectors.js';
import type { SparseVector } from './interest-vectors.js';

/** Multiplications of the subspace iteration: enough for directions that tell groups apart. */
const ITERATIONS = 30;

/** Xᵀ W X times `block` (`width` × `count` in rows), with the vectors for the rows of X and their weights in W. */
function multiply({ vectors, width, weights }: VectorSet, block: Float64Array, count: number): Float64Array {
  const out = new Float64Array(width * count);
  const row = new Float64Array(count);
  vectors.forEach(({ columns, values }, place) => {
    const weight = weights?.[place] ?? 1;
    if (weight === 0) return;
    row.fill(0);
    for (let i = 0; i < columns.length; i++) {
      const from = (columns[i] as number) * count;
      for (let c = 0; c < count; c++)
        (row[c] as number) += (values[i] as number) * (block[from + c] as number);
    }
    for (let i = 0; i < columns.length; i++) {
      const to = (columns[i] as number) * count;
      const value = weight * (values[i] as number);
      for (let c = 0; c < count; c++) (out[to + c] as number) += value * (row[c] as number);
    }
  });
  return out;
}

/**
 * The vectors of `set` seen in the `count` directions in which they differ most from nothing (the right singular vectors
 * of the weighted rows), made of length 1 again: what groups share stays, what single people have goes. As many directions
 * as groups that are looked for (Ng, Jordan and Weiss 2002). A vector with nothing in them stays empty of it: all 0.
 */
export function projectVectors(set: VectorSet, count: number, seed: number): VectorSet {
  const basis = topEigenspace(
    set.width,
    count,
    (block, wide) => multiply(set, block, wide),
    seed,
    ITERATIONS,
  );
  const columns = Int32Array.from({ length: count }, (_, c) => c);
  const vectors = set.vectors.map((vector): SparseVector => {
    const values = new Float64Array(count);
    for (let i = 0; i < vector.columns.length; i++) {
      const from = (vector.columns[i] as number) * count;
      for (let c = 0; c < count; c++)
        (values[c] as number) += (vector.values[i] as number) * (basis[from + c] as number);
    }
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return { columns, values: length === 0 ? values : values.map((value) => value / length) };
  });
  return { ...set, vectors, width: count };
}

import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { topK } from '../../lib/top-k.js';
import type { LocalGram } from './local-gram.js';

/** The regression of one item on its neighbours: N their items, A = G_NN (rows of |N|) and b = G_Nj. */
export interface LocalSystem {
  readonly neighbours: Int32Array;
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/**
 * Makes the systems of targets: the `count` neighbours of greatest cosine (ties by index) among those that come before
 * the target by `rank` (among all when left out), ascending; entries that no list keeps are 0.
 */
export function createLocalSystems(
  gram: LocalGram,
  count: number,
  rank?: ArrayLike<number>,
): (target: number) => LocalSystem {
  const placeOf = new Int32Array(gram.diagonal.length).fill(-1);
  const nearest = (target: number): { items: Int32Array; products: Float64Array } => {
    const from = gram.pointers[target] as number;
    const to = gram.pointers[target + 1] as number;
    const cosines = new Float64Array(to - from);
    for (let e = from; e < to; e += 1) {
      const other = gram.indices[e] as number;
      const isBefore = rank === undefined || (rank[other] as number) < (rank[target] as number);
      cosines[e - from] = isBefore
        ? (gram.values[e] as number) / Math.sqrt(gram.diagonal[other] as number)
        : Number.NEGATIVE_INFINITY;
    }
    const places = topK(cosines, count).sort();
    return {
      items: Int32Array.from(places, (place) => gram.indices[from + place] as number),
      products: Float64Array.from(places, (place) => gram.values[from + place] as number),
    };
  };
  return (target) => {
    const { items, products } = nearest(target);
    const size = items.length;
    const matrix = new Float64Array(size * size);
    items.forEach((item, place) => {
      placeOf[item] = place;
    });
    items.forEach((item, place) => {
      matrix[place * size + place] = gram.diagonal[item] as number;
      for (let e = gram.pointers[item] as number; e < (gram.pointers[item + 1] as number); e += 1) {
        const column = placeOf[gram.indices[e] as number] as number;
        if (column < 0) continue;
        matrix[place * size + column] = gram.values[e] as number;
        matrix[column * size + place] = gram.values[e] as number;
      }
    });
    for (const item of items) placeOf[item] = -1;
    return { neighbours: items, matrix, right: products };
  };
}

/**
 * Solves (A + Λ) w = b, Λ = `lambda` I + `dropout` / (1 − `dropout`) · diag(A); where left-out entries made the matrix
 * indefinite, with twice lambda again and again. No neighbours give no weights. Throws a RangeError for a lambda of 0
 * or less where the matrix is not positive definite.
 */
export function solveRidge({ matrix, right }: LocalSystem, lambda: number, dropout: number): Float64Array {
  const size = right.length;
  const emphasis = 1 + dropout / (1 - dropout);
  for (let penalty = lambda; ; penalty *= 2) {
    const system = matrix.slice();
    for (let a = 0; a < size; a += 1)
      system[a * size + a] = emphasis * (matrix[a * size + a] as number) + penalty;
    const solution = right.slice();
    try {
      factorCholesky(system, size);
    } catch (error) {
      if (error instanceof RangeError && penalty > 0 && penalty < 1e12) continue;
      throw error;
    }
    solveCholesky(system, size, solution);
    return solution;
  }
}

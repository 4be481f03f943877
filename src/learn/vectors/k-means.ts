import { createSeededRandom } from '../../lib/seeded-random.js';
import { COLUMN_BLOCK, createMatrixKernel, ROW_BLOCK } from '../matrix/matrix-kernel.js';

const up = (count: number, block: number): number => Math.ceil(count / block) * block;
/** Rows that are compared with all centres at once. */
const BATCH = 256;

/** Most passes; it ends earlier when nothing moves. */
const PASSES = 12;

/**
 * Spherical k-means (Dhillon and Modha 2001) by Lloyd's passes over the rows of `values` (rows × `dimension`, taken as
 * directions): the cluster of each row, 0 to `count` − 1. Starts from rows far apart that the seed chooses; of equally near
 * centres the first; an empty centre moves to the row that fits its own worst. With at most `count` rows each is its own.
 */
export function kMeans(values: Float32Array, dimension: number, count: number, seed: number): Int16Array {
  const rows = dimension === 0 ? 0 : values.length / dimension;
  const clusters = new Int16Array(rows);
  if (rows <= count) return clusters.map((_, row) => row);
  const width = up(count, COLUMN_BLOCK);
  const kernel = createMatrixKernel(up(rows, ROW_BLOCK) * dimension + dimension * width + BATCH * width);
  const points = kernel.allocate(up(rows, ROW_BLOCK) * dimension);
  const centres = kernel.allocate(dimension * width); // one a column
  const scores = kernel.allocate(BATCH * width);
  points.values.set(values);
  for (let row = 0; row < rows; row += 1)
    normalise(points.values.subarray(row * dimension, (row + 1) * dimension));
  const starts = chooseRows(points.values, dimension, rows, count, seed);
  const sums = new Float64Array(count * dimension);
  for (const [k, row] of starts.entries())
    sums.set(points.values.subarray(row * dimension, (row + 1) * dimension), k * dimension);

  const fits = new Float32Array(rows);
  const assign = (): number => {
    let moved = 0;
    for (let from = 0; from < rows; from += BATCH) {
      const size = Math.min(BATCH, rows - from);
      scores.values.fill(0);
      kernel.multiplyAdd(
        { floats: points, from: from * dimension, row: dimension, step: 1 },
        { floats: centres, from: 0, row: width, step: 1 },
        { floats: scores, from: 0, row: width, step: 1 },
        up(size, ROW_BLOCK),
        width,
        dimension,
      );
      for (let i = 0; i < size; i += 1) {
        let best = 0;
        for (let k = 1; k < count; k += 1)
          if ((scores.values[i * width + k] as number) > (scores.values[i * width + best] as number))
            best = k;
        if (clusters[from + i] !== best) moved += 1;
        clusters[from + i] = best;
        fits[from + i] = scores.values[i * width + best] as number;
      }
    }
    return moved;
  };

  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let k = 0; k < count; k += 1) {
      const centre = sums.subarray(k * dimension, (k + 1) * dimension);
      normalise(centre);
      for (let i = 0; i < dimension; i += 1) centres.values[i * width + k] = centre[i] as number;
    }
    if (assign() === 0 && pass > 0) break;
    sums.fill(0);
    const sizes = new Uint32Array(count);
    for (let row = 0; row < rows; row += 1) {
      const k = clusters[row] as number;
      sizes[k] = (sizes[k] as number) + 1;
      for (let i = 0; i < dimension; i += 1)
        sums[k * dimension + i] =
          (sums[k * dimension + i] as number) + (points.values[row * dimension + i] as number);
    }
    for (let k = 0; k < count; k += 1) {
      if (sizes[k] !== 0) continue;
      let worst = 0;
      for (let row = 1; row < rows; row += 1)
        if ((fits[row] as number) < (fits[worst] as number)) worst = row;
      fits[worst] = Infinity;
      sums.set(points.values.subarray(worst * dimension, (worst + 1) * dimension), k * dimension);
    }
  }
  return clusters;
}

/** Makes the length 1; a vector of zeros stays. */
function normalise(vector: Float32Array | Float64Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) * scale;
}

/** Rows far apart from each other: each is drawn in proportion to 1 − its cosine to the nearest one before (k-means++, Arthur and Vassilvitskii 2007). */
function chooseRows(
  points: Float32Array,
  dimension: number,
  rows: number,
  count: number,
  seed: number,
): Uint32Array {
  const random = createSeededRandom(seed);
  const gaps = new Float64Array(rows).fill(2);
  const chosen = new Uint32Array(count);
  for (let k = 0; k < count; k += 1) {
    let total = 0;
    for (const gap of gaps) total += gap;
    let rest = random.next() * total;
    let row = 0;
    while (row < rows - 1 && (rest -= gaps[row] as number) >= 0) row += 1;
    chosen[k] = row;
    const from = row * dimension;
    for (let other = 0; other < rows; other += 1) {
      let cosine = 0;
      for (let i = 0; i < dimension; i += 1)
        cosine += (points[from + i] as number) * (points[other * dimension + i] as number);
      const gap = Math.max(0, 1 - cosine);
      if (gap < (gaps[other] as number)) gaps[other] = gap;
    }
    gaps[row] = 0;
  }
  return chosen;
}

import type { Csr } from '../lib/csr.js';
import { greatestPlaces } from '../lib/greatest-places.js';

/** Items that a row of a large catalogue leads to: rows of items that many have would be as long as the catalogue. */
export const LARGE_LIST = 200;

/** The same rows, of each the `limit` entries of greatest absolute weight; equal ones by index. */
export function boundedLists({ pointers, indices, weights }: Csr, limit: number): Csr {
  const rowCount = pointers.length - 1;
  const bounded = new Int32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row += 1) {
    const length = (pointers[row + 1] as number) - (pointers[row] as number);
    bounded[row + 1] = (bounded[row] as number) + Math.min(limit, length);
  }
  const kept = bounded[rowCount] as number;
  const keptIndices = new Int32Array(kept);
  const keptWeights = weights && new Float32Array(kept);
  let sizes = new Float64Array(limit);
  for (let row = 0; row < rowCount; row += 1) {
    const start = pointers[row] as number;
    const length = (pointers[row + 1] as number) - start;
    if (length > sizes.length) sizes = new Float64Array(2 * length);
    for (let e = 0; e < length; e += 1) sizes[e] = Math.abs(weights?.[start + e] ?? 1);
    greatestPlaces(sizes, length, limit, (a, b) => a - b).forEach((place, e) => {
      const at = (bounded[row] as number) + e;
      keptIndices[at] = indices[start + place] as number;
      if (keptWeights) keptWeights[at] = weights?.[start + place] as number;
    });
  }
  return { pointers: bounded, indices: keptIndices, ...(keptWeights && { weights: keptWeights }) };
}

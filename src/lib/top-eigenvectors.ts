import { createSeededRandom } from './seeded-random.js';

/** A symmetric matrix by what it does: gives A · block, both `size` × `count` in rows. */
export type MultiplyBlock = (block: Float64Array, count: number) => Float64Array;

/** Makes the columns of a `size` × `count` block orthonormal in place (modified Gram–Schmidt, twice for accuracy). */
function orthonormalise(block: Float64Array, size: number, count: number): void {
  for (let c = 0; c < count; c += 1) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let p = 0; p < c; p += 1) {
        let dot = 0;
        for (let i = 0; i < size; i += 1)
          dot += (block[i * count + c] as number) * (block[i * count + p] as number);
        for (let i = 0; i < size; i += 1)
          (block[i * count + c] as number) -= dot * (block[i * count + p] as number);
      }
    }
    let norm = 0;
    for (let i = 0; i < size; i += 1) norm += (block[i * count + c] as number) ** 2;
    const factor = norm > 1e-24 ? 1 / Math.sqrt(norm) : 0;
    for (let i = 0; i < size; i += 1) (block[i * count + c] as number) *= factor;
  }
}

/**
 * An orthonormal basis (`size` × `count` in rows) close to the eigenvectors of the `count` eigenvalues of greatest
 * absolute value: subspace iteration from a seeded start, `iterations` multiplications. Only the space they span is
 * meant: single columns may mix eigenvectors of near eigenvalues. Columns beyond the rank are 0.
 * Source: Halko, Martinsson and Tropp 2011, "Finding structure with randomness".
 */
export function topEigenspace(
  size: number,
  count: number,
  multiply: MultiplyBlock,
  seed: number,
  iterations = 12,
): Float64Array {
  const random = createSeededRandom(seed);
  let block = Float64Array.from({ length: size * count }, () => random.next() - 0.5);
  orthonormalise(block, size, count);
  for (let step = 0; step < iterations; step += 1) {
    block = Float64Array.from(multiply(block, count));
    orthonormalise(block, size, count);
  }
  return block;
}

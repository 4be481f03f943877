/** Numbers of which the greatest is kept together. */
export const BLOCK = 8;

/** The block of the number at `index`. */
export function blockOf(index: number): number {
  return Math.floor(index / BLOCK);
}

const kept = new WeakMap<Float64Array, Float64Array>();

/** The greatest of each {@link BLOCK} numbers of `values`; kept as long as the array, which must not change. */
export function blockMaxima(values: Float64Array): Float64Array {
  let maxima = kept.get(values);
  if (maxima === undefined) {
    maxima = new Float64Array(Math.ceil(values.length / BLOCK));
    for (let block = 0; block < maxima.length; block++) maxima[block] = greatestOfBlock(values, block);
    kept.set(values, maxima);
  }
  return maxima;
}

/** The greatest number of one block of `values`, −∞ for none. */
export function greatestOfBlock(values: Float64Array, block: number): number {
  let greatest = Number.NEGATIVE_INFINITY;
  const end = Math.min(values.length, (block + 1) * BLOCK);
  for (let at = block * BLOCK; at < end; at++)
    if ((values[at] as number) > greatest) greatest = values[at] as number;
  return greatest;
}

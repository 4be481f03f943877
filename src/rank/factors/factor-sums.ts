import type { Factors } from './factor-matrices.js';

/** c = 1 + (alpha − 1) · weight, weights below 0 as 0. */
export const confidence = (alpha: number, weight: number): number => 1 + (alpha - 1) * Math.max(0, weight);

/** Adds factor · (y · vector) of every row to `out`: four sums at a time, as one waits for itself. */
export function addProducts(
  { values, width }: Factors,
  vector: Float64Array,
  factor: number,
  out: Float64Array,
): void {
  const even = width - (width % 4);
  for (let row = 0, start = 0; start < values.length; row += 1, start += width) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < even; f += 4) {
      a += (values[start + f] as number) * (vector[f] as number);
      b += (values[start + f + 1] as number) * (vector[f + 1] as number);
      c += (values[start + f + 2] as number) * (vector[f + 2] as number);
      d += (values[start + f + 3] as number) * (vector[f + 3] as number);
    }
    for (let f = even; f < width; f += 1) a += (values[start + f] as number) * (vector[f] as number);
    (out[row] as number) += factor * (a + b + (c + d));
  }
}

/** Adds Σ c y over `items` to `right`. */
export function addRight(
  { values, width }: Factors,
  alpha: number,
  items: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  right: Float64Array,
): void {
  for (let h = 0; h < items.length; h += 1) {
    const weight = weights === undefined ? 1 : (weights[h] as number);
    if (!(weight > 0)) continue;
    const c = confidence(alpha, weight);
    for (let a = 0; a < width; a += 1)
      (right[a] as number) += c * (values[(items[h] as number) * width + a] as number);
  }
}

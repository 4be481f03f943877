import { firstOf, type TokenMatrix } from './convolution.js';

/** sums[from + i] += scale · values[i]. */
export function addScaled(sums: Float64Array, from: number, values: Float64Array, scale: number): void {
  for (const [i, value] of values.entries()) sums[from + i] = (sums[from + i] as number) + scale * value;
}

/** Sets the first `rows` rows to 0. */
export function clearRows(matrix: TokenMatrix, rows: number): void {
  matrix.floats.values.fill(0, firstOf(matrix), firstOf(matrix) + rows * matrix.size);
}

/** Adds the first `rows` rows to `sums`, column by column. */
export function sumRows(matrix: TokenMatrix, rows: number, sums: Float32Array): void {
  const { values } = matrix.floats;
  for (let row = 0; row < rows; row += 1) {
    const from = firstOf(matrix) + row * matrix.size;
    for (let c = 0; c < sums.length; c += 1) sums[c] = (sums[c] as number) + (values[from + c] as number);
  }
}

/** Slopes by what went into the rectifier: those of numbers that came out positive, times what dropout scaled them by. */
export function throughRectifier(
  slopes: TokenMatrix,
  outputs: TokenMatrix,
  rows: number,
  scale: number,
): void {
  const { values } = slopes.floats;
  const first = firstOf(slopes);
  for (let i = first; i < first + rows * slopes.size; i += 1)
    values[i] = (outputs.floats.values[i] as number) > 0 ? (values[i] as number) * scale : 0;
}

import type { ModelArray } from '../model-file.js';

/** Rows of numbers in 8 bits, each with a scale of its own. */
export interface QuantisedRows {
  readonly numbers: Int8Array;
  readonly scales: Float32Array;
}

/** Rounds each row of `size` numbers to 255 steps between ± its largest: off by at most 0.4 % of that. */
export function quantiseRows(values: Float32Array, size: number): QuantisedRows {
  const rows = size === 0 ? 0 : values.length / size;
  const numbers = new Int8Array(values.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const own = values.subarray(row * size, (row + 1) * size);
    const most = own.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    scales[row] = most / 127;
    if (most > 0)
      for (const [i, value] of own.entries()) numbers[row * size + i] = Math.round((127 * value) / most);
  }
  return { numbers, scales };
}

/** The numbers that {@link quantiseRows} rounded; missing arrays give none. */
export function readRows(
  numbers: ModelArray | undefined,
  scales: ModelArray | undefined,
  size: number,
): Float32Array {
  if (numbers === undefined || scales === undefined || size === 0) return new Float32Array(0);
  const values = new Float32Array(scales.length * size);
  for (let i = 0; i < values.length; i += 1)
    values[i] = (numbers[i] ?? 0) * (scales[Math.floor(i / size)] as number);
  return values;
}

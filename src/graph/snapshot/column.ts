/** A column of numbers beside the targets of a row. */
export type ColumnKind = 'float32' | 'float64' | 'uint32' | 'int32';
export type Column = Float32Array | Float64Array | Uint32Array | Int32Array;

const COLUMN_TYPES = {
  float32: Float32Array,
  float64: Float64Array,
  uint32: Uint32Array,
  int32: Int32Array,
} as const;

/** A column of `length` zeros. */
export function newColumn(kind: ColumnKind, length: number): Column {
  return new COLUMN_TYPES[kind](length);
}

/** A copy of `array` with room for `size` entries. */
export function grow<T extends Column>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array as never);
  return larger;
}

/** A column of numbers beside the targets of a row. */
export type ColumnKind = 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'uint32' | 'float32' | 'float64';
export type Column =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * The kinds that a column may have, narrowest first: it has the first that holds all its numbers to the last bit. The last
 * one takes any number as near as it can.
 */
export type ColumnKinds = readonly [ColumnKind, ...ColumnKind[]];

const COLUMN_TYPES = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** Where a number is tried: what comes back tells whether a kind holds it. */
const TRIAL: { readonly [kind in ColumnKind]: Column } = {
  int8: new Int8Array(1),
  uint8: new Uint8Array(1),
  int16: new Int16Array(1),
  uint16: new Uint16Array(1),
  int32: new Int32Array(1),
  uint32: new Uint32Array(1),
  float32: new Float32Array(1),
  float64: new Float64Array(1),
};

/** The typed array of `kind`. */
export function columnType(kind: ColumnKind): (typeof COLUMN_TYPES)[ColumnKind] {
  return COLUMN_TYPES[kind];
}

/** A column of `length` zeros. */
export function newColumn(kind: ColumnKind, length: number): Column {
  return new COLUMN_TYPES[kind](length);
}

/** Which of `kinds` the column has. Throws RangeError where it has none of them. */
export function kindOf(column: Column, kinds: ColumnKinds): ColumnKind {
  const found = kinds.find((kind) => column.constructor === COLUMN_TYPES[kind]);
  if (found === undefined)
    throw new RangeError(`expected one of ${kinds.join(', ')}, got ${column.constructor.name}`);
  return found;
}

function holds(kind: ColumnKind, value: number): boolean {
  const trial = TRIAL[kind];
  trial[0] = value;
  return Object.is(trial[0], value);
}

/** The first of `kinds`, not before the place `from`, that holds `value`; the last where none does. */
function placeFor(kinds: ColumnKinds, value: number, from: number): number {
  let place = from;
  while (place < kinds.length - 1 && !holds(kinds[place] as ColumnKind, value)) place++;
  return place;
}

/** The first of `kinds` that holds the first `count` of `values`. */
export function narrowestKind(kinds: ColumnKinds, values: Float64Array, count: number): ColumnKind {
  let place = 0;
  for (let i = 0; i < count && place < kinds.length - 1; i++)
    place = placeFor(kinds, values[i] as number, place);
  return kinds[place] as ColumnKind;
}

/** The kind that `column` is to have where it does not hold `value`: the first of `kinds` that does; undefined where it does. */
export function widerKind(column: Column, kinds: ColumnKinds, value: number): ColumnKind | undefined {
  if (kinds.length === 1) return undefined;
  const own = kinds.indexOf(kindOf(column, kinds));
  const place = placeFor(kinds, value, own);
  return place === own ? undefined : kinds[place];
}

/** `column` where it holds `value`, else a copy of the first of `kinds` that does. */
export function columnFor(column: Column, kinds: ColumnKinds, value: number): Column {
  const kind = widerKind(column, kinds, value);
  if (kind === undefined) return column;
  const wider = newColumn(kind, column.length);
  wider.set(column);
  return wider;
}

/** A copy of `array` with room for `size` entries. */
export function grow<T extends Column>(array: T, size: number): T {
  const larger = new (array.constructor as new (length: number) => T)(size);
  larger.set(array);
  return larger;
}

/**
 * How long an array is to be that has no room for `needed` entries any more: an eighth beyond its `length`, so that a large
 * one holds little that it does not use.
 */
export function grownLength(length: number, needed: number): number {
  return Math.max(needed, length + (length >>> 3) + 16);
}

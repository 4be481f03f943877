import type { Column } from './column.js';

/** Numbers for each entry of an arena. */
export interface RowArrays {
  readonly targets: Int32Array;
  readonly columns: Column[];
  /** Hashes of the keys, where entries are told apart by them. */
  readonly keys: Uint32Array | undefined;
}

/** Entries that stay together when rows are copied: rows that nothing has moved are one stretch. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly to: number;
}

/** Shorter stretches are copied one number after the other: a view costs more. */
const SHORT = 32;

/**
 * The stretches, in order, of the rows of the sources from `first` to before `end`, which begin at `tos` in the copy;
 * empty rows are in none.
 */
export function stretchesOf(
  sources: { readonly first: number; readonly end: number },
  rows: { start(source: number): number; degree(source: number): number },
  tos: Int32Array,
): Stretch[] {
  const found: Stretch[] = [];
  let [from, end, to] = [0, 0, 0];
  for (let source = sources.first; source < sources.end; source++) {
    const length = rows.degree(source);
    if (length === 0) continue;
    const [start, place] = [rows.start(source), tos[source] as number];
    if (start !== end || place !== to + end - from) {
      if (end > from) found.push({ from, end, to });
      from = start;
      to = place;
    }
    end = start + length;
  }
  if (end > from) found.push({ from, end, to });
  return found;
}

function copyArray(array: Column, stretches: readonly Stretch[], copy: Column): void {
  for (const { from, end, to } of stretches) {
    if (end - from >= SHORT) copy.set(array.subarray(from, end), to);
    else for (let at = from; at < end; at++) copy[to + at - from] = array[at] as number;
  }
}

/** The arrays of `rows`, one behind the other. */
export function arraysOf({ targets, columns, keys }: RowArrays): Column[] {
  return [targets, ...columns, ...(keys === undefined ? [] : [keys])];
}

/** An array of the kind of `array`, with room for `size` entries. */
export function arrayLike(array: Column, size: number): Column {
  return new (array.constructor as new (length: number) => Column)(size);
}

/** `arrays`, in the order of {@link arraysOf}, as those of `rows`. */
export function arraysFor({ columns, keys }: RowArrays, arrays: readonly Column[]): RowArrays {
  return {
    targets: arrays[0] as Int32Array,
    columns: arrays.slice(1, 1 + columns.length),
    keys: keys && (arrays[1 + columns.length] as Uint32Array),
  };
}

/** Copies the `stretches` of `rows` into `copies`, which has columns of the same kinds. */
export function copyInto(rows: RowArrays, stretches: readonly Stretch[], copies: RowArrays): void {
  const into = arraysOf(copies);
  arraysOf(rows).forEach((array, place) => {
    copyArray(array, stretches, into[place] as Column);
  });
}

/** Copies of the `stretches` of `rows`, with room for `size` entries. */
export function copyRows(rows: RowArrays, stretches: readonly Stretch[], size: number): RowArrays {
  const copies = arraysFor(
    rows,
    arraysOf(rows).map((array) => arrayLike(array, size)),
  );
  copyInto(rows, stretches, copies);
  return copies;
}

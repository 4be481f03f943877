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
 * The stretches, in order, of rows that begin at `froms`, are as long as `lengthOf` tells, and are to begin at `tos`,
 * one for each of `sources` sources; empty rows are in none.
 */
export function stretchesOf(
  sources: number,
  froms: Int32Array,
  lengthOf: { get(source: number): number },
  tos: Int32Array,
): Stretch[] {
  const found: Stretch[] = [];
  let [from, end, to] = [0, 0, 0];
  for (let source = 0; source < sources; source++) {
    const length = lengthOf.get(source);
    if (length === 0) continue;
    const [start, place] = [froms[source] as number, tos[source] as number];
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

function copyArray<T extends Column>(array: T, stretches: readonly Stretch[], size: number): T {
  const copy = new (array.constructor as new (length: number) => T)(size);
  for (const { from, end, to } of stretches) {
    if (end - from >= SHORT) copy.set(array.subarray(from, end), to);
    else for (let at = from; at < end; at++) copy[to + at - from] = array[at] as number;
  }
  return copy;
}

/** Copies of the `stretches` of `arrays`, with room for `size` entries. */
export function copyRows(
  { targets, columns, keys }: RowArrays,
  stretches: readonly Stretch[],
  size: number,
): RowArrays {
  return {
    targets: copyArray(targets, stretches, size),
    columns: columns.map((column) => copyArray(column, stretches, size)),
    keys: keys && copyArray(keys, stretches, size),
  };
}

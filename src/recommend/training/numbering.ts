import { compareIds } from '../../domain/ids.js';
import type { NodeTable } from '../../graph/snapshot/node-table.js';

/** Dense numbers for training, in the order of ids (so that ties and sums do not depend on how nodes came in). */
export interface Numbering {
  /** Number of each table index, −1 for a deleted node. */
  readonly numberOf: Int32Array;
  /** Table index of each number. */
  readonly indexOf: Int32Array;
}

/** Numbers the existing nodes of `table` by id. */
export function numberById(table: NodeTable): Numbering {
  const alive = table.ids.map((_, index) => index).filter((index) => table.isAlive(index));
  alive.sort((a, b) => compareIds(table.id(a), table.id(b)));
  return numberingOf(Int32Array.from(alive), table.length);
}

/** The numbering that gives the table index `indexOf[n]` the number n, for a table of `length` places. */
export function numberingOf(indexOf: Int32Array, length: number): Numbering {
  const numberOf = new Int32Array(length).fill(-1);
  indexOf.forEach((index, number) => {
    numberOf[index] = number;
  });
  return { numberOf, indexOf };
}

/** `values` by training number as values by product index, 0 for products without a number. */
export function byProduct(values: Float64Array, { numberOf }: Numbering): Float64Array {
  return Float64Array.from(numberOf, (item) => values[item] ?? 0);
}

/** Writes `row`, which is by training number and holds the baseline, to `out`; the baseline alone to products without a number. */
export function carryOver(
  row: Float64Array,
  { numberOf }: Numbering,
  baseline: number,
  out: Float64Array,
): void {
  for (let product = 0; product < out.length; product++) {
    const item = product < numberOf.length ? (numberOf[product] as number) : -1;
    out[product] = item < 0 ? baseline : (row[item] as number);
  }
}

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

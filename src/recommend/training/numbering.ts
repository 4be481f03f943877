import { compareIds } from '../../domain/ids.js';
import type { NodeTable } from '../../graph/snapshot/node-table.js';

/** Dense numbers for training, in the order of ids (so that ties and sums do not depend on how nodes came in). */
export interface Numbering {
  /** Number of each table index, −1 for a deleted node. */
  readonly numberOf: Int32Array;
  /** Table index of each number. */
  readonly indexOf: Int32Array;
}

/** The last numbering of each table, and after how many changes of it: what came since is sorted in, and sorting all takes long. */
const latest = new WeakMap<NodeTable, { readonly count: number; readonly numbering: Numbering }>();

/** Numbers the existing nodes of `table` by id; nobody may change it. */
export function numberById(table: NodeTable): Numbering {
  const last = latest.get(table);
  if (last?.count === table.changes.count) return last.numbering;
  const known = (last?.numbering.indexOf ?? new Int32Array(0)).filter((index) => table.isAlive(index));
  const isKnown = new Uint8Array(table.length);
  for (const index of known) isKnown[index] = 1;
  const added: number[] = [];
  for (let index = 0; index < table.length; index++)
    if (isKnown[index] === 0 && table.isAlive(index)) added.push(index);
  added.sort((a, b) => compareIds(table.id(a), table.id(b)));
  const indexOf = added.length === 0 ? known : sortedInto(known, added, table);
  const numbering = numberingOf(indexOf, table.length);
  latest.set(table, { count: table.changes.count, numbering });
  return numbering;
}

/** `known` and `added`, both in the order of their ids, as one. */
function sortedInto(known: Int32Array, added: readonly number[], table: NodeTable): Int32Array {
  const merged = new Int32Array(known.length + added.length);
  let from = 0;
  added.forEach((index, place) => {
    let to = known.length;
    for (let low = from; low < to; ) {
      const middle = (low + to) >>> 1;
      if (compareIds(table.id(known[middle] as number), table.id(index)) < 0) low = middle + 1;
      else to = middle;
    }
    merged.set(known.subarray(from, to), from + place);
    merged[to + place] = index;
    from = to;
  });
  merged.set(known.subarray(from), from + added.length);
  return merged;
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

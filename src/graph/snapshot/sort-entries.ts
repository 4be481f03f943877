import { type Column, narrowestKind, newColumn } from './column.js';
import type { RowArrays } from './copy-rows.js';
import type { EdgeList } from './edge-list.js';
import type { RowsForm } from './rows-form.js';
import { SmallCounts } from './small-counts.js';

/** Rows that stand one behind the other, without gaps, in the order of their sources. */
export interface PackedRows extends RowArrays {
  /** Where the row of each source begins; it ends where the next one does, the last at `count`. */
  readonly starts: Int32Array;
  readonly count: number;
}

/** Packed rows with what is counted of each. */
export interface SortedEntries extends PackedRows {
  readonly lengths: SmallCounts;
  /** Entries of each source beyond the first to the same target, where there may be some. */
  readonly repeats: SmallCounts | undefined;
  /** Number of sources; the other arrays may be longer. */
  readonly sources: number;
}

/** Nothing, with room for a little. */
export function noEntries({ kinds, parallels }: RowsForm): SortedEntries {
  const room = 16;
  return {
    targets: new Int32Array(room),
    columns: kinds.map(([narrowest]) => newColumn(narrowest, room)),
    keys: parallels === 'keyed' ? new Uint32Array(room) : undefined,
    starts: new Int32Array(room),
    lengths: new SmallCounts(room),
    repeats: parallels === 'none' ? undefined : new SmallCounts(room),
    sources: 0,
    count: 0,
  };
}

/** `packed` with what is counted of its rows. */
export function countRows({ parallels }: RowsForm, packed: PackedRows): SortedEntries {
  const { starts, targets, count } = packed;
  const sources = starts.length;
  const lengths = new SmallCounts(sources);
  const repeats = parallels === 'none' ? undefined : new SmallCounts(sources);
  for (let source = 0; source < sources; source++) {
    const start = starts[source] as number;
    const end = source + 1 < sources ? (starts[source + 1] as number) : count;
    lengths.set(source, end - start);
    if (repeats === undefined) continue;
    let again = 0;
    for (let at = start + 1; at < end; at++) if (targets[at] === targets[at - 1]) again++;
    repeats.set(source, again);
  }
  return { ...packed, lengths, repeats, sources };
}

/** The numbers of the entries by source, in the order in which they came (counting sort). */
function groupBySource(
  from: Int32Array,
  count: number,
  sources: number,
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(sources + 1);
  for (let e = 0; e < count; e++) (starts[(from[e] as number) + 1] as number)++;
  for (let s = 0; s < sources; s++) (starts[s + 1] as number) += starts[s] as number;
  const order = new Int32Array(count);
  const next = starts.slice();
  for (let e = 0; e < count; e++) {
    const source = from[e] as number;
    order[next[source] as number] = e;
    (next[source] as number)++;
  }
  return { order, starts };
}

/**
 * Sorts `entries`, which are in any order, into rows by source (by target with `reverse`), each row by target and key;
 * the last of equal (source, target, key) wins. Every source is below `sources`.
 */
export function sortEntries(
  form: RowsForm,
  sources: number,
  entries: EdgeList,
  reverse: boolean,
): SortedEntries {
  const from = reverse ? entries.targets : entries.sources;
  const to = reverse ? entries.sources : entries.targets;
  const { length: count, keys: entryKeys, values } = entries;
  const isTold = form.parallels !== 'none';
  const targets = new Int32Array(Math.max(count, 1));
  const columns = form.kinds.map((kinds, c) =>
    newColumn(narrowestKind(kinds, values[c] as Float64Array, count), targets.length),
  );
  const keys = form.parallels === 'keyed' ? new Uint32Array(targets.length) : undefined;
  const starts = new Int32Array(Math.max(sources, 1));
  const { order, starts: groups } = groupBySource(from, count, sources);
  const byTargetAndKey = (a: number, b: number): number =>
    (to[a] as number) - (to[b] as number) ||
    (isTold ? (entryKeys[a] as number) - (entryKeys[b] as number) : 0) ||
    a - b;
  let used = 0;
  for (let s = 0; s < sources; s++) {
    const row = order.subarray(groups[s] as number, groups[s + 1] as number).sort(byTargetAndKey);
    const begin = used;
    let lastKey = 0;
    for (const entry of row) {
      const target = to[entry] as number;
      const key = entryKeys[entry] as number;
      const isSame = used > begin && targets[used - 1] === target && (!isTold || lastKey === key);
      const place = isSame ? used - 1 : used++;
      targets[place] = target;
      lastKey = key;
      if (keys !== undefined) keys[place] = key;
      for (let c = 0; c < columns.length; c++) (columns[c] as Column)[place] = values[c]?.[entry] as number;
    }
    starts[s] = begin;
  }
  return countRows(form, { targets, columns, keys, starts, count: used });
}

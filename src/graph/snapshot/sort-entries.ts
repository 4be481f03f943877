import { type Column, type ColumnKind, newColumn } from './column.js';
import type { EdgeList } from './edge-list.js';

/** Entries of a relation in rows that stand one behind the other, without gaps. */
export interface SortedEntries {
  readonly targets: Int32Array;
  readonly columns: Column[];
  readonly keys: Uint32Array | undefined;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** Distinct targets of each source, where entries have keys. */
  readonly distinct: Int32Array | undefined;
  /** Number of sources; `starts` and `lengths` may be longer. */
  readonly sources: number;
  readonly count: number;
}

/** Arrays of zeros for so many sources and entries. */
export function roomFor(kinds: readonly ColumnKind[], keyed: boolean, sources: number, entries: number) {
  return {
    targets: new Int32Array(entries),
    columns: kinds.map((kind) => newColumn(kind, entries)),
    keys: keyed ? new Uint32Array(entries) : undefined,
    starts: new Int32Array(sources),
    lengths: new Int32Array(sources),
    distinct: keyed ? new Int32Array(sources) : undefined,
  };
}

/** Nothing, with room for a little. */
export function noEntries(kinds: readonly ColumnKind[], keyed: boolean): SortedEntries {
  return { ...roomFor(kinds, keyed, 16, 16), sources: 0, count: 0 };
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
  kinds: readonly ColumnKind[],
  keyed: boolean,
  sources: number,
  entries: EdgeList,
  reverse: boolean,
): SortedEntries {
  const from = reverse ? entries.targets : entries.sources;
  const to = reverse ? entries.sources : entries.targets;
  const { length: count, keys: entryKeys } = entries;
  const room = roomFor(kinds, keyed, Math.max(sources, 1), Math.max(count, 1));
  const { targets, columns, keys, starts, lengths, distinct } = room;
  const { order, starts: groups } = groupBySource(from, count, sources);
  const byTargetAndKey = (a: number, b: number): number =>
    (to[a] as number) - (to[b] as number) ||
    (keyed ? (entryKeys[a] as number) - (entryKeys[b] as number) : 0) ||
    a - b;
  let used = 0;
  for (let s = 0; s < sources; s++) {
    const row = order.subarray(groups[s] as number, groups[s + 1] as number).sort(byTargetAndKey);
    const begin = used;
    for (const entry of row) {
      const target = to[entry] as number;
      const isNear = used > begin && targets[used - 1] === target;
      const isSame = isNear && (keys === undefined || keys[used - 1] === entryKeys[entry]);
      const place = isSame ? used - 1 : used++;
      targets[place] = target;
      if (keys !== undefined) keys[place] = entryKeys[entry] as number;
      if (distinct !== undefined && !isNear) (distinct[s] as number)++;
      for (let c = 0; c < kinds.length; c++)
        (columns[c] as Column)[place] = entries.values[c]?.[entry] as number;
    }
    starts[s] = begin;
    lengths[s] = used - begin;
  }
  return { ...room, sources, count: used };
}

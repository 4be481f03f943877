import type { ColumnKind } from '../column.js';
import type { Rows } from '../rows.js';
import { roomFor, type SortedEntries } from '../sort-entries.js';

/** Copies of the rows of the first `sources` sources, one behind the other without gaps. */
export function packRows(
  rows: Rows,
  kinds: readonly ColumnKind[],
  keyed: boolean,
  sources: number,
): SortedEntries {
  const packed = roomFor(kinds, keyed, sources, rows.size);
  const { targets, columns, keys, starts, lengths, distinct } = packed;
  let used = 0;
  for (let source = 0; source < sources; source++) {
    const [start, end] = [rows.start(source), rows.end(source)];
    targets.set(rows.targets.subarray(start, end), used);
    columns.forEach((column, place) => {
      column.set((rows.columns[place] as typeof column).subarray(start, end), used);
    });
    if (keys !== undefined) for (let at = start; at < end; at++) keys[used + at - start] = rows.key(at);
    if (distinct !== undefined) distinct[source] = rows.distinctDegree(source);
    starts[source] = used;
    lengths[source] = end - start;
    used += end - start;
  }
  return { ...packed, sources, count: used };
}

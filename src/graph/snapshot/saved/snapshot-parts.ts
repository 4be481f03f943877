import type { GraphEdge, Properties } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { type ColumnKind, newColumn } from '../column.js';
import { SNAPSHOT_LABELS, SNAPSHOT_RELATIONS } from '../relation-catalogue.js';
import { Rows } from '../rows.js';
import { Snapshot, type SnapshotState } from '../snapshot.js';
import type { SortedEntries } from '../sort-entries.js';
import { packRows } from './pack-rows.js';
import { arrayPart, jsonPart, readArray, readJson, type SavedPart, type SavedParts } from './saved-part.js';

/** What stands in `loose`: everything that is no table and no relation. */
interface Loose {
  readonly seq: number;
  readonly heldSeq: number;
  readonly texts: readonly string[];
  readonly waiting: readonly GraphEdge[];
}

interface SavedTable {
  readonly ids: readonly NodeId[];
  readonly cards: readonly (Properties | null)[];
}

function rowParts(name: string, entries: SortedEntries): SavedPart[] {
  const { targets, columns, keys, starts, lengths, distinct } = entries;
  return [
    arrayPart(`${name}:targets`, targets),
    ...columns.map((column, place) => arrayPart(`${name}:column${place}`, column)),
    ...(keys === undefined ? [] : [arrayPart(`${name}:keys`, keys)]),
    arrayPart(`${name}:starts`, starts),
    arrayPart(`${name}:lengths`, lengths),
    ...(distinct === undefined ? [] : [arrayPart(`${name}:distinct`, distinct)]),
  ];
}

function readRows(parts: SavedParts, name: string, kinds: readonly ColumnKind[], keyed: boolean): Rows {
  const targets = readArray(parts, `${name}:targets`, Int32Array);
  const starts = readArray(parts, `${name}:starts`, Int32Array);
  const entries: SortedEntries = {
    targets,
    columns: kinds.map((kind, place) => {
      const Type = newColumn(kind, 0).constructor as Parameters<typeof readArray>[2];
      return readArray(parts, `${name}:column${place}`, Type) as SortedEntries['columns'][number];
    }),
    keys: keyed ? readArray(parts, `${name}:keys`, Uint32Array) : undefined,
    starts,
    lengths: readArray(parts, `${name}:lengths`, Int32Array),
    distinct: keyed ? readArray(parts, `${name}:distinct`, Int32Array) : undefined,
    sources: starts.length,
    count: targets.length,
  };
  return new Rows(kinds, keyed, entries);
}

/** All that `snapshot` holds, in copies: what is written to it afterwards does not show. */
export function snapshotParts(snapshot: Snapshot): SavedPart[] {
  const { seq, heldSeq } = snapshot;
  const { texts, waiting } = snapshot.state();
  return [
    jsonPart('loose', { seq, heldSeq, texts, waiting } satisfies Loose),
    ...SNAPSHOT_LABELS.map((label) => {
      const table = snapshot.table(label);
      const cards = table.ids.map((_, index) => (table.isAlive(index) ? table.card(index) : null));
      return jsonPart(`table:${label}`, { ids: table.ids, cards } satisfies SavedTable);
    }),
    ...SNAPSHOT_RELATIONS.flatMap(({ key }) => {
      const { from, to, plan, out, in: back } = snapshot.relation(key);
      const { kinds, keyed, mirrored } = plan;
      return [
        ...rowParts(`out:${key}`, packRows(out, kinds, keyed, snapshot.table(from).length)),
        ...rowParts(`in:${key}`, packRows(back, mirrored ? kinds : [], keyed, snapshot.table(to).length)),
      ];
    }),
  ];
}

/** The snapshot that {@link snapshotParts} was given. Throws RangeError for pieces of anything else. */
export function snapshotOf(parts: SavedParts): Snapshot {
  const snapshot = new Snapshot();
  for (const label of SNAPSHOT_LABELS) {
    const { ids, cards } = readJson(parts, `table:${label}`) as SavedTable;
    snapshot.table(label).restore(ids, cards);
  }
  for (const { key } of SNAPSHOT_RELATIONS) {
    const relation = snapshot.relation(key);
    const { kinds, keyed, mirrored } = relation.plan;
    relation.out = readRows(parts, `out:${key}`, kinds, keyed);
    relation.in = readRows(parts, `in:${key}`, mirrored ? kinds : [], keyed);
  }
  const { seq, heldSeq, texts, waiting } = readJson(parts, 'loose') as Loose;
  snapshot.restore({ texts, waiting } satisfies SnapshotState);
  snapshot.seq = seq;
  snapshot.heldSeq = heldSeq;
  return snapshot;
}

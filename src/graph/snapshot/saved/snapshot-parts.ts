import type { GraphEdge, Properties } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { type Column, type ColumnKind, type ColumnKinds, columnType, kindOf } from '../column.js';
import { SNAPSHOT_LABELS, SNAPSHOT_RELATIONS } from '../relation-catalogue.js';
import { Rows } from '../rows.js';
import type { RowsForm } from '../rows-form.js';
import { Snapshot, type SnapshotState } from '../snapshot.js';
import { countRows, type PackedRows } from '../sort-entries.js';
import {
  type ArrayOf,
  arrayPart,
  jsonPart,
  readJson,
  type SavedPart,
  type SavedParts,
  takeArray,
} from './saved-part.js';

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

/** A column's kind stands in the name of its piece. */
const columnName = (name: string, place: number, kind: ColumnKind): string =>
  `${name}:column${place}:${kind}`;

function rowParts(name: string, rows: Rows, sources: number): SavedPart[] {
  const { targets, columns, keys, starts } = rows.packed(sources);
  return [
    arrayPart(`${name}:targets`, targets),
    ...columns.map((column, place) =>
      arrayPart(columnName(name, place, kindOf(column, rows.form.kinds[place] as ColumnKinds)), column),
    ),
    ...(keys === undefined ? [] : [arrayPart(`${name}:keys`, keys)]),
    arrayPart(`${name}:starts`, starts),
  ];
}

function takeColumn(parts: SavedParts, name: string, place: number, kinds: ColumnKinds): Column {
  const kind = kinds.find((one) => parts.has(columnName(name, place, one))) ?? kinds[0];
  return takeArray(parts, columnName(name, place, kind), columnType(kind) as ArrayOf<Column>);
}

function takeRows(parts: SavedParts, name: string, form: RowsForm): Rows {
  const targets = takeArray(parts, `${name}:targets`, Int32Array);
  const packed: PackedRows = {
    targets,
    columns: form.kinds.map((kinds, place) => takeColumn(parts, name, place, kinds)),
    keys: form.parallels === 'keyed' ? takeArray(parts, `${name}:keys`, Uint32Array) : undefined,
    starts: takeArray(parts, `${name}:starts`, Int32Array),
    count: targets.length,
  };
  return Rows.withRoom(form, countRows(form, packed));
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
      const { from, to, out, in: back } = snapshot.relation(key);
      return [
        ...rowParts(`out:${key}`, out, snapshot.table(from).length),
        ...rowParts(`in:${key}`, back, snapshot.table(to).length),
      ];
    }),
  ];
}

/** The snapshot that {@link snapshotParts} was given; the arrays are taken out of `parts`. Throws RangeError for pieces of anything else. */
export function snapshotOf(parts: SavedParts): Snapshot {
  const snapshot = new Snapshot();
  for (const label of SNAPSHOT_LABELS) {
    const { ids, cards } = readJson(parts, `table:${label}`) as SavedTable;
    snapshot.table(label).restore(ids, cards);
  }
  for (const { key } of SNAPSHOT_RELATIONS) {
    const relation = snapshot.relation(key);
    relation.out = takeRows(parts, `out:${key}`, relation.out.form);
    relation.in = takeRows(parts, `in:${key}`, relation.in.form);
  }
  const { seq, heldSeq, texts, waiting } = readJson(parts, 'loose') as Loose;
  snapshot.restore({ texts, waiting } satisfies SnapshotState);
  snapshot.seq = seq;
  snapshot.heldSeq = heldSeq;
  return snapshot;
}

import type { Properties } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationKey, SnapshotLabel } from './relation-catalogue.js';
import { Rows } from './rows.js';
import { Snapshot } from './snapshot.js';
import { countRows, type PackedRows } from './sort-entries.js';

/** Some relations of a snapshot as plain arrays, which can go from thread to thread. */
export interface RelationsCopy {
  /** Places in the table of each label that a relation joins. */
  readonly lengths: ReadonlyMap<SnapshotLabel, number>;
  readonly relations: readonly {
    readonly key: RelationKey;
    readonly out: PackedRows;
    readonly in: PackedRows;
  }[];
}

/** A copy of the relations `keys` of `snapshot` as they are now. */
export function copyRelations(snapshot: Snapshot, keys: readonly RelationKey[]): RelationsCopy {
  const lengths = new Map<SnapshotLabel, number>();
  const relations = keys.map((key) => {
    const { from, to, out, in: back } = snapshot.relation(key);
    for (const label of [from, to]) lengths.set(label, snapshot.table(label).length);
    const packed = (rows: Rows, label: SnapshotLabel): PackedRows =>
      rows.packed(snapshot.table(label).length);
    return { key, out: packed(out, from), in: packed(back, to) };
  });
  return { lengths, relations };
}

/** A snapshot of what `copy` has alone, under the same indices; its nodes have neither ids nor cards. */
export function snapshotOfCopy({ lengths, relations }: RelationsCopy): Snapshot {
  const snapshot = new Snapshot();
  for (const [label, length] of lengths) {
    const ids = Array.from({ length }, (): NodeId => '' as NodeId);
    const cards = Array.from({ length }, (): Properties => ({}));
    snapshot.table(label).restore(ids, cards);
  }
  for (const { key, out, in: back } of relations) {
    const relation = snapshot.relation(key);
    relation.out = new Rows(relation.out.form, countRows(relation.out.form, out));
    relation.in = new Rows(relation.in.form, countRows(relation.in.form, back));
  }
  snapshot.restore({ texts: [], waiting: [] });
  return snapshot;
}

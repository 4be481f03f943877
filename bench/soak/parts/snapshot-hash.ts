import { createHash } from 'node:crypto';
import { SNAPSHOT_LABELS, SNAPSHOT_RELATIONS } from '../../../src/graph/snapshot/relation-catalogue.js';
import type { Rows } from '../../../src/graph/snapshot/rows.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';

type Relation = (typeof SNAPSHOT_RELATIONS)[number]['key'];

/** The entries of `rows` as text, nodes by their ids, texts by their words; sorted. */
function entriesOf(snapshot: Snapshot, key: Relation, rows: Rows): string[] {
  const { from, to, plan, out } = snapshot.relation(key);
  const [source, target] = rows === out ? [from, to] : [to, from];
  const [sources, targets] = [snapshot.table(source), snapshot.table(target)];
  const entries: string[] = [];
  for (let s = 0; s < sources.length; s++) {
    for (let at = rows.start(s); at < rows.end(s); at++) {
      const values = rows.columns.map((column, place) =>
        plan.names[place] === 'text' ? snapshot.text(column[at] as number) : column[at],
      );
      entries.push(
        [
          sources.id(s),
          targets.id(rows.targets[at] as number),
          rows.key(at),
          ...values,
          rows.distinctDegree(s),
        ].join(' '),
      );
    }
  }
  return entries.sort();
}

/** SHA-256 in hex of everything that requests can see of a snapshot, whatever the order of its indices. */
export function snapshotHash(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  for (const label of SNAPSHOT_LABELS) {
    const table = snapshot.table(label);
    const alive = table.ids.filter((id) => table.indexOf(id) >= 0).sort();
    for (const id of alive) hash.update(`${JSON.stringify([id, table.card(table.indexOf(id))])}\n`);
  }
  for (const { key } of SNAPSHOT_RELATIONS) {
    const { out, in: back } = snapshot.relation(key);
    for (const rows of [out, back]) {
      hash.update(`${key}\n`);
      for (const entry of entriesOf(snapshot, key, rows)) hash.update(`${entry}\n`);
    }
  }
  return hash.digest('hex');
}

import { InvalidValueError } from '../../../domain/errors.js';
import type { WriteOperation } from '../../../domain/graph-records.js';
import { isNodeId, type NodeId } from '../../../domain/ids.js';
import { WORKED_OUT_VALUES } from '../../worked-out-values.js';
import type { Connection } from '../connection.js';
import { loadWorkingSet } from './load-working-set.js';
import { saveWorkingSet } from './save-working-set.js';
import type { Tables } from './tables.js';

// A tombstone is "id" or "from TYPE to key"; no part holds a space.
const FORGET = `DELETE FROM tombstones WHERE EXISTS (SELECT 1 FROM json_each(?) AS gone WHERE record = gone.value
  OR instr(record || ' ', gone.value || ' ') = 1 OR instr(record, ' ' || gone.value || ' ') > 0)`;

/**
 * Deletes the nodes with `ids`, their edges and every tombstone that names them, in the transaction that runs, as
 * number `seq`. Notes in the file that it has to be compacted. Throws InvalidValueError for what is no id.
 */
export function eraseNodes(tables: Tables, ids: readonly NodeId[], seq: number): void {
  for (const id of ids) {
    if (!isNodeId(id))
      throw new InvalidValueError(
        'ids',
        `expected node ids, got ${JSON.stringify(String(id).slice(0, 140))}`,
      );
  }
  const operations = ids.map((id): WriteOperation => ({ kind: 'deleteNode', id }));
  const set = loadWorkingSet(tables, operations);
  for (const operation of operations) set.apply(operation);
  saveWorkingSet(tables, set, { seq, tombstones: false });
  const { connection } = tables;
  connection.run(FORGET, JSON.stringify(ids));
  connection.run('UPDATE counter SET erased = ?', seq);
  connection.run("INSERT OR REPLACE INTO meta VALUES ('compactionDue', 'yes')");
  // What was worked out from them goes, and saved snapshots that knew of them cannot be read any more.
  for (const name of WORKED_OUT_VALUES) connection.run('DELETE FROM meta WHERE name = ?', name);
}

/**
 * Rewrites the file when an erasure asks for it, so that no byte of what was erased is left in it or in its journal.
 * Overwriting deleted rows is not enough: moving rows between pages may leave copies in their unused parts.
 */
export function compactIfDue(connection: Connection): void {
  if (connection.first("SELECT 1 FROM meta WHERE name = 'compactionDue'") === undefined) return;
  connection.exec('VACUUM');
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.run("DELETE FROM meta WHERE name = 'compactionDue'");
}

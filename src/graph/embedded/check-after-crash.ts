import { statSync } from 'node:fs';
import { SNAPSHOT_KEY } from '../snapshot/saved/snapshot-key.js';
import { readMark } from './acknowledged-mark.js';
import { oddContent } from './check-content.js';
import type { Connection } from './connection.js';
import { damaged } from './sqlite-error.js';
import { readCounter } from './tables/read-feed.js';

/** What was found beside a database before it was opened. */
export interface FormerEnd {
  /** Whether whoever had it last did not close it. */
  readonly isAbrupt: boolean;
  /** The last transaction that was acknowledged then; 0 where nothing tells. */
  readonly acknowledged: number;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * How the database at `path`, which nobody has open, was left. Throws StoreUnavailableError for one that is empty or
 * gone while something was written to it: SQLite would throw its journal away and begin anew.
 */
export function formerEnd(path: string): FormerEnd {
  const mark = readMark(path);
  const hasJournal = sizeOf(`${path}-wal`) > 0;
  const acknowledged = mark ?? 0;
  if (sizeOf(path) === 0 && (hasJournal || acknowledged > 0))
    throw damaged(path, 'it is empty or gone, though it was written to');
  return { isAbrupt: mark !== undefined || hasJournal, acknowledged };
}

/** The newest transaction that any record of the file tells of. */
function newestTold(connection: Connection): number {
  const newest = (table: string): number =>
    connection.first<[number | null]>(`SELECT max(seq) FROM ${table}`)?.[0] ?? 0;
  return Math.max(...['nodes', 'edges', 'tombstones'].map(newest));
}

/** Throws StoreUnavailableError where the newest record and the counter of transactions are not of one state of the file. */
function checkCounter(connection: Connection): void {
  const { seq, erased } = readCounter(connection);
  const newest = Math.max(newestTold(connection), erased);
  if (newest !== seq)
    throw damaged(connection.path, `it counts ${seq} transactions, but its newest record is of ${newest}`);
}

/**
 * Looks at a store that was opened: one that was not closed is checked page by page and
 * record by record, every one for the number of its last transaction. Throws StoreUnavailableError for a damaged one. Where the journal lost transactions that had been
 * acknowledged, `onProblem` is told how many, and whoever follows the feed has to begin anew, as after an erasure:
 * numbers that they have seen are not given a second time.
 */
export function checkAfterCrash(
  connection: Connection,
  { isAbrupt, acknowledged }: FormerEnd,
  onProblem: (problem: string) => void,
): void {
  if (isAbrupt) {
    const [verdict = 'no answer'] = connection.first<[string]>('PRAGMA integrity_check(1)') ?? [];
    const why = verdict === 'ok' ? oddContent(connection) : verdict.replaceAll('\n', ' ').slice(0, 200);
    if (why !== undefined) throw damaged(connection.path, why);
  }
  checkCounter(connection);
  const { seq } = readCounter(connection);
  if (seq >= acknowledged) return;
  connection.transaction(() => {
    connection.run('UPDATE counter SET seq = ?, erased = ?', acknowledged + 1, acknowledged + 1);
    connection.run('DELETE FROM meta WHERE name = ?', SNAPSHOT_KEY);
  });
  onProblem(
    `${connection.path} has lost the last ${acknowledged - seq} transactions that were acknowledged (${seq + 1} to ${acknowledged}): its journal is damaged. It goes on without them; to have what your last backup holds of them, stop and run guidegraph restore --force`,
  );
}

/** Throws StoreUnavailableError when a store that was written to is a new one. */
export function refuseLostStore({ path }: Connection, { acknowledged }: FormerEnd): void {
  if (acknowledged > 0) throw damaged(path, 'nothing is in it, though it was written to');
}

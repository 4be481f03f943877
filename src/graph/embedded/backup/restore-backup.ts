import { constants, copyFileSync, existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { chmod, open } from 'node:fs/promises';
import { ConfigurationError, StoreInUseError, StoreUnavailableError } from '../../../domain/errors.js';
import { markOf, readMark } from '../acknowledged-mark.js';
import { Connection } from '../connection.js';
import { type DataFolder, prepareDataFolder } from '../data-folder.js';
import { migrateSchema } from '../schema.js';
import { readCounter } from '../tables/read-feed.js';
import { type Manifest, verifyBackup } from './backup-file.js';
import { countRecords } from './count-records.js';
import { removeDatabase, removeJournals } from './remove-database.js';

/**
 * The last transaction of the store that is replaced; 0 where there is none, or none that can be read. Throws
 * StoreInUseError when a process has it. Its journal is in it afterwards.
 */
function formerSeq({ database, path }: DataFolder): number {
  const acknowledged = readMark(database) ?? 0;
  if (!existsSync(database)) return acknowledged;
  try {
    const connection = new Connection(database);
    try {
      return Math.max(readCounter(connection).seq, acknowledged);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof StoreInUseError)
      throw new StoreInUseError(`the store in ${path} is in use: stop the server first, then restore`);
    // Damaged, or no store at all: which is what a restore is for. Readers of its feed may know all it acknowledged.
    return acknowledged;
  }
}

/**
 * Makes the draft a store of the present schema that whoever followed the replaced one has to read anew: its numbers
 * of transactions go on behind both, as after an erasure. Throws StoreUnavailableError when it is not what `manifest` says.
 */
function finish(draft: string, { seq, nodes, edges }: Manifest, behind: number): void {
  const connection = new Connection(draft);
  try {
    const got = countRecords(connection);
    if (got.seq !== seq || got.nodes !== nodes || got.edges !== edges)
      throw new StoreUnavailableError(
        `the restored store is not the one that was saved: expected transaction, nodes and edges ${[seq, nodes, edges].join(', ')}, got ${[got.seq, got.nodes, got.edges].join(', ')}`,
      );
    migrateSchema(connection);
    const next = Math.max(seq, behind) + 1;
    connection.run('UPDATE counter SET seq = ?, erased = ?', next, next);
  } finally {
    connection.close();
  }
}

/** Has what was written to `path` on the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts the store that is in the backup `file`, of which `manifest` was read, into the folder `dataDir`, brought to the
 * present schema. It is written beside the one that is there, checked, and takes its place in one step, so whatever
 * fails leaves what was there; `beforeItCounts` is called when nothing but that step is left. Throws ConfigurationError
 * for a damaged backup, StoreInUseError while a process uses the store, SchemaVersionError for a backup that a newer
 * program made.
 */
export async function restoreBackup(
  file: string,
  manifest: Manifest,
  dataDir: string,
  beforeItCounts: () => void = () => {},
): Promise<void> {
  const folder = prepareDataFolder(dataDir);
  const behind = formerSeq(folder);
  const draft = `${folder.database}.restored`;
  removeDatabase(draft);
  try {
    copyFileSync(file, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    truncateSync(draft, manifest.bytes);
    await chmod(draft, 0o600);
    await verifyBackup(draft, manifest);
    finish(draft, manifest, behind);
    await sync(draft);
    // Once more: a server may have been started meanwhile.
    formerSeq(folder);
    beforeItCounts();
    removeJournals(folder.database);
    renameSync(draft, folder.database);
    // Not before: it has the next start look at the store that is left where this fails. The new one is ahead of it.
    rmSync(markOf(folder.database), { force: true });
  } catch (error) {
    removeDatabase(draft);
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EACCES' && code !== 'EDQUOT') throw error;
    throw new ConfigurationError(
      `the backup cannot be written to ${dataDir} (${code}): it takes ${manifest.bytes} bytes`,
    );
  }
}

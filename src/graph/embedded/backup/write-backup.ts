import { chmod, rename, stat } from 'node:fs/promises';
import { StoreUnavailableError } from '../../../domain/errors.js';
import { SNAPSHOT_KEY } from '../../snapshot/saved/snapshot-key.js';
import { Connection } from '../connection.js';
import { appendManifest, hashFile, type Manifest, verifyBackup } from './backup-file.js';
import { copyByProcess } from './copy-by-process.js';
import type { CopySource } from './copy-window.js';
import { countRecords } from './count-records.js';
import { removeDatabase } from './remove-database.js';

export interface WriteBackupOptions {
  /** ISO 8601 time that the backup is said to be made at. */
  readonly madeAt: string;
  readonly hashKeyMark: string;
  /** The key of user ids, where it belongs to the store's folder. */
  readonly hashKey?: string | undefined;
  /** Called as the copy grows with the bytes since the last call and the size of the whole. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

type Counted = Pick<Manifest, 'schemaVersion' | 'seq' | 'nodes' | 'edges'>;

/** What is in the copied database, which has to be whole; the key of saved snapshots does not leave with it. */
function inspect(path: string): Counted {
  const connection = new Connection(path);
  try {
    const [verdict] = connection.first<[string]>('PRAGMA integrity_check(1)') ?? ['no answer'];
    if (verdict !== 'ok') throw new StoreUnavailableError(`the store is damaged: ${verdict}`);
    connection.run('DELETE FROM meta WHERE name = ?', SNAPSHOT_KEY);
    return {
      schemaVersion:
        connection.first<[string]>("SELECT value FROM meta WHERE name = 'schemaVersion'")?.[0] ?? '',
      ...countRecords(connection),
    };
  } finally {
    connection.close();
  }
}

/**
 * Writes a backup of `source`, as it is at one moment, to `file`, which is there only when it is whole and was checked:
 * the copy is made beside it, its integrity checked, and what was written read again. The store serves meanwhile.
 * Rejects with StoreUnavailableError or StoreInUseError when it cannot be made.
 */
export async function writeBackup(
  source: CopySource,
  file: string,
  { madeAt, hashKeyMark, hashKey, onProgress = () => {} }: WriteBackupOptions,
): Promise<Manifest> {
  const draft = `${file}.part`;
  removeDatabase(draft);
  try {
    const copy = await source.beginCopy();
    try {
      await copyByProcess(copy.path, draft, (bytes) => onProgress(bytes, copy.bytes));
    } finally {
      await source.endCopy(copy.id);
    }
    await chmod(draft, 0o600);
    const counted = inspect(draft);
    if (counted.seq !== copy.seq)
      throw new StoreUnavailableError(
        `the store did not stay as it was while it was copied: expected transaction ${copy.seq}, got ${counted.seq}`,
      );
    const bytes = (await stat(draft)).size;
    const sha256 = await hashFile(draft, bytes);
    const manifest: Manifest = {
      format: 'guidegraph-backup',
      version: 1,
      bytes,
      sha256,
      ...counted,
      madeAt,
      hashKeyMark,
      ...(hashKey !== undefined && { hashKey }),
    };
    await appendManifest(draft, manifest);
    await verifyBackup(draft, manifest);
    await rename(draft, file);
    return manifest;
  } catch (error) {
    removeDatabase(draft);
    throw error;
  }
}

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StoreUnavailableError } from '../../domain/errors.js';

/** Who owns a store, as its lock file tells. */
export interface StoreOwner {
  readonly pid: number;
  /** ISO 8601 time at which the process started. */
  readonly startedAt: string;
  /** Path of the local socket at which it serves the store. */
  readonly socket: string;
}

/**
 * Writes the lock file. Whoever holds the database's own lock may do so: that one the system takes back when a process
 * dies, so the lock file of a dead process is simply written over, and never keeps anybody out. Throws
 * StoreUnavailableError when there is no room for it.
 */
export function writeLock(path: string, owner: StoreOwner): void {
  const draft = `${path}.${owner.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    throw new StoreUnavailableError(`the disk of ${path} is full: make room and start again`, {
      cause: error,
    });
  }
}

/** The owner that the lock file names; undefined when there is no file, or none that can be understood. */
export function readLock(path: string): StoreOwner | undefined {
  try {
    const { pid, startedAt, socket } = JSON.parse(readFileSync(path, 'utf8')) as Partial<StoreOwner>;
    if (typeof pid !== 'number' || typeof startedAt !== 'string' || typeof socket !== 'string')
      return undefined;
    return { pid, startedAt, socket };
  } catch {
    return undefined;
  }
}

/** Takes the lock file away, if it is there. */
export function removeLock(path: string): void {
  rmSync(path, { force: true });
}

import { rmSync } from 'node:fs';

/** Removes the journals that may be left beside the database at `path`: the next one of that name would take them for its own. */
export function removeJournals(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

/** Removes the database at `path` and its journals, whatever of them is there. */
export function removeDatabase(path: string): void {
  rmSync(path, { force: true });
  removeJournals(path);
}

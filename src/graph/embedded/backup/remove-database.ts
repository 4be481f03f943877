import { rmSync } from 'node:fs';
import { markOf } from '../acknowledged-mark.js';

/** Removes what may be left beside the database at `path`: the next one of that name would take it for its own. */
export function removeJournals(path: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
  rmSync(markOf(path), { force: true });
}

/** Removes the database at `path` and what is left beside it, whatever of them is there. */
export function removeDatabase(path: string): void {
  rmSync(path, { force: true });
  removeJournals(path);
}

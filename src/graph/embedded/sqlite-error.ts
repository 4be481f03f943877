import { basename } from 'node:path';
import {
  ConfigurationError,
  type DomainError,
  StoreInUseError,
  StoreUnavailableError,
} from '../../domain/errors.js';

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [5, 6, 8, 10, 11, 13, 14, 26];
/** A page of which only the beginning is there. */
const IOERR_SHORT_READ = 522;

/** How to have a new store in the place of the one at `path`: what is left beside that would be taken for the new one's. */
const moveAway = (path: string): string => `move it and the files beside it (${basename(path)}-*) away`;

/** The database at `path` is not as it was written: `why` says how that was seen. */
export function damaged(path: string, why: string, cause?: unknown): StoreUnavailableError {
  return new StoreUnavailableError(
    `${path} is damaged (${why}): restore your last backup (guidegraph restore --force), or ${moveAway(path)} and import your last export`,
    { cause },
  );
}

/**
 * The domain error that an error of the database at `path` means, chosen by its result code; undefined when it has
 * none that an operator can do something about, that is when it is a mistake of ours.
 */
export function translateSqliteError(error: unknown, path: string): DomainError | undefined {
  const { rawCode } = error as { readonly rawCode?: unknown };
  if (typeof rawCode !== 'number') return undefined;
  if (rawCode === IOERR_SHORT_READ) return damaged(path, 'it ends within a page', error);
  switch (rawCode & 0xff) {
    case BUSY:
    case LOCKED:
      return new StoreInUseError(`${path} is used by another process: stop it, or name another DATA_DIR`);
    case READONLY:
    case CANTOPEN:
      return new ConfigurationError(
        `${path} cannot be written: give this user the right to, or name another DATA_DIR`,
      );
    case NOTADB:
      return new ConfigurationError(
        `${path}: expected a GuideGraph store, got a file that is no database: ${moveAway(path)}, or name another DATA_DIR; if it was a store it is damaged: restore your last backup (guidegraph restore --force)`,
      );
    case CORRUPT:
      return damaged(path, 'its pages do not fit together', error);
    case FULL:
      return new StoreUnavailableError(
        `the disk of ${path} is full: nothing of the write was kept; make room and repeat it`,
        {
          cause: error,
        },
      );
    case IOERR:
      // What could not be synced may be on the disk in spite of it, and be found in the journal at the next start.
      return new StoreUnavailableError(
        `${path} cannot be read or written: look after the disk, its space and its limits, and repeat what failed; a write that failed now may have been kept all the same`,
        { cause: error },
      );
    default:
      return undefined;
  }
}

import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../domain/errors.js';
import { makeFolder } from '../../lib/make-folder.js';

/** The files of an embedded store in its folder. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly lock: string;
}

const databaseIn = (path: string): string => join(path, 'graph.db');

/** Whether there is a store in the folder `path`, whole or not; nothing is made. */
export function holdsStore(path: string): boolean {
  return existsSync(databaseIn(path));
}

/**
 * The files of the store in the folder `path`, which is made (readable by its owner alone) when it is missing.
 * Throws ConfigurationError that says what is wrong when it is no folder, cannot be written, or holds a folder where
 * the database should be.
 */
export function prepareDataFolder(path: string): DataFolder {
  const folder = { path, database: databaseIn(path), lock: join(path, 'graph.lock') };
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigurationError(
      `DATA_DIR ${path}: expected a folder that can be written, got ${(error as NodeJS.ErrnoException).code}: give this user the right to it, or name another`,
    );
  }
  const database = statSync(folder.database, { throwIfNoEntry: false });
  if (database !== undefined && !database.isFile())
    throw new ConfigurationError(
      `${folder.database}: expected a file, got something else: move it away, or name another DATA_DIR`,
    );
  return folder;
}

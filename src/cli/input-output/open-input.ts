import { createReadStream, statSync } from 'node:fs';
import { InvalidValueError } from '../../domain/errors.js';

/**
 * Checks that `file` can be read as a file before long work starts. Throws {@link InvalidValueError} naming it when it
 * is missing or a folder; other failures of the file system come when it is read.
 */
export function requireFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    throw new InvalidValueError(JSON.stringify(file), 'expected a file, got none of that name');
  if (found.isDirectory()) throw new InvalidValueError(file, 'expected a file, got a folder');
}

/** Opens `file`, or standard input for `-` or nothing. Throws {@link InvalidValueError} as {@link requireFile} does. */
export function openInput(file: string | undefined): NodeJS.ReadableStream {
  if (file === undefined || file === '-') return process.stdin;
  requireFile(file);
  return createReadStream(file);
}

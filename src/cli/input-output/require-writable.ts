import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { InvalidValueError } from '../../domain/errors.js';

/**
 * Checks that `file` can be written before long work starts: its folder is there and may be written to, and it is no
 * folder itself. Throws {@link InvalidValueError} naming it.
 */
export function requireWritable(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new InvalidValueError(file, 'expected a file to write, got a folder');
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new InvalidValueError(
      file,
      'expected a file in a folder that can be written to, got another place',
    );
  }
}

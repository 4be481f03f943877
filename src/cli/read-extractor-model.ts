import { open } from 'node:fs/promises';
import { InvalidValueError } from '../domain/errors.js';
import type { ExtractorOptions } from '../extract/extractor.js';

/** The first bytes of every model of an extractor. */
const MAGIC = '{"format":"guidegraph-extractor"';

/**
 * Reads a trained extractor. Throws {@link InvalidValueError} when the file is not one of ours or of a version that
 * this program cannot use, and what the file system throws when it cannot be read.
 */
export async function readExtractorModel(file: string): Promise<NonNullable<ExtractorOptions['languages']>> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    const start = buffer.toString('utf8', 0, bytesRead);
    const got =
      start === MAGIC ? 'one of a version that this program does not read' : 'a file of another kind';
    throw new InvalidValueError(
      '--model',
      `expected a model made by "guidegraph train extractor", got ${got}: ${file} (leave --model out to use the built-in rules)`,
    );
  } finally {
    await handle.close();
  }
}

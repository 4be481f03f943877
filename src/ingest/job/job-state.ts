import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../../domain/errors.js';

const state = z.object({
  /** The store that the rows went into: another one, or an emptied one, starts from the beginning. */
  store: z.string(),
  /** How many rows of the source are safely in the store. */
  rows: z.number().int().min(0),
  /** Products known when the import began: where more are known now, rows that named unknown ones get their chance. */
  products: z.number().int().min(0),
  done: z.boolean(),
  at: z.string(),
});
export type JobState = z.infer<typeof state>;

/** The state that an earlier run of the job left in `file`; undefined when there is none or it cannot be read. */
export function loadJobState(file: string): JobState | undefined {
  try {
    const parsed = state.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the folder of the jobs' files; throws ConfigurationError when that cannot be. */
export function prepareJobFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ConfigurationError(
      `${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): name a DATA_DIR that can be written`,
    );
  }
}

/** Saves the state of a job as {@link replaceFile} does. */
export function saveJobState(file: string, value: JobState): void {
  replaceFile(file, value);
}

/** Puts `value` as JSON in `file`, whole and on disk before it returns: a crash leaves the old content or the new one. */
export function replaceFile(file: string, value: unknown): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(value)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

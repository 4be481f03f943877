import {
  BadRecordError,
  type JsonRecord,
  readJsonLines,
  reportBadLine,
  writeOutput,
} from './json-lines-command.js';
import { createProgress } from './progress.js';

/** A line of a batch: what was read of it, or why it cannot be. */
type Entry<T> =
  | { readonly id: unknown; readonly value: T }
  | { readonly id: unknown; readonly error: BadRecordError };

/**
 * Runs a command whose records are looked at together: reads up to `size` of them, gives those that `read` accepts to
 * `handle`, and writes one answer a line in the order of the lines. A bad line is reported, answered by an error in its
 * place, and makes the exit status 3.
 */
export async function runJsonLinesBatch<T>(
  file: string | undefined,
  size: number,
  read: (record: JsonRecord) => T,
  handle: (values: readonly T[]) => Iterable<object>,
): Promise<void> {
  const progress = createProgress('records');
  let entries: Entry<T>[] = [];
  const flush = async (): Promise<void> => {
    const answers = handle(entries.flatMap((entry) => ('value' in entry ? [entry.value] : [])))[
      Symbol.iterator
    ]();
    for (const entry of entries) {
      const answer =
        'value' in entry
          ? (answers.next().value as object)
          : { id: entry.id, error: { code: entry.error.code, message: entry.error.message } };
      await writeOutput(`${JSON.stringify(answer)}\n`);
      progress.advance(1);
    }
    entries = [];
  };
  for await (const entry of readJsonLines(file)) {
    const id = 'record' in entry ? (entry.record.id ?? null) : null;
    try {
      if ('error' in entry) throw entry.error;
      entries.push({ id, value: read(entry.record) });
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`line ${entry.line}`, error);
      entries.push({ id, error });
    }
    if (entries.length >= size) await flush();
  }
  if (entries.length > 0) await flush();
  progress.finish();
}

import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createProgress } from './progress.js';
import { EXIT } from './exit-status.js';
import { readLines } from '../lib/read-lines.js';

/** A record that cannot be handled: reported with its line, and answered by an error record in its place. */
export class BadRecordError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Longest line of a JSON Lines file that is read, in UTF-16 code units; a longer one is a bad record. */
const LINE_LIMIT = 8 * 1024 * 1024;

/** The value of `name` in `record` as a string; throws {@link BadRecordError} when it is missing or no string. */
export function requireString(record: JsonRecord, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') {
    throw new BadRecordError(
      'BAD_FIELD',
      `"${name}": expected a string, got ${value === undefined ? 'nothing' : typeof value}`,
    );
  }
  return value;
}

function parseRecord(line: string): JsonRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadRecordError('BAD_JSON', `expected one JSON object a line, got ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadRecordError('BAD_RECORD', 'expected a JSON object with an "id"');
  }
  return value as JsonRecord;
}

/** Opens `file`, or standard input for `-` or nothing. */
export function openInput(file: string | undefined): NodeJS.ReadableStream {
  return file === undefined || file === '-' ? process.stdin : createReadStream(file);
}

/** Writes `text` to standard output and waits while the reader is slow. */
export async function writeOutput(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Yields the records of a JSON Lines file with their line numbers; a bad line comes as an error with its line. */
export async function* readJsonLines(
  file: string | undefined,
): AsyncGenerator<{ line: number; record: JsonRecord } | { line: number; error: BadRecordError }> {
  let line = 0;
  for await (const text of readLines(openInput(file), LINE_LIMIT)) {
    line += 1;
    if (text.value.trim() === '') continue;
    try {
      if (text.truncated)
        throw new BadRecordError('LINE_TOO_LONG', `expected at most ${LINE_LIMIT} characters a line`);
      yield { line, record: parseRecord(text.value) };
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      yield { line, error };
    }
  }
}

/**
 * Runs `handle` over a JSON Lines file: one record in, one record out, in the same order.
 * A bad line is reported on standard error and answered by `{"id", "error": {"code", "message"}}`.
 * Sets the process's exit status to 3 when there was one.
 */
export async function runJsonLines(
  file: string | undefined,
  handle: (record: JsonRecord) => unknown,
): Promise<void> {
  const progress = createProgress('records');
  let bad = 0;
  for await (const entry of readJsonLines(file)) {
    progress.advance(1);
    const id = 'record' in entry ? (entry.record.id ?? null) : null;
    try {
      if ('error' in entry) throw entry.error;
      await writeOutput(`${JSON.stringify(await handle(entry.record))}\n`);
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      bad += 1;
      process.stderr.write(`line ${entry.line}: ${error.code}: ${error.message}\n`);
      await writeOutput(`${JSON.stringify({ id, error: { code: error.code, message: error.message } })}\n`);
    }
  }
  progress.finish();
  if (bad > 0) process.exitCode = EXIT.badRecords;
}

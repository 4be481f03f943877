import { once } from 'node:events';
import { readLines } from '../../lib/read-lines.js';
import { EXIT } from '../exit-status.js';
import { foreignBytesWarning } from './foreign-bytes.js';
import { openInput } from './open-input.js';
import { createProgress } from './progress.js';

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
      `"${name}": expected a string, got ${value === undefined ? 'nothing' : value === null ? 'null' : typeof value}`,
    );
  }
  return value;
}

/**
 * The "id" of `record`, a string or a number, as given; throws {@link BadRecordError} when it is anything else, or a
 * number that would not come back as it was written.
 */
export function requireId({ id }: JsonRecord): string | number {
  if (typeof id === 'string') return id;
  if (typeof id === 'number') {
    if (Math.abs(id) <= Number.MAX_SAFE_INTEGER) return id;
    throw new BadRecordError('BAD_FIELD', '"id": expected a number of at most 2^53, or a string');
  }
  const got = id === undefined ? 'nothing' : id === null ? 'null' : typeof id;
  throw new BadRecordError('BAD_FIELD', `"id": expected a string or a number, got ${got}`);
}

/** The "id" of a record that may be bad; null where it cannot be given back. */
function shownId({ id }: JsonRecord): unknown {
  return id === undefined || (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER) ? null : id;
}

/**
 * Writes what is wrong with a line to standard error, control characters of the input by their codes, and makes the exit
 * status 3.
 */
export function reportBadLine(where: string, { code, message }: BadRecordError): void {
  const shown = message.replace(
    /\p{Cc}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stderr.write(`${where}: ${code}: ${shown}\n`);
  process.exitCode = EXIT.badRecords;
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

/** Writes `text` to standard output and waits while the reader is slow. */
export async function writeOutput(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Yields the records of a JSON Lines file with their line numbers; a bad line comes as an error with its line. */
export async function* readJsonLines(
  file: string | undefined,
): AsyncGenerator<{ line: number; record: JsonRecord } | { line: number; error: BadRecordError }> {
  let line = 0;
  const warn = foreignBytesWarning(file);
  for await (const text of readLines(openInput(file), LINE_LIMIT, file)) {
    line += 1;
    warn(line, text.value);
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
  for await (const entry of readJsonLines(file)) {
    progress.advance(1);
    const id = 'record' in entry ? shownId(entry.record) : null;
    try {
      if ('error' in entry) throw entry.error;
      await writeOutput(`${JSON.stringify(await handle(entry.record))}\n`);
    } catch (error) {
      if (!(error instanceof BadRecordError)) throw error;
      reportBadLine(`line ${entry.line}`, error);
      await writeOutput(`${JSON.stringify({ id, error: { code: error.code, message: error.message } })}\n`);
    }
  }
  progress.finish();
}

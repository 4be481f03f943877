import { firstBytes, peek, readGzip, readPlain } from './byte-sources.js';
import { detectDelimiter } from './detect-delimiter.js';
import { fileKind } from './file-kind.js';
import { openZip, type Part } from './open-zip.js';
import { readJsonArray } from './read-json-array.js';
import { readJsonLines } from './read-json-lines.js';
import { readTable } from './read-table.js';
import { readTextLines, type TextLine } from './read-text-lines.js';
import type { RowOrProblem } from './row.js';
import { createDecoder, detectEncoding } from './text-encoding.js';
import { UnreadableFileError } from './unreadable-file-error.js';

/** What is known of a file's form before it is read; what is left out is found out from its first 64 KiB. */
export interface FileForm {
  readonly format?: 'table' | 'jsonl';
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly header?: readonly string[];
}

/** Some rows of one part of a file: 0 for a plain file, the number of the entry for a zip. */
export interface RowGroup {
  readonly part: number;
  readonly partName: string;
  readonly encoding: string;
  readonly rows: readonly RowOrProblem[];
}

async function* readPart({ name, stream }: Part, part: number, form: FileForm): AsyncGenerator<RowGroup> {
  const { sample, whole } = await peek(stream());
  const kind = fileKind(sample);
  if (kind !== 'text')
    throw new UnreadableFileError(
      name,
      `expected a table or JSON Lines, got ${typeof kind === 'string' ? `${kind} data inside` : kind.binary}`,
    );
  const encoding = form.encoding ?? detectEncoding(sample);
  const text = createDecoder(name, encoding).decode(sample);
  const lines = readTextLines(
    whole,
    name,
    encoding,
    text.includes('\n') || !text.includes('\r') ? 'lf' : 'cr',
  );
  for await (const rows of rowsOf(lines, name, text, form)) yield { part, partName: name, encoding, rows };
}

function rowsOf(
  lines: AsyncIterable<readonly TextLine[]>,
  name: string,
  sample: string,
  form: FileForm,
): AsyncGenerator<readonly RowOrProblem[]> {
  const plainName = name.replace(/\.gz$/i, '').toLowerCase();
  const first = sample.replace(/^[\ufeff\s]+/, '')[0];
  const saysTable = /\.(?:csv|tsv|tab)$/.test(plainName);
  const isJson =
    form.format === 'jsonl' || (form.format === undefined && !saysTable && (first === '{' || first === '['));
  if (isJson) return first === '[' ? readJsonArray(lines, name) : readJsonLines(lines);
  const fallback = /\.(?:tsv|tab)$/.test(plainName) ? '\t' : ',';
  const delimiter = form.delimiter ?? detectDelimiter(sample, fallback);
  return readTable(lines, name, { delimiter, header: form.header });
}

/**
 * Yields the rows of a CSV, TSV or JSON Lines file (or JSON list), plain, gzip or zip, in groups and in order, with
 * the rows that cannot be read as problems among them. `onBytes` is told of the bytes of the file that were read.
 * Throws UnreadableFileError for a file that cannot be read as a whole.
 */
export async function* readFileRows(
  file: string,
  form: FileForm = {},
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<RowGroup> {
  const { sample, size } = await firstBytes(file);
  const kind = fileKind(sample);
  if (typeof kind === 'object')
    throw new UnreadableFileError(
      file,
      `expected a CSV, TSV or JSON Lines file (plain, gzip or zip), got ${kind.binary}`,
    );
  if (kind === 'zip') {
    const { parts, close } = await openZip(file, onBytes);
    try {
      for (const [index, part] of parts.entries()) yield* readPart(part, index, form);
    } finally {
      close();
    }
    return;
  }
  const stream = (): AsyncGenerator<Buffer> =>
    kind === 'gzip' ? readGzip(file, size, onBytes) : readPlain(file, onBytes);
  yield* readPart({ name: file, stream }, 0, form);
}

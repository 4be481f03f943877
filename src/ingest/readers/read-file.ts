import { firstBytes, peek, readGzip, readPlain } from './byte-sources.js';
import { detectEncoding } from './detect-encoding.js';
import { fileKind } from './file-kind.js';
import { readJsonLd, readPage } from './json/json-ld/read-json-ld.js';
import { readJsonArray } from './json/read-json-array.js';
import { readJsonLines } from './json/read-json-lines.js';
import { openZip, type Part } from './open-zip.js';
import { readTextLines, type TextLine } from './read-text-lines.js';
import type { RowOrProblem } from './row.js';
import { detectDelimiter } from './table/detect-delimiter.js';
import { readTable } from './table/read-table.js';
import { createDecoder, decodeStream, readWholeText } from './text-encoding.js';
import { type NamedFormat, textFormat } from './text-format.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { readXml } from './xml/read-xml.js';

/** What is known of a file's form before it is read; what is left out is found out from its first 64 KiB. */
export interface FileForm {
  readonly format?: NamedFormat;
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

async function* readPart(
  { name, stream }: Part,
  part: number,
  form: FileForm,
  mayBeCut: boolean,
): AsyncGenerator<RowGroup> {
  const { sample, whole } = await peek(stream());
  const kind = fileKind(sample);
  if (kind !== 'text')
    throw new UnreadableFileError(
      name,
      `expected a table, JSON, XML or a page, got ${typeof kind === 'string' ? `${kind} data inside` : kind.binary}`,
    );
  const encoding = form.encoding ?? detectEncoding(sample);
  const text = createDecoder(name, encoding).decode(sample);
  for await (const rows of rowsOf({ whole, name, encoding, sample: text, form, mayBeCut }))
    yield { part, partName: name, encoding, rows };
}

interface TextPart {
  readonly whole: AsyncIterable<Buffer>;
  readonly name: string;
  readonly encoding: string;
  /** The beginning of its text. */
  readonly sample: string;
  readonly form: FileForm;
  /** It is not packed: a cut end shows in its text alone. */
  readonly mayBeCut: boolean;
}

async function* rowsOf(part: TextPart): AsyncGenerator<readonly RowOrProblem[]> {
  const { whole, name, encoding, sample, form, mayBeCut } = part;
  switch (textFormat(sample, name, form.format)) {
    case 'page':
      return yield readPage(await readWholeText(whole, name, encoding, 'a page'));
    case 'json-ld':
      return yield readJsonLd(await readWholeText(whole, name, encoding, 'one JSON-LD document'), name);
    case 'xml':
      return yield* readXml(decodeStream(whole, name, encoding), name);
    case 'json-list':
      return yield* readJsonArray(linesOf(part), name);
    case 'jsonl':
      return yield* readJsonLines(linesOf(part), mayBeCut);
    default: {
      const fallback = /\.(?:tsv|tab)(?:\.gz)?$/i.test(name) ? '\t' : ',';
      const delimiter = form.delimiter ?? detectDelimiter(sample, fallback);
      return yield* readTable(linesOf(part), name, { delimiter, header: form.header, mayBeCut });
    }
  }
}

function linesOf({ whole, name, encoding, sample }: TextPart): AsyncIterable<readonly TextLine[]> {
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? 'lf' : 'cr';
  return readTextLines(whole, name, encoding, lineEnd);
}

/**
 * Yields the rows of a CSV, TSV, JSON Lines, JSON list, JSON-LD or XML file or of a page with JSON-LD, plain, gzip or
 * zip, in groups and in order, with
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
      `expected a CSV, TSV, JSON, XML or HTML file (plain, gzip or zip), got ${kind.binary}`,
    );
  if (kind === 'zip') {
    const { parts, close } = await openZip(file, onBytes);
    try {
      for (const [index, part] of parts.entries()) yield* readPart(part, index, form, false);
    } finally {
      close();
    }
    return;
  }
  const stream = (): AsyncGenerator<Buffer> =>
    kind === 'gzip' ? readGzip(file, size, onBytes) : readPlain(file, onBytes);
  yield* readPart({ name: file, stream }, 0, form, kind === 'text');
}

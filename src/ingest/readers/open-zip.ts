import { basename, extname } from 'node:path';
import { promisify } from 'node:util';
import { type Entry, open as openZipFile, type ZipFile } from 'yauzl';
import { UnreadableFileError } from './unreadable-file-error.js';
import { expansionLimit, limitExpansion } from './xml/limit-expansion.js';

/** One table inside a file: its own name and its bytes. */
export interface Part {
  readonly name: string;
  readonly stream: () => AsyncIterable<Buffer>;
}

const TABLES = new Set(
  '.csv .tsv .tab .txt .json .jsonl .ndjson .jsonld .xml .html .htm'.split(' ').concat(''),
);
const ENTRY_LIMIT = 10_000;

function isTable(entry: Entry): boolean {
  const name = basename(entry.fileName);
  return (
    !entry.fileName.endsWith('/') &&
    !entry.fileName.startsWith('__MACOSX/') &&
    !name.startsWith('.') &&
    TABLES.has(extname(name).toLowerCase())
  );
}

async function listEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > ENTRY_LIMIT)
        reject(new UnreadableFileError(file, `expected at most ${ENTRY_LIMIT} files in a zip`));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  file: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const label = `${file} (${entry.fileName})`;
  if ((entry.generalPurposeBitFlag & 1) === 1)
    throw new UnreadableFileError(label, 'is encrypted: unpack it with its password first');
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  // Progress counts bytes of the zip: what comes out is taken back to its compressed size.
  const ratio = entry.compressedSize / Math.max(1, entry.uncompressedSize);
  try {
    for await (const chunk of limitExpansion(stream, label, expansionLimit(entry.compressedSize))) {
      onBytes(chunk.length * ratio);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(label, `the zip is damaged (${(error as Error).message})`, {
      cause: error,
    });
  }
}

/**
 * The tables in a zip, in its order; other files in it are passed over. Nothing is written to disk. Throws
 * UnreadableFileError for a damaged zip, an encrypted entry, a workbook, and when there is no table in it.
 */
export async function openZip(
  file: string,
  onBytes: (count: number) => void,
): Promise<{ readonly parts: readonly Part[]; readonly close: () => void }> {
  let zip: ZipFile;
  let entries: Entry[];
  try {
    zip = (await promisify<string, object, ZipFile>(openZipFile)(file, {
      lazyEntries: true,
      autoClose: false,
    })) as ZipFile;
    entries = await listEntries(zip, file);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(file, `the zip cannot be read (${(error as Error).message})`, {
      cause: error,
    });
  }
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) {
    zip.close();
    throw new UnreadableFileError(file, 'is an Office document: save its sheet as CSV (UTF-8)');
  }
  const parts = entries.filter(isTable).map((entry) => ({
    name: entry.fileName,
    stream: () => readEntry(zip, entry, file, onBytes),
  }));
  if (parts.length === 0) {
    zip.close();
    throw new UnreadableFileError(file, 'there is no CSV, TSV, JSON, XML or HTML file in this zip');
  }
  return { parts, close: () => zip.close() };
}

import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { UnreadableFileError } from './unreadable-file-error.js';
import { expansionLimit, limitExpansion } from './xml/limit-expansion.js';

/** As much of a file as its form is told by. */
const SAMPLE_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** The first 64 KiB of `file` and its size; throws UnreadableFileError when it is not there or is a folder. */
export async function firstBytes(file: string): Promise<{ sample: Buffer; size: number }> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw new UnreadableFileError(file, 'is a folder: name the files in it');
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
      return { sample: buffer.subarray(0, bytesRead), size: info.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableFileError(
      file,
      code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? String(error)})`,
      { cause: error },
    );
  }
}

/** The bytes of a plain file. */
export async function* readPlain(file: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    onBytes((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}

/** The bytes inside a gzip file (several members too); throws UnreadableFileError for a damaged or swelling one. */
export async function* readGzip(
  file: string,
  size: number,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  source.on('data', (chunk) => onBytes(chunk.length));
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* limitExpansion(source.pipe(unpacked), file, expansionLimit(size));
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(file, `the gzip file is damaged (${(error as Error).message})`, {
      cause: error,
    });
  } finally {
    source.destroy();
  }
}

/** Takes the first 64 KiB off a stream and puts them back: the form of a part shows in them. */
export async function peek(
  stream: AsyncIterable<Buffer>,
): Promise<{ sample: Buffer; whole: AsyncGenerator<Buffer> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let length = 0;
  while (length < SAMPLE_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
    length += next.value.length;
  }
  const sample = Buffer.concat(head);
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      if (sample.length > 0) yield sample;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { sample: sample.subarray(0, SAMPLE_BYTES), whole: whole() };
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../../domain/errors.js';

// A backup is the database file of a store, a line end, and one line of JSON (the manifest) that tells what it is and
// the SHA-256 of all before it; the line ends the file.

const count = z.number().int().min(0);
const manifest = z.object({
  format: z.literal('guidegraph-backup'),
  version: z.literal(1),
  /** The length of the database and its SHA-256. */
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schemaVersion: z.string().max(20),
  /** The last transaction in it. */
  seq: count,
  nodes: count,
  edges: count,
  /** ISO 8601 time at which it was made. */
  madeAt: z.string().max(40),
  /** Tells one key of user ids from another, and nothing about it. */
  hashKeyMark: z.string().max(100),
  /** The key itself, where the store keeps it in its folder. */
  hashKey: z.string().max(1_000).optional(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifest>;

const MAX_MANIFEST_BYTES = 8_192;
const PIECE = 1_048_576;

/** SHA-256 in hex of the first `bytes` bytes of `file`. Throws ConfigurationError when it is shorter. */
export async function hashFile(file: string, bytes: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(PIECE);
    for (let done = 0; done < bytes; ) {
      const { bytesRead } = await handle.read(piece, 0, Math.min(PIECE, bytes - done), done);
      if (bytesRead === 0) throw new ConfigurationError(`${file}: expected ${bytes} bytes, got ${done}`);
      hash.update(piece.subarray(0, bytesRead));
      done += bytesRead;
    }
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

/** Makes `file`, which is a database so far, a backup, and has it on the disk before it resolves. */
export async function appendManifest(file: string, given: Manifest): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.write(`\n${JSON.stringify(given)}\n`, given.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function lastLine(handle: FileHandle): Promise<{ line: string; start: number }> {
  const { size } = await handle.stat();
  const length = Math.min(size, MAX_MANIFEST_BYTES);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  if (buffer.at(-1) !== 0x0a) return { line: '', start: size };
  const start = buffer.lastIndexOf(0x0a, -2);
  return { line: buffer.subarray(start + 1, -1).toString('utf8'), start: size - length + start };
}

/** What the backup `file` says of itself, of which its length is checked. Throws ConfigurationError when it is none. */
export async function readManifest(file: string): Promise<Manifest> {
  const refuse = (why: string): ConfigurationError =>
    new ConfigurationError(`${file}: expected a whole file that guidegraph backup has made, got ${why}`);
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`${file} cannot be read (${error.code ?? error.message})`);
  });
  try {
    if (!(await handle.stat()).isFile()) throw refuse('something that is no file');
    const { line, start } = await lastLine(handle);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw refuse('one that has no such end');
    }
    const parsed = manifest.safeParse(value);
    if (!parsed.success) throw refuse('one that another version has made, or another program');
    if (parsed.data.bytes !== start) throw refuse(`${start} bytes in place of ${parsed.data.bytes}`);
    return parsed.data;
  } finally {
    await handle.close();
  }
}

/** Resolves when the database in the backup `file` is the one that was put there; throws ConfigurationError otherwise. */
export async function verifyBackup(file: string, { bytes, sha256 }: Manifest): Promise<void> {
  const found = await hashFile(file, bytes);
  if (found !== sha256)
    throw new ConfigurationError(
      `${file} is damaged: expected SHA-256 ${sha256}, got ${found}: use another backup`,
    );
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SavedPart, SavedParts } from './saved-part.js';

const MAGIC = Buffer.from('GuideGraph snapshot\n', 'latin1');
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** So much is worked on at a time: between the pieces others have their turn. */
const CHUNK_BYTES = 4 * 1024 * 1024;
const ALIGNMENT = 8;
/** A draft that nobody has written to for so long was left by a process that was killed. */
const ABANDONED_MS = 600_000;

interface PartEntry {
  readonly name: string;
  readonly length: number;
}

const padding = (length: number): number => (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
}

async function removeAbandonedDrafts(file: string): Promise<void> {
  const [folder, name] = [dirname(file), `${basename(file)}.`];
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(name) || !entry.endsWith('.part')) continue;
    const { mtimeMs } = await stat(join(folder, entry)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(join(folder, entry), { force: true });
  }
}

/**
 * Writes `parts` to `file`, encrypted and authenticated with `key` (32 bytes): a line that names the form, 12 bytes of
 * nonce, the encrypted pieces (length of the list, the list as JSON, each piece at a multiple of 8 bytes), 16 bytes of
 * tag. A reader sees the old file or the whole new one.
 */
export async function writeSnapshotFile(
  file: string,
  key: Buffer,
  parts: readonly SavedPart[],
): Promise<void> {
  const list = Buffer.from(
    JSON.stringify(parts.map(({ name, bytes }): PartEntry => ({ name, length: bytes.length }))),
  );
  const head = Buffer.alloc(ALIGNMENT + list.length + padding(list.length));
  head.writeUInt32LE(list.length, 0);
  list.copy(head, ALIGNMENT);
  const nonce = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  await removeAbandonedDrafts(file);
  const draft = `${file}.${process.pid}.part`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await writeAll(handle, Buffer.concat([MAGIC, nonce]));
    for (const bytes of [head, ...parts.map((part) => part.bytes)]) {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
        await writeAll(handle, cipher.update(bytes.subarray(at, at + CHUNK_BYTES)));
      await writeAll(handle, cipher.update(Buffer.alloc(padding(bytes.length))));
    }
    await writeAll(handle, Buffer.concat([cipher.final(), cipher.getAuthTag()]));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } finally {
    await handle.close().catch(() => {});
    await rm(draft, { force: true });
  }
}

/** Decrypts what stands in `handle` between `start` and `end`; throws when a byte is not as it was written. */
async function decrypted(handle: FileHandle, key: Buffer, size: number): Promise<Buffer> {
  const start = MAGIC.length + IV_BYTES;
  const length = size - start - TAG_BYTES;
  const head = Buffer.alloc(start);
  const tag = Buffer.alloc(TAG_BYTES);
  await handle.read(head, 0, start, 0);
  await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, head.subarray(MAGIC.length)).setAuthTag(tag);
  // An ArrayBuffer of its own, so that arrays can stand in it.
  const plain = Buffer.from(new ArrayBuffer(length));
  const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, Math.max(1, length)));
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.length, length - at), start + at);
    if (bytesRead === 0) throw new RangeError('the file ended before its end');
    decipher.update(chunk.subarray(0, bytesRead)).copy(plain, at);
    at += bytesRead;
  }
  decipher.final();
  return plain;
}

/**
 * Reads what {@link writeSnapshotFile} wrote; undefined where there is no file, or it is not one, is damaged, or was
 * written with another key.
 */
export async function readSnapshotFile(file: string, key: Buffer): Promise<SavedParts | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size < MAGIC.length + IV_BYTES + TAG_BYTES + ALIGNMENT) return undefined;
    const magic = Buffer.alloc(MAGIC.length);
    await handle.read(magic, 0, MAGIC.length, 0);
    if (!magic.equals(MAGIC)) return undefined;
    const plain = await decrypted(handle, key, size);
    const listLength = plain.readUInt32LE(0);
    const list = JSON.parse(plain.toString('utf8', ALIGNMENT, ALIGNMENT + listLength)) as PartEntry[];
    const parts = new Map<string, Uint8Array>();
    let at = ALIGNMENT + listLength + padding(listLength);
    for (const { name, length } of list) {
      parts.set(name, plain.subarray(at, at + length));
      at += length + padding(length);
    }
    return parts;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto';
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

/**
 * Decrypts a file from its beginning on. What was taken may be anything until {@link finish}, which throws when a byte of the
 * file is not as it was written.
 */
class Decryption {
  private readonly chunk = Buffer.alloc(CHUNK_BYTES);
  /** What is decrypted and not taken yet. */
  private plain: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly handle: FileHandle,
    private readonly decipher: DecipherGCM,
    private at: number,
    private readonly end: number,
  ) {}

  static async begin(handle: FileHandle, key: Buffer, size: number): Promise<Decryption> {
    const start = MAGIC.length + IV_BYTES;
    const head = Buffer.alloc(start);
    const tag = Buffer.alloc(TAG_BYTES);
    await handle.read(head, 0, start, 0);
    await handle.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, head.subarray(MAGIC.length)).setAuthTag(tag);
    return new Decryption(handle, decipher, start, size - TAG_BYTES);
  }

  /** The next `length` bytes, in memory of their own: what is no longer used of a file is let go. */
  async take(length: number): Promise<Buffer> {
    // What a damaged list asks for may be more than there is.
    if (length > this.end - this.at + this.plain.length)
      throw new RangeError('the file ended before its end');
    const taken = Buffer.from(new ArrayBuffer(length));
    for (let filled = 0; filled < length; ) {
      if (this.plain.length === 0) await this.readOn();
      const copied = this.plain.copy(taken, filled);
      this.plain = this.plain.subarray(copied);
      filled += copied;
    }
    return taken;
  }

  async finish(): Promise<void> {
    while (this.at < this.end) await this.readOn();
    this.decipher.final();
  }

  private async readOn(): Promise<void> {
    const { handle, chunk, at, end } = this;
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.length, end - at), at);
    if (bytesRead === 0) throw new RangeError('the file ended before its end');
    this.plain = this.decipher.update(chunk.subarray(0, bytesRead));
    this.at += bytesRead;
  }
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
    const decryption = await Decryption.begin(handle, key, size);
    const listLength = (await decryption.take(ALIGNMENT)).readUInt32LE(0);
    const list = JSON.parse((await decryption.take(listLength)).toString('utf8')) as PartEntry[];
    await decryption.take(padding(listLength));
    const parts = new Map<string, Uint8Array>();
    for (const { name, length } of list) {
      parts.set(name, await decryption.take(length));
      await decryption.take(padding(length));
    }
    await decryption.finish();
    return parts;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

import { UnreadableFileError } from '../unreadable-file-error.js';

const MEBIBYTE = 1024 * 1024;

/** How large a compressed file may become: 200 times its size, but 64 MiB at least and 64 GiB at most. */
export function expansionLimit(compressedBytes: number): number {
  return Math.min(64 * 1024 * MEBIBYTE, Math.max(64 * MEBIBYTE, compressedBytes * 200));
}

/** Passes `stream` on; throws UnreadableFileError once more than `limit` bytes came out of the compressed `file`. */
export async function* limitExpansion(
  stream: AsyncIterable<Buffer>,
  file: string,
  limit: number,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > limit)
      throw new UnreadableFileError(
        file,
        `expands to more than ${Math.round(limit / MEBIBYTE)} MiB, which is more than a table of its size holds; unpack it first if you trust it`,
      );
    yield chunk;
  }
}

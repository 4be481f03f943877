import { utf16Of } from './detect-encoding.js';

/** What the first bytes of a file say about it. */
export type FileKind = 'gzip' | 'zip' | 'text' | { readonly binary: string };

const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', [0x4d, 0x5a, 0x90]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

const starts = (sample: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => sample[index] === byte);

/**
 * Tells a file by its first bytes (64 KiB suffice), whatever its name says. Text holds no NUL and few control
 * characters, UTF-16 with its byte order mark apart. An empty file is text.
 */
export function fileKind(sample: Buffer): FileKind {
  if (starts(sample, [0x1f, 0x8b])) return 'gzip';
  if (starts(sample, [0x50, 0x4b, 0x03, 0x04]) || starts(sample, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  for (const [name, bytes] of SIGNATURES) if (starts(sample, bytes)) return { binary: name };
  // Its first two bytes are those of a UTF-16 mark, and no text of UTF-16 goes on with a zero.
  if (starts(sample, [0xff, 0xfe, 0, 0]))
    return { binary: 'UTF-32 text, which nothing but this mark tells: save it as UTF-8' };
  if (utf16Of(sample) !== undefined) return 'text';
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return { binary: 'binary data (it holds NUL bytes)' };
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control += 1;
  }
  return control > sample.length / 20 ? { binary: 'binary data (it holds control characters)' } : 'text';
}

import { describe, expect, it } from '@jest/globals';
import { type Line, readLines } from '../../../src/lib/read-lines.js';

const TEXT = '{"id":1,"text":"battery 😀 é"}\r\n电池很好\n\nlast';
const LINES = ['{"id":1,"text":"battery 😀 é"}', '电池很好', '', 'last'];

/** The bytes in pieces of `size`. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function linesOf(bytes: Buffer, size: number, limit = 1000): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(inPieces(bytes, size), limit)) lines.push(line);
  return lines;
}

const littleEndian = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

describe('readLines', () => {
  const encodings: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 with its mark', littleEndian],
    ['UTF-16 with its mark, greater byte first', Buffer.from(littleEndian).swap16()],
  ];
  it.each(encodings)('reads %s the same in pieces of any size', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, bytes.length])
      expect((await linesOf(bytes, size)).map(({ value }) => value)).toEqual(LINES);
  });

  const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const foreign: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF-32'],
    ['UTF-32, greater byte first', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]), 'UTF-32'],
    ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), 'zero bytes'],
    ['the same of Chinese, greater byte first', swapped('用户一\t电池\n用户二\t屏幕\n'), 'zero bytes'],
  ];
  it.each(foreign)('says that it got %s, and of which file', async (_, bytes, what) => {
    const lines = readLines(inPieces(bytes, bytes.length), 1000, 'x.tsv');
    await expect(lines.next()).rejects.toThrow(
      `x.tsv: expected text in UTF-8, or in UTF-16 with its byte order mark, got ${what}`,
    );
  });

  it('takes a stray zero byte for a sign of its line', async () => {
    const text = `${'a'.repeat(99)}\0`;
    expect(await linesOf(Buffer.from(text), 200)).toEqual([{ value: text, truncated: false }]);
  });

  it('keeps the beginning of a line that is longer than the limit', async () => {
    expect(await linesOf(Buffer.from('abcdef\nab'), 4, 3)).toEqual([
      { value: 'abc', truncated: true },
      { value: 'ab', truncated: false },
    ]);
  });

  it('yields nothing of an empty stream and what one byte says', async () => {
    expect(await linesOf(Buffer.alloc(0), 1)).toEqual([]);
    expect(await linesOf(Buffer.from('a'), 1)).toEqual([{ value: 'a', truncated: false }]);
    expect(await linesOf(Buffer.from('\ufeff'), 1)).toEqual([]);
  });
});

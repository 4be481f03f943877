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

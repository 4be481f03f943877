import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readVectorFile, VectorFileError } from '../../../../src/learn/vectors/read-vector-file.js';

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
function fileOf(content: string): string {
  files += 1;
  const file = join(folder, `${files}.txt`);
  writeFileSync(file, content);
  return file;
}

describe('readVectorFile', () => {
  it('reads files with and without a header, and words with blanks', async () => {
    const headed = await readVectorFile(fileOf('3 2\nscreen 1 -2\n电池 0.5 1e-3\r\nbattery life 3 4 \n'));
    expect(headed.words).toEqual(['screen', '电池', 'battery life']);
    expect(headed.dimension).toBe(2);
    expect([...(headed.vectorOf('screen') ?? [])]).toEqual([1, -2]);
    const plain = await readVectorFile(fileOf('screen 1 -2 3\n\nlens\t4\t5\t6'));
    expect([...(plain.vectorOf('lens') ?? [])]).toEqual([4, 5, 6]);
  });

  it('keeps the words asked for, the first of equal ones, up to the limit', async () => {
    const file = fileOf('a 1\nb 2\na 3\nc 4\nd 5\n');
    const some = await readVectorFile(file, { wanted: (word) => word !== 'b', limit: 2 });
    expect(some.words).toEqual(['a', 'c']);
    expect([...some.values]).toEqual([1, 4]);
  });

  it('takes words that are not wanted, stand there twice or come after the limit for no cut', async () => {
    const file = fileOf('4 1\na 1\nb 2\na 3\nc 4\n');
    expect((await readVectorFile(file, { wanted: (word) => word !== 'b' })).words).toEqual(['a', 'c']);
    expect((await readVectorFile(file, { limit: 1 })).words).toEqual(['a']);
  });

  it('gives nothing for an empty file', async () => {
    expect((await readVectorFile(fileOf(''))).size).toBe(0);
  });

  it.each([
    ['2 2\na 1 2\nb 1\n', /line 3: expected a word and 2 numbers/],
    ['a 1 2 3 4\nb 1\n', /line 2: expected a word and 4 numbers, got 2 fields/],
    ['a 1 2\nb 1 NaN\n', /line 2: expected numbers, got "NaN"/],
    ['屏幕 1 2\n电池 nan 2\n', /line 2: expected numbers, got "nan"/],
    ['3 2\na 1 2\nb 1 2\n', /expected 3 words as its first line says, got 2: it may have been cut off/],
    ['a 1 2\nb 1 x\n', /line 2: expected numbers, got "x"/],
    ['a 1 2\nb 1 Infinity\n', /line 2: expected numbers/],
    ['one two\nthree\n', /line 1: expected numbers, got "two"/],
    ['word\n', /line 1: expected a word and 1 to 2000 numbers/],
    ['9 100000\n', /line 1: expected 1 to 2000 numbers/],
    [`a ${'1 '.repeat(40_000)}\n`, /line 1: expected at most 65536 characters/],
  ])('refuses %j', async (content, message) => {
    const read = readVectorFile(fileOf(content));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toBeInstanceOf(VectorFileError);
  });
});

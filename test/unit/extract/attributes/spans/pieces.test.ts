import { describe, expect, it } from '@jest/globals';
import { splitPieces } from '../../../../../src/extract/attributes/spans/pieces.js';

const texts = (text: string): string[] => splitPieces(text).map(({ start, end }) => text.slice(start, end));

describe('splitPieces', () => {
  it('keeps a number together with its fraction, its decimals and its thousands', () => {
    expect(texts('8 1/2 x 13-1/2" of 0.24 and 1,296')).toEqual([
      '8 1/2',
      'x',
      '13-1/2',
      '"',
      'of',
      '0.24',
      'and',
      '1,296',
    ]);
    expect(texts('16-24 and 40/80')).toEqual(['16', '-', '24', 'and', '40', '/', '80']);
  });

  it('cuts glued words before a capital, letters from digits, and Chinese into characters', () => {
    expect(texts('Hot DriveIn 36GB')).toEqual(['Hot', 'Drive', 'In', '36', 'GB']);
    expect(texts('星河X2耳机')).toEqual(['星', '河', 'X', '2', '耳', '机']);
    expect(splitPieces('36GB')[1]).toMatchObject({ inside: true, spaced: false });
    expect(splitPieces('36 GB')[1]).toMatchObject({ inside: false, spaced: true });
  });

  it('covers every sign that is no white space, of any text', () => {
    for (const text of ['', '   ', '\ud800 \udfff x', '👩‍👩‍👧 e\u0301\u0301 ﷽', 'a'.repeat(50_000)]) {
      const pieces = splitPieces(text);
      const covered = pieces.map(({ start, end }) => text.slice(start, end)).join('');
      expect(covered).toBe(text.slice(0, 20_000).replace(/\s/gu, ''));
    }
  });
});

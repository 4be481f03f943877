import { describe, expect, it } from '@jest/globals';
import { mapInChunks } from '../../../../src/text/english/map-in-chunks.js';

describe('mapInChunks', () => {
  it('cuts at white space and passes offsets', () => {
    expect(mapInChunks('aaa bbb ccc', 6, (piece, offset) => [`${offset}:${piece}`])).toEqual([
      '0:aaa ',
      '4:bbb ',
      '8:ccc',
    ]);
  });

  it('cuts inside a word where there is no white space, and does not read an empty text', () => {
    expect(mapInChunks('abcdefg', 3, (piece) => [piece])).toEqual(['abc', 'def', 'g']);
    expect(mapInChunks('', 3, (piece) => [piece])).toEqual([]);
  });
});

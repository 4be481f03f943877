import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from '../../../src/text/normalise.js';

describe('normalise', () => {
  it('makes full-width characters, typographic quotes, dashes and spaces plain', () => {
    expect(normalise('ＲＡＭ　１６ＧＢ，很快！')).toBe('RAM 16GB,很快!');
    expect(normalise('it’s “light” – really\u00a0light')).toBe('it\'s "light" - really light');
    expect(normalise('一行\r\n二行。')).toBe('一行\n\n二行。');
  });

  it('keeps a surrogate pair and replaces a lone surrogate', () => {
    expect(normalise('好👍')).toBe('好👍');
    expect(normalise('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
  });

  it('keeps the length of any text and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 0, max: 0xffff }),
        (text, unit) => {
          const odd = text + String.fromCharCode(unit) + text;
          const plain = normalise(odd);
          expect(plain).toHaveLength(odd.length);
          expect(normalise(plain)).toBe(plain);
        },
      ),
    );
  });
});

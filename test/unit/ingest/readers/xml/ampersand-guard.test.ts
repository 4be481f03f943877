import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AmpersandGuard } from '../../../../../src/ingest/readers/xml/ampersand-guard.js';

function guard(pieces: readonly string[]): string {
  const one = new AmpersandGuard();
  return pieces.map((piece) => one.push(piece)).join('') + one.end();
}

describe('AmpersandGuard', () => {
  it('escapes bare ampersands and leaves references, CDATA and comments', () => {
    expect(guard(['a & b &amp; &#38; &#x26; &x; &; <![CDATA[ & ]]> & <!-- & --> &'])).toBe(
      'a &amp; b &amp; &#38; &#x26; &x; &amp;; <![CDATA[ & ]]> &amp; <!-- & --> &amp;',
    );
  });

  it('gives the same wherever the text is cut', () => {
    const bits = fc.constantFrom(
      '&',
      '&amp;',
      '&#1;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<',
      '!',
      'x',
      ' ',
      '诺',
      ';',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 40 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        (parts, cuts) => {
          const text = parts.join('');
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
            text.length,
          ];
          const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
          expect(guard(pieces)).toBe(guard([text]));
        },
      ),
      { numRuns: 300 },
    );
  });
});

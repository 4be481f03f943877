import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownBefore, shownCursor } from '../../../src/api/recommendations/shown-cursor.js';
import { acceptedLanguage } from '../../../src/api/shared/accepted-language.js';
import { decodeCursor, encodeCursor } from '../../../src/api/shared/cursor.js';
import type { NodeId } from '../../../src/domain/ids.js';

describe('cursors of lists', () => {
  it('give back what they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, number) => {
          const [first, second] = decodeCursor(encodeCursor([text, number]), ['string', 'number'] as const);
          expect(first).toBe(text);
          // JSON knows no −0.
          expect(second).toBe(number === 0 ? 0 : number);
        },
      ),
    );
  });

  it('are refused when they are none, or of another list', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text, ['string', 'string', 'number'] as const)).toThrow(
          'after: expected a cursor',
        );
      }),
    );
    expect(() => decodeCursor(encodeCursor(['a']), ['number'] as const)).toThrow('expected a cursor');
    expect(() => decodeCursor('a'.repeat(70_000), ['string'] as const)).toThrow('expected a cursor');
  });
});

describe('cursors of recommendations', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9._~-]{1,60}$/);

  it('carry what was shown, in order, short or long', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 60 }), (keys) => {
        const shown = keys.map((one) => `product:${one}` as NodeId);
        expect(shownBefore(shownCursor(shown))).toEqual(shown);
      }),
    );
    const thousand = Array.from({ length: 1_000 }, (_, i) => `product:some-product-name-${i}` as NodeId);
    expect(shownBefore(shownCursor(thousand))).toEqual(thousand);
  });

  it('are refused when they are none, too long or a bomb', () => {
    const bad = [
      '',
      'p',
      'x',
      'q0000',
      'z0000',
      shownCursor(Array.from({ length: 1_001 }, (_, i) => `product:${i}` as NodeId)),
      `z00000000${deflateRawSync('a'.repeat(50_000_000)).toString('base64url')}`,
      `p${crc32('a\u0000b').toString(16).padStart(8, '0')}${Buffer.from('a\u0000b').toString('base64url')}`,
      'a'.repeat(200_000),
    ];
    for (const cursor of bad) expect(() => shownBefore(cursor)).toThrow('after: expected');
  });
});

describe('a cursor of recommendations that was cut', () => {
  it.each([3, 40])('is refused wherever it was: %i products', (count) => {
    const shown = Array.from({ length: count }, (_, i) => `product:some-name-${i}` as NodeId);
    const cursor = shownCursor(shown);
    for (let end = 0; end < cursor.length; end++)
      expect(() => shownBefore(cursor.slice(0, end))).toThrow('after: expected');
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,zh;q=0.9', 'en'],
    ['fr, zh;q=0.2', 'zh'],
    ['en;q=0.1, zh-TW;q=0.5', 'zh'],
    ['zh;q=0', 'en'],
    ['de', 'en'],
    [';;;q=q,=,', 'en'],
    ['x'.repeat(100_000), 'en'],
  ])('%s is %s', (header, expected) => {
    expect(acceptedLanguage(header)).toBe(expected);
  });
});

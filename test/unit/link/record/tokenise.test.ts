import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allTextOf, brandOf, priceOf, readRecord, titleOf } from '../../../../src/link/record/read-record.js';
import { tokenise } from '../../../../src/link/record/tokenise.js';

describe('tokenise', () => {
  it.each([
    ['500 GB', ['500gb']],
    ['500gb, 2.50 GHz', ['500gb', '2.5ghz']],
    ['6.4" screen', ['6.4in', 'screen']],
    ['version 7.0', ['version', '7']],
    ['iPhone 6s', ['iphone', '6s']],
    ['小米14手机 12GB+256GB 黑色', ['xiaomi', '14', 'phone', '12gb', '256gb', 'black']],
    ['ＧＢ Café', ['gb', 'cafe']],
    ['"Some Name"@en-US', ['some', 'name']],
    ['', []],
  ])('cuts %j into words', (text, words) => {
    expect(tokenise(text).words).toEqual(words);
  });

  it('writes a model number in one way', () => {
    for (const text of ['MX-500', 'mx500', 'MX/500', 'MX_500'])
      expect(tokenise(text).codes).toContain('mx500');
    expect(tokenise('500gb 12in 20000 mAh').codes).toEqual([]);
  });

  it('reads amounts in base units', () => {
    expect(tokenise('1TB, 5.5 英寸').quantities).toEqual([
      { dimension: 'storage', amount: 1000 },
      { dimension: 'length', amount: 5.5 },
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { words, codes } = tokenise(`${text}\ud800 \udc00${text}`);
        expect([...words, ...codes].every((word) => word.length > 0)).toBe(true);
      }),
    );
  });
});

describe('readRecord', () => {
  it('knows titles, brands and prices under several names and in Chinese', () => {
    const record = readRecord({ 标题: '诺维克 P3', manufacturer: 'Norvik', 价格: '¥1,999.00', note: '' });
    expect(titleOf(record)).toBe('诺维克 P3');
    expect(brandOf(record)).toBe('norvik');
    expect(priceOf(record)).toBe(1999);
    expect(record.attributes).toHaveLength(3);
  });

  it('finds a title where none is named, and words in the place of a price are no price', () => {
    const record = readRecord({
      a: 'a long text about the Norvik P3 that goes on and on',
      b: 'Norvik P3 black',
      price: 'Norvik',
    });
    expect(titleOf(record)).toBe('Norvik P3 black');
    expect(priceOf(record)).toBeUndefined();
    expect(allTextOf(record)).toContain('goes on');
  });

  it('keeps the work small however large a record is', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`a${i}`, 'x'.repeat(100)]));
    expect(readRecord(many).attributes).toHaveLength(64);
    expect(
      allTextOf(readRecord({ title: 'y'.repeat(1_000_000), z: 'x'.repeat(1_000_000) })).length,
    ).toBeLessThan(13_000);
    expect(
      readRecord({ a: null, b: {}, c: Number.NaN, d: ['x', 1] }).attributes.map(({ text }) => text),
    ).toEqual(['x 1']);
  });
});

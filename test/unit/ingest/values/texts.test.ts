import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanName, cleanText } from '../../../../src/ingest/values/clean-text.js';
import { decodeHtml } from '../../../../src/ingest/values/decode-html.js';
import { isGenericName } from '../../../../src/ingest/values/is-generic-name.js';
import { parseNumber } from '../../../../src/ingest/values/parse-number.js';
import { parseRating } from '../../../../src/ingest/values/parse-rating.js';
import { isBlank, splitIds } from '../../../../src/ingest/values/split-ids.js';

describe('decodeHtml', () => {
  it.each([
    ['Tom &amp; Jerry&#39;s 10&quot; &#x27;tablet&#x27;', `Tom & Jerry's 10" 'tablet'`],
    ['good<br />bad', 'good\nbad'],
    ['<b>very</b> good', 'very good'],
    ['&amp;lt;', '&lt;'],
    ['a < b && c > d <3 AT&T; &nothing;', 'a < b && c > d <3 AT&T; &nothing;'],
    ['&#150; &eacute; &#0; &#x110000;', '– é &#0; &#x110000;'],
    ['屏幕&nbsp;很好<p>续航&ldquo;一般&rdquo;</p>', '屏幕\u00a0很好\n续航“一般”\n'],
  ])('%j', (text, expected) => expect(decodeHtml(text)).toBe(expected));
});

describe('cleanText and cleanName', () => {
  it('drop control characters and broken surrogates', () => {
    expect(cleanText('a\u0000b\ud800c\r\n\r\n\r\n d ')).toBe('ab\ufffdc\n\n d');
  });
  it('take a repeated name once', () => {
    expect(cleanName('Echo (White),,,\nEcho (White),,,')).toBe('Echo (White)');
    expect(cleanName(' 荣耀 9X \n ')).toBe('荣耀 9X');
    expect(cleanName('Two\nlines')).toBe('Two lines');
  });
  it('give well-formed text for any input', () => {
    const { counterexample } = fc.check(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clean = cleanText(text);
        return clean.isWellFormed() && !clean.includes('\u0000') && cleanName(text).length <= text.length * 2;
      }),
    );
    expect(counterexample).toBeNull();
  });
  it('stay linear on hostile text', () => {
    expect(cleanText('<p '.repeat(200_000)).length).toBeGreaterThan(0);
    expect(cleanName(','.repeat(400_000)).length).toBeLessThanOrEqual(400_000);
    expect(decodeHtml('&'.repeat(400_000))).toHaveLength(400_000);
  });
});

describe('parseNumber', () => {
  it.each([
    ['1,299.99', 1299.99],
    ['1.299,99', 1299.99],
    ['1 299,99', 1299.99],
    ["1'299.50", 1299.5],
    ['1,29,999', 129_999],
    ['1.299', 1299],
    ['0.299', 0.299],
    ['12,5', 12.5],
    ['1,234,567', 1_234_567],
    ['-3.5', -3.5],
    ['１２３', 123],
  ])('%s', (text, expected) => expect(parseNumber(text)).toBe(expected));
  it.each(['', '.', '1.2.3', '1,2,3', 'abc', '1e5', '12 kg', '--1'])('refuses %j', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  );
  it('follows the form of the source', () => {
    expect(parseNumber('1.299', 'point')).toBe(1.299);
    expect(parseNumber('1,299', 'comma')).toBe(1.299);
    expect(parseNumber('1.299', 'comma')).toBe(1299);
  });
});

describe('parseRating', () => {
  it.each([
    ['4.0 out of 5 stars', 4],
    ['8/10', 4],
    ['85%', 4.25],
    ['★★★★☆', 4],
    ['4,5', 4.5],
    ['5', 5],
    ['4星', 4],
    ['五星好评', 5],
    ['9.0分', undefined],
  ])('%s', (text, expected) => expect(parseRating(text)).toBe(expected));
  it('uses the scale of the source', () => expect(parseRating('9', 10)).toBe(4.5));
  it.each(['', 'great', '7', '很好', '12/10', '4 of 0'])('refuses %j', (text) =>
    expect(parseRating(text)).toBeUndefined(),
  );
});

describe('splitIds', () => {
  it.each([
    ['B00L9EPT8O,B01E6AO69U', ['B00L9EPT8O', 'B01E6AO69U']],
    ["['A1', 'B2', 'A1']", ['A1', 'B2']],
    ['A1; N/A | 无 |B2，C3、D4', ['A1', 'B2', 'C3', 'D4']],
    ['1.00008E+11', []],
    ['', []],
  ])('%s', (cell, expected) => expect(splitIds(cell)).toEqual(expected));
  it('knows blanks in both languages', () => {
    expect(['', ' - ', 'N/A', 'null', '暂无', '未知'].every(isBlank)).toBe(true);
    expect(['0', 'no', '没有屏幕'].some(isBlank)).toBe(false);
  });
});

describe('isGenericName', () => {
  it.each([
    'Amazon Customer',
    'A. Customer',
    'Mike',
    'mike t.',
    'Anonymous',
    '',
    'j***n',
    '用**户',
    '匿名用户',
    '京东用户',
    '1.00008E+11',
    '李',
  ])('%j is nobody in particular', (name) => expect(isGenericName(name)).toBe(true));
  it.each(['johnbestbuy', 'DerrickC42', 'Mei Lin', '林小满', 'Mike Sørensen'])('%j is somebody', (name) =>
    expect(isGenericName(name)).toBe(false),
  );
});

import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { CHINESE_REQUESTS } from './chinese-requests.js';
import { describeRequest, readRequests } from './describe-request.js';
import { ENGLISH_REQUESTS } from './english-requests.js';
import { MORE_CHINESE_REQUESTS } from './more-chinese-requests.js';
import { MORE_ENGLISH_REQUESTS } from './more-english-requests.js';

describe('parseRequest', () => {
  it.each([...readRequests(ENGLISH_REQUESTS), ...readRequests(MORE_ENGLISH_REQUESTS)])(
    'understands "%s"',
    (text, expected) => {
      expect(describeRequest(parseRequest(text))).toEqual(expected);
    },
  );

  it.each([...readRequests(CHINESE_REQUESTS), ...readRequests(MORE_CHINESE_REQUESTS)])(
    'understands "%s"',
    (text, expected) => {
      expect(describeRequest(parseRequest(text))).toEqual(expected);
    },
  );

  it('says where it understood what, and what it did not', () => {
    const text = 'quiet laptop under $1500 for calligraphy';
    const parsed = parseRequest(text);
    expect(parsed.understood.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['FEATURE', 'quiet'],
      ['CATEGORY', 'laptop'],
      ['PRICE', '$1500'],
    ]);
    expect(parsed.notUnderstood).toEqual([{ start: 29, end: 40, text: 'calligraphy' }]);
  });

  it('answers a finer feature with the listed one and keeps it in detail', () => {
    const parsed = parseRequest('phone with a good selfie camera and long battery life');
    expect(parsed.features.want).toEqual(['camera', 'battery']);
    expect(parsed.detail).toEqual({ features: ['selfie camera', 'battery life'], needs: [] });
  });

  it('knows the names of a catalogue', () => {
    const catalogue = {
      brands: [{ name: 'Norvik', also: ['诺维克'] }],
      lines: [{ name: 'Fjord', brand: 'Norvik', category: 'phone' }],
    };
    expect(parseRequest('is the fjord 5 pro waterproof?', { catalogue })).toMatchObject({
      intent: 'QUESTION',
      category: 'phone',
      products: ['fjord 5 pro'],
    });
    expect(parseRequest('no norvik phones', { catalogue }).brands).toEqual({ want: [], avoid: ['norvik'] });
  });

  it('takes the language it is told', () => {
    expect(parseRequest('iPhone', { language: 'zh' }).language).toBe('zh');
    expect(parseRequest('耳机').language).toBe('zh');
  });

  it.each([
    '',
    ' ',
    '\ud800',
    '\udc00a',
    '\u0000',
    '€',
    '一'.repeat(5000),
    'a '.repeat(5000),
    '9'.repeat(3000),
    '-'.repeat(4000),
  ])('does not fail on odd text', (text) => {
    expect(parseRequest(text).intent).toBe('OTHER');
  });

  it('gives offsets within the text and spans in order for mixed hostile text', () => {
    const text =
      'İstanbul 手机 $5 \ud83d\ude00 under 3000 元, no no not without 没有 sony/索尼 "6.7" 1/2 -10℃';
    for (const { start, end } of parseRequest(text).understood) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

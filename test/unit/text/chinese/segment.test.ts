import { describe, expect, it } from '@jest/globals';
import { PRODUCT_DICTIONARY } from '../../../../src/text/chinese/product-dictionary.js';
import { segmentChinese } from '../../../../src/text/chinese/segment.js';

const words = (text: string, engine?: 'jieba' | 'intl'): string[] =>
  segmentChinese(text, engine).map((token) => token.text);

describe.each(['jieba', 'intl'] as const)('segmentChinese with %s', (engine) => {
  it('keeps product words whole', () => {
    expect(words('续航和音质', engine)).toEqual(['续航', '和', '音质']);
    expect(words('指纹解锁', engine)).toEqual(['指纹解锁']);
  });

  it('splits negation and degree off the word they are glued to', () => {
    expect(words('不卡顿', engine)).toEqual(['不', '卡顿']);
    expect(words('续航不太好', engine)).toEqual(['续航', '不太', '好']);
    expect(words('很差', engine)).toEqual(['很', '差']);
  });

  it('tells a bit brighter from a highlight', () => {
    expect(words('再亮点', engine)).toEqual(['再', '亮', '点']);
    expect(words('没亮点', engine)).not.toContain('亮');
  });

  it('covers the text without gaps, whatever it holds', () => {
    for (const text of [
      '屏幕 好\n\uD800x😀，16GB+512GB',
      '\uDC00',
      '  ',
      'a'.repeat(3000),
      '好'.repeat(3000),
    ]) {
      const tokens = segmentChinese(text, engine);
      expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text);
      expect(tokens.every((token, at) => token.start === (tokens[at - 1]?.end ?? 0))).toBe(true);
      expect(tokens.every((token) => token.text === text.slice(token.start, token.end))).toBe(true);
    }
  });

  it('gives nothing for an empty text', () => {
    expect(segmentChinese('', engine)).toEqual([]);
  });
});

describe('segmentChinese', () => {
  it('splits a general word that holds an aspect and what is said of it', () => {
    expect(words('价格低廉')).toEqual(['价格', '低廉']);
    expect(words('声音不好听')).toEqual(['声音', '不', '好听']);
  });

  it('gives product words the tag of the dictionary', () => {
    expect(segmentChinese('续航').map((token) => token.tag)).toEqual(['n']);
    expect(PRODUCT_DICTIONARY.get('流畅')).toBe('a');
  });
});

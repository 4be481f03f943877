import { describe, expect, it } from '@jest/globals';
import type { AspectMention, Language } from '../../../../src/extract/extraction.js';
import { isBoughtApart } from '../../../../src/extract/relations/bought-apart.js';

function isApart(text: string, words: string, feature: string, language: Language): boolean {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length, text: words };
  const mention: AspectMention = {
    ...span,
    feature,
    implicit: false,
    polarity: 'positive',
    confidence: 0.9,
    opinion: null,
  };
  return isBoughtApart(text, language, mention);
}

describe('what is bought besides a product', () => {
  it.each<[string, string, string, Language, boolean]>([
    ['I recommend a good case.', 'case', 'case', 'en', true],
    ["Don't waste money on a screen protector.", 'screen protector', 'screen protector', 'en', true],
    ['It comes with a case that I would buy again.', 'case', 'case', 'en', false],
    ['The case feels cheap.', 'case', 'case', 'en', false],
    ['I bought it for the camera.', 'camera', 'camera', 'en', false],
    ['自己买了个钢化膜很完美', '钢化膜', 'screen protector', 'zh', true],
    ['自带的钢化膜很好', '钢化膜', 'screen protector', 'zh', false],
    ['买它就是因为屏幕', '屏幕', 'screen', 'zh', false],
  ])('%s', (text, words, feature, language, expected) => {
    expect(isApart(text, words, feature, language)).toBe(expected);
  });
});

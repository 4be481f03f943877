import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createChineseExtractor } from '../../../src/extract/chinese/chinese-extractor.js';
import { createEnglishExtractor } from '../../../src/extract/english/english-extractor.js';
import { CHUNK_LIMIT } from '../../../src/extract/language-extractor.js';
import { normalise } from '../../../src/text/normalise.js';

const words = {
  en: [
    'the ',
    'screen ',
    'battery life ',
    'is ',
    "isn't ",
    'great',
    'too ',
    'and ',
    'than ',
    'better ',
    ', ',
    '. ',
    'wish ',
    'no ',
    '(',
    ')',
  ],
  zh: [
    '屏幕',
    '续航',
    '很',
    '不',
    '好',
    '太',
    '和',
    '比',
    '更',
    '，',
    '。',
    '希望',
    '没有',
    '（',
    '）',
    'OLED',
  ],
} as const;

describe.each([
  [createEnglishExtractor(), 'a sharp screen', words.en],
  [createChineseExtractor(), '屏幕很清晰', words.zh],
])('the laws of a language extractor', (extractor, example, vocabulary) => {
  it(`finds an aspect in "${example}" and nothing in an empty text`, () => {
    expect(extractor.extractAspects(example, { id: '1', text: example }).mentions).toHaveLength(1);
    expect(extractor.extractAspects('', { id: '1', text: '' })).toEqual({
      mentions: [],
      comparisons: [],
      entities: [],
    });
  });

  it('gives spans of the text, in order, the same every time', () => {
    const text = fc
      .array(fc.constantFrom(...vocabulary, '\ufffd', '🎧', '\n'), { maxLength: 40 })
      .map((parts) => normalise(parts.join('')));
    fc.assert(
      fc.property(text, (source) => {
        const found = extractor.extractAspects(source, { id: '1', text: source });
        const opinions = found.mentions.flatMap(({ opinion }) => opinion ?? []);
        for (const span of [
          ...found.mentions,
          ...opinions,
          ...found.comparisons.map(({ predicate }) => predicate),
        ])
          expect(source.slice(span.start, span.end)).toBe(span.text);
        expect(found.mentions.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        const starts = found.mentions.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(extractor.extractAspects(source, { id: '1', text: source })).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a whole chunk of one repeated part', () => {
    for (const part of vocabulary) {
      const text = part.repeat(Math.floor(CHUNK_LIMIT / part.length));
      expect(() => extractor.extractAspects(text, { id: '1', text })).not.toThrow();
    }
  });
});

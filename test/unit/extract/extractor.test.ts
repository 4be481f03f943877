import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction, Span } from '../../../src/extract/extraction.js';
import { createExtractor } from '../../../src/extract/extractor.js';

const extractor = createExtractor();

function spansOf({ mentions, specifications, entities, comparisons }: Extraction): Span[] {
  const opinions = mentions.map(({ opinion }) => opinion);
  const parts = comparisons.flatMap((one) => [one.subject, one.object, one.feature, one.predicate]);
  return [...mentions, ...specifications, ...entities, ...opinions, ...parts].filter((span) => span !== null);
}

describe('createExtractor', () => {
  it('reads an English text as a whole', () => {
    const text =
      "The Sund 3’s battery life is great, 5000 mAh, and it's faster than the Sund 2. Good for my mom.";
    const result = extractor.extract({
      id: '7',
      text,
      product: { name: 'Norvik Sund 3 128 GB', brand: 'Norvik' },
    });
    expect(result).toMatchObject({ id: '7', language: 'en' });
    expect(result.mentions[0]).toMatchObject({
      text: 'battery life',
      feature: 'battery life',
      polarity: 'positive',
    });
    expect(result.specifications[0]).toMatchObject({ text: '5000 mAh', canonicalValue: 5000 });
    expect(result.entities.map(({ kind, text: name }) => `${kind} ${name}`)).toEqual([
      'PRODUCT Sund 3',
      'AUDIENCE mom',
    ]);
    expect(result.comparisons[0]).toMatchObject({ preference: 'better', object: { text: 'Sund 2' } });
  });

  it("takes no word of a product's name for a part of the product", () => {
    const { mentions } = extractor.extract({ id: '9', text: 'The zoom is better than on my old Pixel 6.' });
    expect(mentions.map(({ text }) => text)).toEqual(['zoom']);
  });

  it('reads a Chinese text as a whole', () => {
    const text = '诺维克屏幕很清晰，电池5000毫安时，适合学生。';
    const result = extractor.extract({ id: '8', text, product: { brand: '诺维克' } });
    expect(result).toMatchObject({ id: '8', language: 'zh' });
    expect(result.mentions[0]).toMatchObject({ text: '屏幕', feature: 'screen', polarity: 'positive' });
    expect(result.specifications[0]).toMatchObject({ canonicalValue: 5000, canonicalUnit: 'mAh' });
    expect(result.entities.map(({ kind, text: name }) => `${kind} ${name}`)).toEqual([
      'BRAND 诺维克',
      'AUDIENCE 学生',
    ]);
  });

  it('takes the language that it is told', () => {
    expect(extractor.extract({ id: '1', text: 'ok', language: 'zh' }).language).toBe('zh');
  });

  it('leaves out what is less sure than asked', () => {
    const text = 'The screen is great. The doodad is great.';
    const texts = (minConfidence: number): string[] =>
      createExtractor({ minConfidence })
        .extract({ id: '1', text })
        .mentions.map((mention) => mention.text);
    expect(texts(0)).toEqual(['screen', 'doodad']);
    expect(texts(0.85)).toEqual(['screen']);
    expect(texts(1)).toEqual([]);
  });

  it('uses the extractor that it is given for a language', () => {
    const mention = {
      start: 0,
      end: 2,
      text: 'ok',
      feature: 'f',
      implicit: false,
      polarity: 'neutral',
      confidence: 1,
      opinion: null,
    } as const;
    const languages = {
      en: { language: 'en', extractAspects: () => ({ mentions: [mention], comparisons: [], entities: [] }) },
    } as const;
    expect(createExtractor({ languages }).extract({ id: '1', text: 'ok' }).mentions).toEqual([mention]);
  });

  it.each(['The screen is great. It weighs 1.2 kg. ', '屏幕很清晰，重1.2公斤。'])(
    'keeps offsets right in a long text of "%s"',
    (part) => {
      const text = part.repeat(800);
      const result = extractor.extract({ id: '1', text });
      expect(result.mentions.length).toBeGreaterThanOrEqual(800);
      expect(result.specifications).toHaveLength(800);
      for (const span of spansOf(result)) expect(text.slice(span.start, span.end)).toBe(span.text);
    },
  );

  it('keeps its laws on any text of either language', () => {
    const word = fc.constantFrom(
      'The ',
      'screen ',
      'is ',
      'not ',
      'great',
      ', ',
      '. ',
      '屏幕',
      '很',
      '不',
      '清晰',
      '，',
      '5 GB ',
      '\ud800',
      '’',
      '\n',
      'than ',
      'better ',
      '(',
      '🎧',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'zh' as const, undefined), (source, language) => {
        const result = extractor.extract({ id: '1', text: source, language });
        for (const span of spansOf(result)) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(source.slice(span.start, span.end)).toBe(span.text);
        }
        const starts = result.mentions.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(extractor.extract({ id: '1', text: source, language })).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  it('gives empty lists for an empty text', () => {
    expect(extractor.extract({ id: '1', text: '' })).toEqual({
      id: '1',
      language: 'en',
      mentions: [],
      specifications: [],
      entities: [],
      comparisons: [],
    });
  });
});

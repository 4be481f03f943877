import { statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createBuiltInExtractor } from '../../../../src/extract/built-in/built-in-extractor.js';
import { GIVEN } from '../../../../src/extract/trained/combined/given.js';
import { EXTRACTOR_MODEL, languageModels } from '../../../../src/extract/trained/extractor-model.js';
import { isVerdict } from '../../../../src/extract/verdict.js';
import { readModelFile } from '../../../../src/learn/read-model-file.js';

describe('createBuiltInExtractor', () => {
  const read = (language: 'en' | 'zh', text: string): string[] =>
    createBuiltInExtractor(language)
      .extractAspects(text, { id: 't', text, kind: 'review' })
      .mentions.filter((mention) => mention.confidence >= GIVEN && !isVerdict(mention))
      .map((mention) => `${mention.text} ${mention.polarity} ${mention.opinion?.text ?? '-'}`);

  it('names aspects of which nothing is said, as neutral', () => {
    expect(read('en', 'I swapped the hard drive and added a second memory module.')).toContain(
      'hard drive neutral -',
    );
  });

  it('finds opinions that the rules do not know', () => {
    expect(read('en', 'The speakers sound tinny.')).toEqual(['speakers negative tinny']);
  });

  it('is silent where no aspect is named', () => {
    expect(read('en', 'My brother gave it to me for my birthday.')).toEqual([]);
    expect(read('zh', '弟弟送我的生日礼物')).toEqual([]);
  });

  it.each([
    ['en', 'english'],
    ['zh', 'chinese'],
  ] as const)('comes with a small model without comparisons (%s)', (language, name) => {
    const file = new URL(`../../../../src/extract/built-in/${name}.model`, import.meta.url);
    expect(statSync(file).size).toBeLessThan(1.5e6);
    const model = languageModels(readModelFile(file, EXTRACTOR_MODEL.kind, EXTRACTOR_MODEL.version))[
      language
    ];
    expect(model?.opinions).toBeDefined();
    expect(model?.comparisons).toBeUndefined();
  });

  it('reads Chinese', () => {
    const found = read('zh', '屏幕很清晰，但是电池不耐用。');
    expect(found.map((mention) => mention.split(' ').slice(0, 2).join(' '))).toEqual([
      '屏幕 positive',
      '电池 negative',
    ]);
  });
});

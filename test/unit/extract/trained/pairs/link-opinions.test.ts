import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../../src/extract/extraction.js';
import { languageModels } from '../../../../../src/extract/trained/extractor-model.js';
import { createLanguageTools } from '../../../../../src/extract/trained/language-tools.js';
import { createTrainedExtractor } from '../../../../../src/extract/trained/trained-extractor.js';
import { trainExtractor } from '../../../../../src/extract/trained/training/train-extractor.js';
import type { TrainingRecord } from '../../../../../src/extract/trained/training/training-record.js';

type Polarity = 'positive' | 'negative';

interface Words {
  readonly aspects: readonly string[];
  readonly opinions: readonly (readonly [word: string, polarity: Polarity])[];
  readonly sentence: (a: string, b: string, c: string, d: string) => readonly string[];
}

const LANGUAGES: Readonly<Record<Language, Words>> = {
  en: {
    aspects: ['screen', 'battery', 'camera', 'keyboard', 'speaker'],
    opinions: [
      ['great', 'positive'],
      ['slow', 'negative'],
      ['bright', 'positive'],
      ['weak', 'negative'],
    ],
    sentence: (a, b, c, d) => ['The ', a, ' is ', b, ' but the ', c, ' is ', d, '.'],
  },
  zh: {
    aspects: ['屏幕', '电池', '相机', '键盘', '音质'],
    opinions: [
      ['清楚', 'positive'],
      ['很差', 'negative'],
      ['漂亮', 'positive'],
      ['太慢', 'negative'],
    ],
    sentence: (a, b, c, d) => [a, '', b, '，但是', c, '', d, '。'],
  },
};

/** Sentences with two aspects and an opinion about each. */
function record(language: Language, i: number): TrainingRecord {
  const { aspects, opinions, sentence } = LANGUAGES[language];
  const words = [
    aspects[i % 5],
    opinions[i % 4]?.[0],
    aspects[(i + 1 + (i % 3)) % 5],
    opinions[(i >> 2) % 4]?.[0],
  ];
  const [a = '', b = '', c = '', d = ''] = words;
  const pieces = sentence(a, b, c, d);
  const text = pieces.join('');
  const first = pieces.indexOf(a);
  const spanOf = (piece: number) => {
    const start = pieces.slice(0, piece).join('').length;
    return { start, end: start + (pieces[piece] ?? '').length };
  };
  const polarityOf = (word: string): Polarity => opinions.find(([own]) => own === word)?.[1] ?? 'positive';
  return {
    id: String(i),
    language,
    text,
    mentions: [
      { ...spanOf(first), polarity: polarityOf(b), implicit: false, opinion: spanOf(first + 2) },
      { ...spanOf(first + 4), polarity: polarityOf(d), implicit: false, opinion: spanOf(first + 6) },
    ],
  };
}

describe('Pairs chosen together', () => {
  for (const language of ['en', 'zh'] as const) {
    it(`gives each aspect its own opinion (${language}), by a judge that the model file holds`, () => {
      const records = Array.from({ length: 150 }, (_, i) => record(language, i));
      const model = languageModels(trainExtractor(records.slice(0, 120), { comparisons: false }))[language];
      expect(model?.judge).toBeDefined();
      if (model === undefined) return;
      const extractor = createTrainedExtractor(model, createLanguageTools(language));
      const wanted = records.slice(120).flatMap(({ mentions }) => mentions);
      const found = records.slice(120).map(({ id, text, mentions }) => {
        const given = extractor.extractAspects(text, { id, text, language }).mentions;
        return mentions.filter((gold) =>
          given.some(
            ({ start, polarity, opinion }) =>
              start === gold.start && polarity === gold.polarity && opinion?.start === gold.opinion?.start,
          ),
        );
      });
      expect(found.flat().length / wanted.length).toBeGreaterThan(0.9);
      expect(extractor.extractAspects('', { id: '', text: '', language }).mentions).toEqual([]);
    });
  }
});

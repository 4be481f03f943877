import { describe, expect, it } from '@jest/globals';
import type { ComparisonMention, Language, Preference, Span } from '../../../../../src/extract/extraction.js';
import type { AnalysedSentence } from '../../../../../src/extract/trained/analysis.js';
import {
  type ComparisonExample,
  comparisonExamples,
} from '../../../../../src/extract/trained/comparisons/comparison-example.js';
import {
  ComparisonModel,
  candidatesOf,
} from '../../../../../src/extract/trained/comparisons/comparison-model.js';
import { findComparisons } from '../../../../../src/extract/trained/comparisons/find-comparisons.js';
import { trainComparisons } from '../../../../../src/extract/trained/comparisons/train-comparisons.js';
import { createAtomNames } from '../../../../../src/extract/trained/features/atoms.js';
import { createLanguageTools } from '../../../../../src/extract/trained/language-tools.js';
import type { TokenRange } from '../../../../../src/extract/trained/spans/token-range.js';
import type { TrainingRecord } from '../../../../../src/extract/trained/training/training-record.js';
import { decodeModel, encodeModel } from '../../../../../src/learn/model-file.js';

const TOOLS = { en: createLanguageTools('en'), zh: createLanguageTools('zh') };
const namesOf = createAtomNames(() => []);

function record(
  language: Language,
  text: string,
  parts?: readonly [
    preference: Preference,
    subject: string,
    object: string,
    feature: string,
    predicate: string,
  ],
): TrainingRecord {
  const span = (words: string): Span | null => {
    const start = words === '' ? -1 : text.indexOf(words);
    return start < 0 ? null : { start, end: start + words.length, text: words };
  };
  const comparisons: ComparisonMention[] = [];
  if (parts !== undefined) {
    const [preference, subject, object, feature, predicate] = parts;
    comparisons.push({
      preference,
      subject: span(subject),
      object: span(object),
      feature: span(feature),
      predicate: span(predicate) as Span,
    });
  }
  return { id: text, text, language, mentions: [], comparisons };
}

const NAMES = ['Vela', 'Norvik', 'Tarsus', 'Candela'];
const FEATURES = ['screen', 'battery', 'camera', 'keyboard'];
const NAMES_ZH = ['P40', 'M2', 'X9', 'K30'];
const FEATURES_ZH = ['屏幕', '电池', '拍照', '音质'];

/** Sentences of a few forms: half of them compare. */
function sentences(language: Language): TrainingRecord[] {
  const [names, features] = language === 'en' ? [NAMES, FEATURES] : [NAMES_ZH, FEATURES_ZH];
  return names.flatMap((name, i) => {
    const other = names[(i + 2) % names.length] as string;
    return features.flatMap((feature): TrainingRecord[] =>
      language === 'en'
        ? [
            record('en', `The ${feature} of the ${name} is better than the ${other}.`, [
              'better',
              name,
              other,
              feature,
              'better',
            ]),
            record('en', `The ${name} has a worse ${feature} than the ${other}.`, [
              'worse',
              name,
              other,
              feature,
              'worse',
            ]),
            record('en', `The ${feature} of the ${name} is good.`),
            record('en', `I bought the ${name} for its ${feature}.`),
          ]
        : [
            record('zh', `${name}的${feature}比${other}好。`, ['better', name, other, feature, '好']),
            record('zh', `${name}的${feature}不如${other}。`, ['worse', name, other, feature, '不如']),
            record('zh', `${name}的${feature}没有${other}清楚。`, [
              'worse',
              name,
              other,
              feature,
              `没有${other}清楚`,
            ]),
            record('zh', `${name}的${feature}很好。`),
            record('zh', `买${name}是因为${feature}。`),
          ],
    );
  });
}

const examplesOf = (language: Language): ComparisonExample[] =>
  sentences(language).flatMap((one) =>
    comparisonExamples(one, TOOLS[language].analysis, TOOLS[language].rules, namesOf),
  );

function found(model: ComparisonModel, language: Language, text: string): string[] {
  const { analysis, rules } = TOOLS[language];
  const input = { id: 't', text, language };
  const byRules = rules.extractAspects(text, input).comparisons;
  return findComparisons(model, text, analysis.analyse(text, input), namesOf, byRules).map(
    ({ preference, subject, object, feature, predicate }) =>
      [preference, subject?.text, object?.text, feature?.text, predicate.text].join('|'),
  );
}

function trained(language: Language): ComparisonModel {
  const model = trainComparisons(examplesOf(language), { seed: 1, folds: 3 });
  if (model === undefined) throw new Error('expected a model');
  return model;
}

describe('comparisons learned from examples', () => {
  const models = { en: trained('en'), zh: trained('zh') };

  it('finds all parts in sentences of the same forms that it has not seen', () => {
    expect(found(models.en, 'en', 'The screen of the Canto is better than the Ledge.')).toContain(
      'better|Canto|Ledge|screen|better',
    );
    expect(found(models.en, 'en', 'The Canto has a worse camera than the Ledge.')).toContain(
      'worse|Canto|Ledge|camera|worse',
    );
    expect(found(models.zh, 'zh', 'B6的屏幕比C5好。')).toContain('better|B6|C5|屏幕|好');
    expect(found(models.zh, 'zh', 'B6的音质不如C5。')).toContain('worse|B6|C5|音质|不如');
  });

  it('weighs a predicate that goes around the object', () => {
    const text = 'B6的屏幕没有C5清楚。';
    const input = { id: 't', text, language: 'zh' } as const;
    const sentence = TOOLS.zh.analysis.analyse(text, input)[0] as AnalysedSentence;
    const { tokens } = sentence;
    const words = (range: TokenRange | null): string =>
      range === null ? '-' : text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);
    const candidates = candidatesOf(models.zh.parts, { sentence, names: namesOf(sentence), rules: [] });
    expect(
      candidates.map(({ predicate, lead, object }) => [predicate, lead, object].map(words)),
    ).toContainEqual(['没有C5清楚', '没有', 'C5']);
  });

  it('finds none where nothing is compared', () => {
    expect(found(models.en, 'en', 'The screen of the Canto is good.')).toEqual([]);
    expect(found(models.zh, 'zh', 'B6的屏幕很好。')).toEqual([]);
    expect(found(models.en, 'en', '')).toEqual([]);
  });

  it('says the same after it was written to a file and read again', () => {
    const text = 'The screen of the Canto is better than the Ledge.';
    const stored = { kind: 'test', version: 1, ...models.en.toPart() };
    const again = ComparisonModel.read(decodeModel(encodeModel(stored), 'test', 1));
    expect(again).toBeDefined();
    expect(found(again as ComparisonModel, 'en', text)).toEqual(found(models.en, 'en', text));
  });

  it('learns the same from the same examples', () => {
    const stored = (model: ComparisonModel): Uint8Array =>
      encodeModel({ kind: 'test', version: 1, ...model.toPart() });
    const again = trainComparisons(examplesOf('zh'), { seed: 1, folds: 3 });
    expect(again).toBeDefined();
    expect(Buffer.compare(stored(again as ComparisonModel), stored(models.zh))).toBe(0);
  });

  it('is nothing without a comparison to learn from', () => {
    const none = sentences('en').filter(({ comparisons }) => comparisons?.length === 0);
    const examples = none.flatMap((one) =>
      comparisonExamples(one, TOOLS.en.analysis, TOOLS.en.rules, namesOf),
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(trainComparisons(examples, { seed: 1 })).toBeUndefined();
  });

  it('is not read from a part that lacks components', () => {
    expect(ComparisonModel.read({ header: {}, arrays: {} })).toBeUndefined();
  });

  it('takes no example from data without annotated comparisons', () => {
    const { comparisons: _, ...plain } = record('en', 'The Vela is better than the Sund.');
    expect(comparisonExamples(plain, TOOLS.en.analysis, TOOLS.en.rules, namesOf)).toEqual([]);
  });

  it('gives spans of the text, whatever it holds', () => {
    for (const text of [
      'better than '.repeat(60),
      '\uD800better than\uDC00',
      '比'.repeat(300),
      'than than',
    ]) {
      for (const language of ['en', 'zh'] as const)
        expect(() => found(models[language], language, text)).not.toThrow();
    }
  });
});

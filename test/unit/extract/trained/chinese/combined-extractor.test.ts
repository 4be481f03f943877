import { describe, expect, it } from '@jest/globals';
import { createChineseReader } from '../../../../../src/extract/chinese/chinese-reader.js';
import type { Polarity } from '../../../../../src/extract/extraction.js';
import { candidateConfidence } from '../../../../../src/extract/trained/chinese/candidate-confidence.js';
import { createChineseAnalysis } from '../../../../../src/extract/trained/chinese/chinese-analysis.js';
import { createCombinedChineseExtractor } from '../../../../../src/extract/trained/chinese/combined-extractor.js';
import { weighCandidates } from '../../../../../src/extract/trained/chinese/weigh-candidates.js';
import { GIVEN } from '../../../../../src/extract/trained/combined/given.js';
import { createAtomNames } from '../../../../../src/extract/trained/features/atoms.js';
import { DEFAULT_SETTINGS } from '../../../../../src/extract/trained/model/settings.js';
import { fitModel } from '../../../../../src/extract/trained/training/fit-model.js';
import { goldSentences } from '../../../../../src/extract/trained/training/gold-sentence.js';

const reader = createChineseReader();
const analysis = createChineseAnalysis(reader);

/** Twenty-four sentences "ASPECT OPINION", in which a word that no list has is an aspect and is praised or blamed. */
function train() {
  const namesOf = createAtomNames(() => []);
  const aspects = ['呱呱乐', '屏幕', '续航', '手感'];
  const opinions: [string, Polarity][] = [
    ['蛮中', 'positive'],
    ['很垮', 'negative'],
    ['真中', 'positive'],
    ['太垮', 'negative'],
    ['中得很', 'positive'],
    ['垮得很', 'negative'],
  ];
  const sentences = aspects.flatMap((aspect) =>
    opinions.flatMap(([words, polarity]) => {
      const text = `${aspect}${words}`;
      const opinion = { start: aspect.length, end: text.length };
      const mention = { start: 0, end: aspect.length, polarity, implicit: false, opinion };
      return goldSentences({ id: text, text, mentions: [mention] }, analysis);
    }),
  );
  return fitModel(
    sentences.map((gold) => ({ ...gold, names: namesOf(gold.sentence) })),
    DEFAULT_SETTINGS,
    { seed: 1 },
  );
}

const extractor = createCombinedChineseExtractor(train(), { reader });
const read = (text: string) =>
  extractor.extractAspects(text, { id: 't', text }).mentions.filter(({ confidence }) => confidence >= 0.2);

describe('rules and a model together', () => {
  it('give what the model alone knows', () => {
    expect(read('呱呱乐很垮')).toMatchObject([
      { text: '呱呱乐', polarity: 'negative', implicit: false, opinion: { start: 3 } },
    ]);
  });

  it('give what the rules alone know, with their opinion', () => {
    expect(read('音质非常清晰')).toMatchObject([
      { text: '音质', feature: 'sound', polarity: 'positive', opinion: { text: '非常清晰' } },
    ]);
  });

  it('leave implicit features, comparisons and brands to the rules', () => {
    const found = extractor.extractAspects('太重了，续航不如小米14', { id: 't', text: '' });
    expect(found.mentions[0]).toMatchObject({ text: '太重', feature: 'weight', implicit: true });
    expect(found.comparisons[0]).toMatchObject({ preference: 'worse' });
    expect(found.entities[0]).toMatchObject({ text: '小米14', kind: 'PRODUCT' });
  });

  it('give nothing for an empty text', () => {
    expect(extractor.extractAspects('', { id: 't', text: '' }).mentions).toEqual([]);
  });
});

describe('the weights', () => {
  const [sentence] = analysis.analyse('屏幕显示很好', { id: 't', text: '' });
  if (sentence === undefined) throw new Error('expected a sentence');

  it('let of overlapping spans the better one stay', () => {
    const tagged = [
      { from: 0, to: 2, probability: 0.3 },
      { from: 4, to: 6, probability: 0.1 },
    ];
    expect(weighCandidates(sentence, tagged)).toMatchObject([
      { from: 0, to: 4, rule: { text: '屏幕显示' } },
      { from: 4, to: 6, rule: undefined },
    ]);
  });

  it('add up where rules and tagger agree', () => {
    const [alone] = weighCandidates(sentence, []);
    const [both] = weighCandidates(sentence, [{ from: 0, to: 4, probability: 0.8 }]);
    expect((both?.probability ?? 0) - (alone?.probability ?? 0)).toBeCloseTo(0.36);
  });

  const sure = { negative: 0.02, neutral: 0.03, positive: 0.95 };
  const confidence = (probability: number, judges: boolean, polarity: Polarity = 'positive'): number =>
    candidateConfidence(
      { from: 0, to: 2, rule: undefined, probability, posterior: probability / 0.45, rivals: 0 },
      { polarity, shares: sure, judges, density: 0.1 },
    );

  it.each([true, false])(
    'become confidences that rise, given from a score of .36 on (judging: %s)',
    (judges) => {
      const shares = [0, 0.2, 0.359, 0.361, 0.4, 0.44].map((score) => confidence(score, judges));
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares[2]).toBeLessThan(GIVEN);
      expect(shares[3]).toBeGreaterThanOrEqual(GIVEN);
    },
  );

  it('are surer of a polarity that is likely, where the text judges', () => {
    expect(confidence(0.4, true, 'negative')).toBeLessThan(confidence(0.4, true));
    expect(confidence(0.4, false, 'negative')).toBe(confidence(0.4, false));
  });
});

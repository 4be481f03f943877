import { describe, expect, it } from '@jest/globals';
import { evaluateExtraction } from '../../../src/evaluate/extraction.js';
import type { AspectMention, Polarity, SpecificationMention } from '../../../src/extract/extraction.js';

const text = 'The screen is great. The zoom is bad.';

function mention(word: string, polarity: Polarity, opinion?: string, feature = word): AspectMention {
  const span = (part: string): { start: number; end: number; text: string } => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, text: part };
  };
  return {
    ...span(word),
    feature,
    implicit: false,
    polarity,
    confidence: 1,
    opinion: opinion === undefined ? null : span(opinion),
  };
}

const quantity = (canonicalValue: number): SpecificationMention => ({
  start: 0,
  end: 3,
  text: 'The',
  value: 1,
  unit: 'kg',
  canonicalValue,
  canonicalUnit: 'kg',
  comparator: '=',
  about: 'product',
});

const gold = {
  id: '1',
  text,
  mentions: [mention('screen', 'positive', 'great'), mention('zoom', 'negative', 'bad')],
};

describe('evaluateExtraction', () => {
  it('is perfect on the gold itself', () => {
    const report = evaluateExtraction([gold], [gold]);
    for (const part of [
      report.mentionsExact,
      report.mentionsOverlap,
      report.distinctFeatures,
      report.triplets,
      report.opinionSentences,
    ])
      expect(part?.f1).toBe(1);
    expect(report.mentionPolarity).toEqual({ accuracy: 1, cases: 2 });
    expect(report.sentenceOrientation).toEqual({ accuracy: 1, cases: 2 });
  });

  it('counts wrong spans, polarities, opinions and features', () => {
    const guess = {
      id: '1',
      mentions: [mention('screen', 'negative', 'great', 'display'), mention('The zoom', 'neutral')],
    };
    const report = evaluateExtraction([gold], [guess]);
    expect(report.mentionsExact).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(report.opinionatedExact).toMatchObject({ precision: 1, recall: 0.5 });
    expect(report.mentionsOverlap).toMatchObject({ precision: 1, recall: 1 });
    expect(report.features.f1).toBe(0);
    expect(report.mentionPolarity).toEqual({ accuracy: 0, cases: 1 });
    expect(report.opinionSentences).toMatchObject({ precision: 1, recall: 0.5 });
    expect(report.sentenceOrientation).toEqual({ accuracy: 0, cases: 1 });
    expect(report.triplets?.f1).toBe(0);
  });

  it('takes a missing prediction for an empty one and leaves out predictions without gold', () => {
    const report = evaluateExtraction([gold], [{ ...gold, id: '2' }]);
    expect(report.mentionsExact).toMatchObject({ recall: 0, predicted: 0, expected: 2 });
  });

  it('compares quantities within a thousandth and comparisons by all their parts', () => {
    const predicate = { start: 0, end: 3, text: 'The' };
    const one = { preference: 'better', subject: null, object: null, feature: null, predicate } as const;
    const report = evaluateExtraction(
      [{ id: '1', specifications: [quantity(1), quantity(2)], comparisons: [one] }],
      [
        {
          id: '1',
          specifications: [quantity(1.0005), quantity(2.1)],
          comparisons: [{ ...one, preference: 'worse' }],
        },
      ],
    );
    expect(report.quantities).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(report.comparisons?.f1).toBe(0);
    expect(report.comparisonPredicates?.f1).toBe(1);
  });

  it('leaves parts out that gold does not have', () => {
    const report = evaluateExtraction([{ id: '1', mentions: [mention('zoom', 'neutral')] }], []);
    expect(Object.keys(report)).not.toEqual(expect.arrayContaining(['opinionSentences']));
    expect(report).not.toHaveProperty('triplets');
    expect(report).not.toHaveProperty('comparisons');
    expect(report).not.toHaveProperty('quantities');
  });

  it('reads empty gold', () => {
    expect(evaluateExtraction([], [gold])).toMatchObject({
      records: 0,
      mentionsExact: { f1: 1, predicted: 0 },
    });
  });
});

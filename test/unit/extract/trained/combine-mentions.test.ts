import { describe, expect, it } from '@jest/globals';
import type { AspectMention, Polarity } from '../../../../src/extract/extraction.js';
import { candidatesOf, type TaggedSpan } from '../../../../src/extract/trained/combined/candidate.js';
import { combineMentions } from '../../../../src/extract/trained/combined/combine-mentions.js';

function rule(
  start: number,
  end: number,
  confidence: number,
  polarity: Polarity = 'positive',
): AspectMention {
  return { start, end, text: '', feature: '', implicit: false, polarity, confidence, opinion: null };
}

function tag(start: number, end: number, probability: number, neutral: number): TaggedSpan {
  return {
    start,
    end,
    probability,
    polarities: () => ({ neutral, positive: (1 - neutral) * 0.2, negative: (1 - neutral) * 0.8 }),
  };
}

function decided(rules: readonly AspectMention[], tags: readonly TaggedSpan[]): string[] {
  return combineMentions(candidatesOf(rules, tags, tags), [])
    .filter(({ given }) => given)
    .map(({ candidate: { start, end }, polarity }) => `${start}-${end} ${polarity}`);
}

describe('combineMentions', () => {
  it('names an aspect that only the tagger is sure of, as neutral where nothing is said', () => {
    expect(decided([], [tag(0, 4, 0.8, 0.95)])).toEqual(['0-4 neutral']);
  });

  it('judges what is named where the model is sure enough of praise or blame', () => {
    const beside = rule(20, 24, 0.9);
    expect(decided([beside], [tag(0, 4, 0.5, 0.2)])).toEqual(['0-4 negative', '20-24 positive']);
    expect(decided([beside], [tag(0, 4, 0.5, 0.3)])).toEqual(['0-4 neutral', '20-24 positive']);
  });

  it('takes the polarity of the rules before that of the tagger', () => {
    expect(decided([rule(0, 4, 0.6)], [tag(0, 4, 0.9, 0.1)])).toEqual(['0-4 positive']);
  });

  it('gives a mention of the rules the boundaries that the tagger is sure of', () => {
    expect(decided([rule(5, 9, 0.6)], [tag(0, 9, 0.9, 0.1)])).toEqual(['0-9 positive']);
  });

  it('takes no part of a corrected name for an opinion', () => {
    const drive = { ...rule(5, 10, 0.6, 'negative'), opinion: { start: 0, end: 4, text: 'hard' } };
    expect(decided([drive], [tag(0, 10, 0.9, 0.95)])).toEqual(['0-10 neutral']);
  });

  it('keeps the strongest judgement of a sentence, and not the weak ones beside it', () => {
    expect(decided([rule(0, 4, 0.3), rule(10, 14, 0.25)], [])).toEqual(['0-4 positive']);
  });

  it('keeps what it decides against, told apart', () => {
    const [one] = combineMentions(candidatesOf([rule(0, 4, 0.2)], [], []), []);
    expect(one?.given).toBe(false);
  });

  it('gives no overlapping mentions, and nothing for nothing', () => {
    expect(decided([rule(0, 9, 0.6)], [tag(0, 4, 0.5, 0.5), tag(5, 9, 0.5, 0.5)])).toHaveLength(1);
    expect(combineMentions([], [])).toEqual([]);
  });
});

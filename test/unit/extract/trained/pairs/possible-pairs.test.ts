import { describe, expect, it } from '@jest/globals';
import type { AnalysedSentence } from '../../../../../src/extract/trained/analysis.js';
import type { PairClassifier } from '../../../../../src/extract/trained/pairs/pair-classifier.js';
import { PAIR_EVIDENCE_SIZE, pairEvidence } from '../../../../../src/extract/trained/pairs/pair-evidence.js';
import {
  choosePairs,
  type PossiblePair,
  possiblePairs,
} from '../../../../../src/extract/trained/pairs/possible-pairs.js';

const span = (from: number, to: number, probability = 0.5) => ({ from, to, probability });

function pair(
  aspect: readonly [number, number],
  opinion: readonly [number, number],
  probability: number,
): { pair: PossiblePair; probability: number } {
  return {
    pair: { aspect: span(...aspect), opinion: span(...opinion), link: 0.5, score: 0.125 },
    probability,
  };
}

describe('choosePairs', () => {
  it('takes the best pairs whose spans are the same or apart', () => {
    const best = pair([0, 2], [4, 5], 0.8);
    const sameOpinion = pair([7, 8], [4, 5], 0.5);
    const longerAspect = pair([0, 3], [9, 10], 0.7);
    const longerOpinion = pair([0, 2], [4, 6], 0.6);
    const unsure = pair([12, 13], [14, 15], 0.1);
    expect(choosePairs([unsure, longerOpinion, sameOpinion, longerAspect, best], 0.2)).toEqual([
      best,
      sameOpinion,
    ]);
  });

  it('takes a pair once, and nothing from nothing', () => {
    expect(choosePairs([pair([0, 1], [2, 3], 0.9), pair([0, 1], [2, 3], 0.8)], 0.2)).toHaveLength(1);
    expect(choosePairs([], 0)).toEqual([]);
  });
});

describe('possiblePairs', () => {
  const tokens = Array.from({ length: 60 }, (_, i) => ({
    start: 2 * i,
    end: 2 * i + 1,
    form: 'a',
    features: [],
  }));
  const sentence: AnalysedSentence = { start: 0, end: 119, tokens, rules: [] };
  const classifier = { probability: () => 0.5 } as unknown as PairClassifier;

  it('pairs spans that are near, within each other or the same, overlapping rivals too', () => {
    const tagged = {
      aspects: [span(0, 1, 0.6), span(0, 2, 0.3), span(3, 4, 0.05)],
      opinions: [span(1, 2, 0.9), span(50, 51, 0.9)],
    };
    const { pairs, around } = possiblePairs(classifier, sentence, tagged);
    expect(pairs).toEqual([
      { aspect: span(0, 1, 0.6), opinion: span(1, 2, 0.9), link: 0.5, score: 0.27 },
      { aspect: span(0, 2, 0.3), opinion: span(1, 2, 0.9), link: 0.5, score: 0.135 },
    ]);
    expect(around).toEqual({ aspects: [span(0, 1, 0.6)], opinions: tagged.opinions });
    const one = { aspects: [span(7, 9)], opinions: [span(7, 9)] };
    expect(possiblePairs(classifier, sentence, one).pairs).toHaveLength(1);
  });

  it('keeps pairs of sure spans whose link is unlikely, for a judge to learn from', () => {
    const doubting = { probability: () => 0.002 } as unknown as PairClassifier;
    const sure = { aspects: [span(0, 1, 1)], opinions: [span(9, 10, 1)] };
    expect(possiblePairs(doubting, sentence, sure).pairs).toHaveLength(1);
  });

  it('gives as much evidence as it says, all of it finite', () => {
    const tagged = { aspects: [span(4, 5, 1), span(4, 6, 0.2)], opinions: [span(1, 2, 0.9), span(8, 9, 0)] };
    const possible = possiblePairs(classifier, sentence, tagged);
    const guess = {
      polarity: 'positive',
      probability: 1,
      shares: { negative: 0, neutral: 0, positive: 1 },
    } as const;
    const rows = possible.pairs.map((own) =>
      pairEvidence(own, { ...possible, ...tagged, sentence }, guess, { aspects: 0, occurrences: 0 }),
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toHaveLength(PAIR_EVIDENCE_SIZE);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it('asks about no more pairs a token in a longer sentence', () => {
    const asked = (length: number): number => {
      let count = 0;
      const counting = { probability: () => ++count && 0.5 } as unknown as PairClassifier;
      const places = Array.from({ length: length / 2 }, (_, i) => 2 * i);
      possiblePairs(counting, sentence, {
        aspects: places.map((at) => span(at, at + 1)),
        opinions: places.map((at) => span(at + 1, at + 2)),
      });
      return count;
    };
    expect(asked(800)).toBeLessThan(2.1 * asked(400));
  });
});

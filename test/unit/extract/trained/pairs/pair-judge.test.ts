import { describe, expect, it } from '@jest/globals';
import { PAIR_EVIDENCE_SIZE } from '../../../../../src/extract/trained/pairs/pair-evidence.js';
import { PairJudge } from '../../../../../src/extract/trained/pairs/pair-judge.js';
import {
  type PairTrial,
  trainPairJudges,
} from '../../../../../src/extract/trained/training/train-pair-judges.js';
import { joinParts, splitParts } from '../../../../../src/learn/model-part.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

/** Sentences with two pairs that exclude each other: the one whose first number is greater is right, nine times of ten. */
function trials(count: number, seed: number): PairTrial[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => {
    const isRight = random.next() < 0.9;
    const found = [true, false].map((first) => {
      const evidence = Array.from({ length: PAIR_EVIDENCE_SIZE }, () => random.next());
      evidence[0] = first ? 2 : -2;
      const opinion = { from: first ? 2 : 3, to: 4, probability: 0.5 };
      return {
        pair: { aspect: { from: 0, to: 1, probability: 0.5 }, opinion, link: 0.5, score: 0.1 },
        polarity: 'positive' as const,
        evidence,
        right: first === isRight,
      };
    });
    return { found, expected: 1 };
  });
}

describe('trainPairJudges', () => {
  const parts = [trials(200, 1), trials(200, 2), trials(200, 3)];
  const { judge, ofParts, threshold } = trainPairJudges(parts, 1);

  it('learns which pairs are right, also for the part that a judge has not seen', () => {
    for (const one of [judge, ...ofParts]) {
      const [good, bad] = trials(50, 4).map(({ found }) =>
        found.map(({ evidence }) => one?.probability(evidence) ?? 0),
      )[0] as [number, number];
      expect(good).toBeGreaterThan(0.75);
      expect(bad).toBeLessThan(0.25);
    }
    expect(ofParts).toHaveLength(3);
    expect(threshold).toBeLessThan(0.9);
  });

  it('comes back from a model part', () => {
    const part = splitParts(joinParts({ own: judge?.toPart() ?? { header: {}, arrays: {} } })).own;
    const read = PairJudge.read(part ?? { header: {}, arrays: {} });
    const rows = trials(20, 5).flatMap(({ found }) => found);
    expect(rows.map(({ evidence }) => read.probability(evidence))).toEqual(
      rows.map(({ evidence }) => judge?.probability(evidence)),
    );
  });

  it('learns nothing of few pairs or of none', () => {
    expect(trainPairJudges([trials(20, 1), trials(20, 2)], 1).judge).toBeUndefined();
    expect(trainPairJudges([[], []], 1)).toMatchObject({ judge: undefined, ofParts: [undefined, undefined] });
  });
});

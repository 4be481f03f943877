import { describe, expect, it } from '@jest/globals';
import { PAIR_EVIDENCE_SIZE } from '../../../../../src/extract/trained/pairs/pair-evidence.js';
import { PairJudge } from '../../../../../src/extract/trained/pairs/pair-judge.js';
import {
  type PairTrial,
  trainPairJudges,
} from '../../../../../src/extract/trained/training/train-pair-judges.js';
import { joinParts, splitParts } from '../../../../../src/learn/model-part.js';
import { createSeededRandom } from '../../../../../src/lib/seeded-random.js';

/**
 * Sentences with two pairs that exclude each other: the one whose first number is greater is right, nine times of ten. A third
 * pair stands apart and is right once in six times.
 */
function trials(count: number, seed: number): PairTrial[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => {
    const isRight = random.next() < 0.9;
    const kinds = [
      { first: 2, from: 2, right: isRight },
      { first: -2, from: 3, right: !isRight },
      { first: 0, from: 8, right: random.next() < 1 / 6 },
    ];
    const found = kinds.map(({ first, from, right }) => {
      const evidence = Array.from({ length: PAIR_EVIDENCE_SIZE }, () => random.next());
      evidence[0] = first;
      const span = (at: number, to: number) => ({ from: at, to, probability: 0.5 });
      const aspect = first === 0 ? span(10, 11) : span(0, 1);
      const opinion = first === 0 ? span(8, 9) : span(from, 4);
      return {
        pair: { aspect, opinion, link: 0.5, score: 0.1 },
        polarity: 'positive' as const,
        evidence,
        right,
      };
    });
    return { found, expected: found.filter(({ right }) => right).length };
  });
}

describe('trainPairJudges', () => {
  const parts = [trials(110, 1), trials(110, 2), trials(110, 3)];
  const { judge, ofParts = [] } = trainPairJudges(parts, 1) ?? {};

  it('learns which pairs are right, also for the part that a judge has not seen', () => {
    for (const one of [judge, ...ofParts]) {
      const [good, bad] = trials(50, 4).map(({ found }) =>
        found.map(({ evidence }) => one?.probability(evidence) ?? 0),
      )[0] as [number, number];
      expect(good).toBeGreaterThan(0.75);
      expect(bad).toBeLessThan(0.25);
    }
    expect(ofParts).toHaveLength(3);
  });

  it('gives no pair that is seldom right, by one threshold of all judges', () => {
    for (const one of [judge, ...ofParts]) {
      const [good = 0, , doubtful = 1] = trials(1, 4).flatMap(({ found }) =>
        found.map(({ evidence }) => one?.probability(evidence) ?? 0),
      );
      expect(one?.threshold).toBe(judge?.threshold);
      expect(good).toBeGreaterThan(one?.threshold ?? 1);
      expect(doubtful).toBeLessThan(one?.threshold ?? 0);
    }
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
    expect(trainPairJudges([trials(20, 1), trials(20, 2)], 1)).toBeUndefined();
    expect(trainPairJudges([[], []], 1)).toBeUndefined();
  });

  it('learns nothing where no pair is wrong, or hardly one', () => {
    const sure = [1, 2, 3].map((seed) =>
      trials(200, seed).map(({ found, expected }, i) => ({
        found: found.filter(({ right }) => right || i % 20 === 0),
        expected,
      })),
    );
    expect(trainPairJudges(sure, 1)).toBeUndefined();
  });

  it('keeps away from both where right and wrong pairs lie far apart', () => {
    const plain = [1, 2].map((seed) =>
      trials(110, seed).map(({ found }) => ({
        found: found.map((one, i) => ({ ...one, right: i === 0 })),
        expected: 1,
      })),
    );
    const { threshold = 0 } = trainPairJudges(plain, 1)?.judge ?? {};
    expect(threshold).toBeGreaterThan(0.2);
    expect(threshold).toBeLessThan(0.45);
  });

  it('has none where a part would have none of its own', () => {
    expect(trainPairJudges([trials(120, 1), trials(20, 2)], 1)).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { evaluateMatching } from '../../../src/evaluate/matching.js';

const gold = [
  { id: '1', same: true },
  { id: '2', same: true },
  { id: '3', same: false },
  { id: '4', same: false },
];

describe('evaluateMatching', () => {
  it('counts the pairs that are the same', () => {
    const { match, accuracy, missing, calibration } = evaluateMatching(gold, [
      { id: '1', same: true, score: 0.9 },
      { id: '3', same: true, score: 0.6 },
      { id: '4', same: false, score: 0.1 },
    ]);
    expect(match).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, predicted: 2, expected: 2 });
    expect([accuracy, missing]).toEqual([0.5, 1]);
    expect(calibration).toMatchObject({ cases: 3, auroc: 1 });
  });

  it('has no calibration without scores, and zeros without pairs', () => {
    expect(evaluateMatching(gold, []).calibration).toBeUndefined();
    expect(evaluateMatching([], []).accuracy).toBe(0);
  });
});

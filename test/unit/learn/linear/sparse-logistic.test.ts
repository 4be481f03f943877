import { describe, expect, it } from '@jest/globals';
import { sparseMargin, trainSparseLogistic } from '../../../../src/learn/linear/sparse-logistic.js';

const row = (...features: number[]) => ({ features, values: features.map(() => 1) });

describe('trainSparseLogistic', () => {
  const rows = [row(0, 1), row(0, 2), row(0, 1, 3), row(0, 2, 3)];
  const labels = [1, 0, 1, 0];

  it('learns which features tell, and leaves those that never came at 0', () => {
    const weights = trainSparseLogistic(rows, labels, 6, { epochs: 50 });
    expect(sparseMargin(weights, row(0, 1))).toBeGreaterThan(1);
    expect(sparseMargin(weights, row(0, 2))).toBeLessThan(-1);
    expect(weights[5]).toBe(0);
  });

  it('gives the same weights for the same seed, and zeros without rows', () => {
    expect(trainSparseLogistic(rows, labels, 6)).toEqual(trainSparseLogistic(rows, labels, 6));
    expect([...trainSparseLogistic([], [], 2)]).toEqual([0, 0]);
  });
});

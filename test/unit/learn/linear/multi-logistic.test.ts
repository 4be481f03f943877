import { describe, expect, it } from '@jest/globals';
import {
  addMargins,
  toProbabilities,
  trainMultiLogistic,
} from '../../../../src/learn/linear/multi-logistic.js';

const OPTIONS = { exclusive: false, epochs: 30, rate: 0.3, l2: 1e-3, seed: 1 };
/** Feature 0 is the bias; 1 tells the first label, 2 the second. */
const ROWS = {
  features: [[0, 1], [0, 2], [0, 1, 2], [0], [0, 1], [0, 2]],
  targets: Int8Array.of(1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 1),
  size: 3,
  labels: 2,
};

function chances(weights: Float32Array, features: number[], exclusive: boolean): number[] {
  const margins = new Float64Array(2);
  addMargins(weights, features, margins);
  toProbabilities(margins, exclusive);
  return [...margins];
}

describe('logistic regression of several labels', () => {
  it('learns each label by itself', () => {
    const weights = trainMultiLogistic(ROWS, OPTIONS);
    const [first = 0, second = 0] = chances(weights, [0, 1], false);
    expect(first).toBeGreaterThan(0.7);
    expect(second).toBeLessThan(0.3);
    expect(Math.min(...chances(weights, [0, 1, 2], false))).toBeGreaterThan(0.5);
  });

  it('gives exclusive labels chances that sum to 1', () => {
    const targets = Int8Array.of(1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1);
    const weights = trainMultiLogistic({ ...ROWS, targets }, { ...OPTIONS, exclusive: true });
    const [first = 0, second = 0] = chances(weights, [0, 1], true);
    expect(first + second).toBeCloseTo(1, 12);
    expect(first).toBeGreaterThan(second);
  });

  it('learns nothing of a label where nobody knows it, and the same twice', () => {
    const targets = Int8Array.of(1, -1, 0, -1, 1, -1, 0, -1, 1, -1, 0, -1);
    const weights = trainMultiLogistic({ ...ROWS, targets }, OPTIONS);
    expect([weights[1], weights[3], weights[5]]).toEqual([0, 0, 0]);
    expect(trainMultiLogistic({ ...ROWS, targets }, OPTIONS)).toEqual(weights);
  });

  it('counts a row as much as it is told to', () => {
    const conflict = { features: [[0], [0]], targets: Int8Array.of(1, 0), size: 1, labels: 1 };
    const [heavy = 0] = trainMultiLogistic({ ...conflict, counts: [4, 1] }, OPTIONS);
    const [light = 0] = trainMultiLogistic({ ...conflict, counts: [1, 4] }, OPTIONS);
    expect(heavy).toBeGreaterThan(0);
    expect(light).toBeLessThan(0);
  });

  it('gives zeros without rows', () => {
    const none = { features: [], targets: new Int8Array(0), size: 2, labels: 2 };
    expect([...trainMultiLogistic(none, OPTIONS)]).toEqual([0, 0, 0, 0]);
  });
});

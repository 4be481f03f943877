import { describe, expect, it } from '@jest/globals';
import { denseMargin, fitDenseLogistic } from '../../../../src/learn/linear/dense-logistic.js';
import { logistic } from '../../../../src/lib/logistic.js';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';

describe('fitDenseLogistic', () => {
  it('finds the log odds that the labels were drawn from, whatever the scale of a number', () => {
    const random = createSeededRandom(3);
    const rows: number[] = [];
    const labels: number[] = [];
    for (let r = 0; r < 4000; r += 1) {
      const [a, b] = [random.next(), 1000 * random.next()];
      rows.push(a, b, 7);
      labels.push(random.next() < logistic(3 * a - 0.002 * b - 0.5) ? 1 : 0);
    }
    const model = fitDenseLogistic(rows, 3, labels, 0.1);
    for (const [a, b] of [
      [0.1, 900],
      [0.5, 500],
      [0.9, 100],
    ] as const)
      expect(Math.abs(denseMargin(model, [a, b, 7]) - (3 * a - 0.002 * b - 0.5))).toBeLessThan(0.3);
  });

  it('stays finite where one number tells all', () => {
    const model = fitDenseLogistic([-1, -2, 1, 2], 1, [0, 0, 1, 1]);
    expect(denseMargin(model, [2])).toBeGreaterThan(1);
    expect(denseMargin(model, [2])).toBeLessThan(20);
  });

  it('has no opinion without rows, and wants as many rows as labels', () => {
    expect(denseMargin(fitDenseLogistic([], 2, []), [1, 2])).toBe(0);
    expect(() => fitDenseLogistic([1, 2, 3], 2, [1])).toThrow(RangeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exactTest } from '../../../src/lib/exact-test.js';

describe('exactTest', () => {
  it.each([
    // The lady who tastes tea (Fisher 1935): 3 of 4 and all 4 right.
    [3, 4, 1, 4, 34 / 70],
    [4, 4, 0, 4, 2 / 70],
    [7, 7, 0, 4, 1 / 330],
    [0, 3, 0, 5, 1],
    [1, 1, 0, 0, 1],
  ])('is worked out by hand: %i of %i, %i of %i', (x1, n1, x2, n2, chance) => {
    expect(exactTest(x1, n1, x2, n2).chance).toBeCloseTo(chance, 9);
    expect(exactTest(x2, n2, x1, n1).chance).toBeCloseTo(chance, 9);
  });

  it('tells the least that such totals could show', () => {
    expect(exactTest(1, 2, 1, 2).least).toBeCloseTo(2 / 6, 9);
    expect(exactTest(3, 4, 1, 4).least).toBeCloseTo(2 / 70, 9);
    expect(exactTest(2, 2, 3, 3).least).toBe(1);
  });

  it('takes any numbers', () => {
    for (const [x1, n1, x2, n2] of [
      [Number.NaN, 3, 1, 2],
      [-1, 3, 9, 2],
      [1e12, 2e12, 1e12, 3e12],
      [0.4, 1.4, 2.6, 3.2],
    ] as const) {
      const { chance } = exactTest(x1, n1, x2, n2);
      expect(chance >= 0 && chance <= 1).toBe(true);
    }
  });
});

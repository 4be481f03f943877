import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import {
  differenceOf,
  effectiveCount,
  meanEstimate,
  PLACE_PRIOR,
} from '../../../../src/profile/estimate/mean-estimate.js';
import { weightedQuantile } from '../../../../src/profile/estimate/weighted-quantile.js';

const values = (...all: number[]) => all.map((value) => ({ value, weight: 1 }));

describe('meanEstimate', () => {
  it('is the prior without observations', () => {
    expect(meanEstimate([], PLACE_PRIOR, 0, 1)).toEqual({ value: 0.5, low: 0, high: 1 });
  });

  it('follows the formula: by hand for two values', () => {
    // k = 2, n = 2, m = .2, v = .01: μ = .35, σ² = (2/12 + .02 + 1 · .09) / 4, margin t(4) · √(σ² / 4).
    const { value, low, high } = meanEstimate(values(0.1, 0.3), PLACE_PRIOR, -9, 9);
    const margin = (1.96 + 2.372 / 4 + 2.823 / 16) * Math.sqrt((2 / 12 + 0.02 + 0.09) / 16);
    expect([value, low, high]).toEqual([
      expect.closeTo(0.35, 12),
      expect.closeTo(0.35 - margin, 12),
      expect.closeTo(0.35 + margin, 12),
    ]);
  });

  it('covers the true mean about as often as it says', () => {
    const random = createSeededRandom(1);
    let covered = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const mean = 0.2 + 0.6 * random.next();
      const sample = values(
        ...Array.from({ length: 3 + random.below(12) }, () => mean + 0.4 * (random.next() - 0.5)),
      );
      const { low, high } = meanEstimate(sample, PLACE_PRIOR, 0, 1);
      if (low <= mean && mean <= high) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.94);
  });

  it('counts unequal weights as fewer', () => {
    expect(effectiveCount(values(1, 2, 3))).toBeCloseTo(3, 12);
    expect(
      effectiveCount([
        { value: 1, weight: 100 },
        { value: 2, weight: 1e-6 },
      ]),
    ).toBeCloseTo(1, 6);
    expect(effectiveCount([])).toBe(0);
  });
});

describe('differenceOf', () => {
  it('has the margins of both', () => {
    const one = { value: 0.6, low: 0.3, high: 0.9 };
    const two = { value: 0.2, low: -0.2, high: 0.6 };
    const difference = differenceOf(one, two);
    expect(difference.value).toBeCloseTo(0.4, 12);
    expect([difference.low, difference.high]).toEqual([expect.closeTo(-0.1, 12), expect.closeTo(0.9, 12)]);
  });
});

describe('weightedQuantile', () => {
  it('is the least value at which the share of the weight is reached', () => {
    const sample = [
      { value: 3, weight: 1 },
      { value: 1, weight: 2 },
      { value: 2, weight: 1 },
    ];
    expect([0, 0.5, 0.51, 0.75, 0.76, 1].map((share) => weightedQuantile(sample, share))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
    expect(weightedQuantile([], 0.5)).toBeUndefined();
  });
});

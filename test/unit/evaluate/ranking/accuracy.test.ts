import { describe, expect, it } from '@jest/globals';
import { measureAccuracy } from '../../../../src/evaluate/ranking/accuracy.js';

describe('measureAccuracy', () => {
  it('gives the values worked out by hand', () => {
    // Hits at ranks 1 and 3 of 4 listed, 3 relevant.
    const list = { items: [5, 1, 6, 2], relevant: new Set([5, 6, 7]), relevantCount: 3 };
    const got = measureAccuracy([list], 4);
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    expect(got.ndcg).toBeCloseTo((1 + 1 / 2) / ideal, 12);
    expect(got.recall).toBeCloseTo(2 / 3, 12);
    expect(got.precision).toBeCloseTo(2 / 4, 12);
    expect(got.f1).toBeCloseTo((2 * (2 / 3) * (1 / 2)) / (2 / 3 + 1 / 2), 12);
    expect(got.hitRate).toBe(1);
    expect(got.mrr).toBe(1);
    expect(got.map).toBeCloseTo((1 + 2 / 3) / 3, 12);
  });

  it('cuts the ideal at k and counts relevant items nobody can list', () => {
    const list = { items: [9, 3], relevant: new Set([3]), relevantCount: 4 };
    const got = measureAccuracy([list], 2);
    expect(got.ndcg).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
    expect(got.recall).toBeCloseTo(1 / 4, 12);
    expect(got.mrr).toBeCloseTo(1 / 2, 12);
  });

  it('averages over lists, the empty ones too, and gives zeros for none', () => {
    const full = { items: [1], relevant: new Set([1]), relevantCount: 1 };
    const none = { items: [], relevant: new Set([1]), relevantCount: 1 };
    expect(measureAccuracy([full, none], 1).ndcg).toBe(0.5);
    expect(Object.values(measureAccuracy([], 10)).every((value) => value === 0)).toBe(true);
  });
});

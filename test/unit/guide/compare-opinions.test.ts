import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import {
  chanceOf,
  type ComparedOpinion,
  corrected,
  differenceOfShares,
} from '../../../src/guide/compare-opinions.js';
import { twoSidedTail } from '../../../src/lib/normal-tail.js';

const opinion = (key: string, positive: number, negative: number): ComparedOpinion => ({
  product: nodeId('Product', key),
  positive,
  negative,
  score: (positive - negative) / (positive + negative + 2),
  effectiveReviews: positive + negative,
  low: 0,
  high: 1,
});

describe('twoSidedTail', () => {
  it('is that of the tables', () => {
    expect(twoSidedTail(0)).toBeCloseTo(1, 6);
    expect(twoSidedTail(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSidedTail(-2.575829)).toBeCloseTo(0.01, 6);
    expect(twoSidedTail(Number.NaN)).toBeCloseTo(1, 6);
  });
});

describe('the difference of two opinions', () => {
  it('adds one success and one failure to each', () => {
    // (41/44 − 4/35) / √(.9318 · .0682 / 44 + .1143 · .8857 / 35), worked out by hand.
    expect(differenceOfShares(40, 42, 3, 33)).toBeCloseTo(12.415, 3);
    expect(differenceOfShares(1, 1, 0, 0)).toBe(0);
  });

  it('is chance with few voices and none with many', () => {
    expect(chanceOf([opinion('a', 3, 1), opinion('b', 1, 3)])).toBeGreaterThan(0.05);
    expect(chanceOf([opinion('a', 60, 20), opinion('b', 20, 60)])).toBeLessThan(1e-6);
    expect(chanceOf([opinion('a', 60, 20), opinion('b', 0, 0)])).toBe(1);
  });

  it('counts each pair that was looked at', () => {
    const two = chanceOf([opinion('a', 9, 1), opinion('b', 4, 6)]);
    const three = chanceOf([opinion('a', 9, 1), opinion('b', 4, 6), opinion('c', 7, 4)]);
    expect(three).toBeCloseTo(3 * two, 9);
  });

  it('is corrected by Holm for as many features as there are', () => {
    expect(corrected([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.09, 0.09, 0.5]);
    expect(corrected([])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import {
  bestOf,
  type ComparedOpinion,
  chanceOf,
  testsOf,
} from '../../../../src/guide/compare/compare-opinions.js';

const opinion = (key: string, positive: number, negative: number): ComparedOpinion => ({
  product: nodeId('Product', key),
  positive,
  negative,
  score: (positive - negative) / (positive + negative + 2),
  effectiveReviews: positive + negative,
  low: 0,
  high: 1,
});

describe('the difference of opinions', () => {
  it('is chance with few voices and none with many', () => {
    expect(chanceOf([opinion('a', 3, 1), opinion('b', 1, 3)]).chance).toBeGreaterThan(0.05);
    expect(chanceOf([opinion('a', 60, 20), opinion('b', 20, 60)]).chance).toBeLessThan(1e-6);
    expect(chanceOf([opinion('a', 60, 20), opinion('b', 0, 0)])).toEqual({ chance: 1, least: 1 });
  });

  it('sees that all praise the one and none the other', () => {
    const row = [opinion('a', 6, 0), opinion('b', 0, 5)];
    expect(chanceOf(row).chance).toBeCloseTo(1 / 462, 9);
    expect(bestOf(row, 4)).toBe(nodeId('Product', 'a'));
    expect(bestOf(row, 40)).toBeUndefined();
  });

  it('counts each pair that was looked at', () => {
    const two = chanceOf([opinion('a', 9, 1), opinion('b', 2, 8)]);
    const three = chanceOf([opinion('a', 9, 1), opinion('b', 2, 8), opinion('c', 7, 4)]);
    expect(three.chance).toBeCloseTo(3 * two.chance, 9);
  });

  it('costs nothing for rows that so few speak of that they never could differ', () => {
    const telling = { chance: 0.003, least: 0.003 };
    const silent = { chance: 1, least: 1 };
    expect(testsOf([])).toBe(1);
    expect(testsOf([telling, ...Array.from({ length: 40 }, () => silent)])).toBe(1);
    expect(testsOf([telling, telling, telling, silent])).toBe(3);
    expect(testsOf(Array.from({ length: 30 }, () => telling))).toBe(17);
  });
});

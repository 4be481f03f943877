import { describe, expect, it } from '@jest/globals';
import { withSingleItemCases } from '../../../../src/rank/validation/single-item-cases.js';
import { validationDraws } from '../../../../src/rank/validation/validation-draws.js';
import { interactionsOf } from '../tiny-data.js';

/** `long` users of six items and after them `single` users of one. */
const users = (long: number, single: number): number[][] => [
  ...Array.from({ length: long }, (_, user) => [0, 1, 2, 3, 4, 5].map((k) => (user + 4 * k) % 24)),
  ...Array.from({ length: single }, (_, user) => [user % 24]),
];
const dataOf = (long: number, single: number) => ({
  interactions: interactionsOf(24, users(long, single)),
  relations: [],
});
const lengthsOf = (draw: { cases: readonly { history: { items: ArrayLike<number> } }[] } | undefined) =>
  (draw?.cases ?? []).map(({ history }) => history.items.length);

describe('withSingleItemCases', () => {
  it('gives histories of one item the share that users of one item have, the rest of their histories not listed', () => {
    const [draw] = validationDraws(dataOf(100, 300), 5);
    const lengths = lengthsOf(draw);
    const single = lengths.filter((length) => length === 1).length;
    expect(single / lengths.length).toBeCloseTo(0.75, 1);
    for (const { history, exclude, relevant } of draw?.cases ?? []) {
      expect(exclude.length).toBeGreaterThanOrEqual(5);
      expect([...exclude]).toEqual(expect.arrayContaining([...history.items]));
      expect([...exclude].some((item) => relevant.has(item))).toBe(false);
    }
  });

  it('makes at most three of one person, though the share is less then', () => {
    const lengths = lengthsOf(validationDraws(dataOf(10, 400), 5)[0]);
    const singles = lengths.filter((length) => length === 1).length;
    expect(singles).toBeGreaterThan(0);
    expect(singles).toBe(3 * (lengths.length - singles));
  });

  it('leaves the cases as they are where nobody has one item alone, and none where everybody has', () => {
    expect(lengthsOf(validationDraws(dataOf(100, 0), 5)[0]).every((length) => length === 5)).toBe(true);
    expect(validationDraws(dataOf(0, 50), 5).flatMap(({ cases }) => cases)).toEqual([]);
  });

  it('keeps to the limit in the same shares, and draws the same for the same seed', () => {
    const { interactions } = dataOf(100, 100);
    const cases = Array.from({ length: 40 }, (_, user) => ({
      user,
      history: { items: Int32Array.of(1, 2), weights: Float32Array.of(1, 1) },
      relevant: new Set([3]),
      exclude: Int32Array.of(1, 2),
    }));
    const once = withSingleItemCases(cases, interactions, 5, 20);
    expect(once.map(({ history }) => history.items.length).filter((length) => length === 2)).toHaveLength(10);
    expect(once).toHaveLength(20);
    expect(withSingleItemCases(cases, interactions, 5, 20)).toEqual(once);
    expect(withSingleItemCases(cases, interactions, 6, 20)).not.toEqual(once);
  });
});

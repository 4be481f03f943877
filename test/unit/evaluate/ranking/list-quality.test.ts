import { describe, expect, it } from '@jest/globals';
import { itemGroups, userGroups } from '../../../../src/evaluate/ranking/groups.js';
import { giniOf, measureLists } from '../../../../src/evaluate/ranking/list-quality.js';
import { createHistory } from '../../../../src/rank/history.js';
import { interactionsOf } from '../../rank/tiny-data.js';

describe('measureLists', () => {
  it('gives the values worked out by hand', () => {
    const interactions = interactionsOf(4, [[0, 1], [0, 1], [0]]);
    const got = measureLists(interactions, [[0, 1]], [createHistory([1])]);
    expect(got.coverage).toBe(0.5);
    expect(got.gini).toBeCloseTo(0.5, 12);
    expect(got.novelty).toBeCloseTo((0 - Math.log2(3 / 4)) / 2, 12);
    expect(got.diversity).toBeCloseTo(1 - 2 / Math.sqrt(6), 12);
    expect(got.popularityLift).toBeCloseTo(2.5 / 2 - 1, 12);
  });

  it('gives zeros without lists', () => {
    const got = measureLists(interactionsOf(2, [[0]]), [], []);
    expect(Object.values(got).every((value) => value === 0)).toBe(true);
  });
});

describe('giniOf', () => {
  it('is 0 for even counts and (n − 1) / n when one has all', () => {
    expect(giniOf([3, 3, 3])).toBeCloseTo(0, 12);
    expect(giniOf([0, 0, 0, 8])).toBeCloseTo(3 / 4, 12);
    expect(giniOf([0, 0])).toBe(0);
  });
});

describe('groups', () => {
  it('tells new, light and heavy users', () => {
    expect(userGroups([0, 3, 4, 5, 6, 7, 50])).toEqual([
      'new',
      'new',
      'light',
      'light',
      'light',
      'light',
      'heavy',
    ]);
  });

  it('tells head, mid, tail and cold items by the share of interactions before them', () => {
    const users = Array.from({ length: 10 }, (_, user) => [
      0,
      ...(user < 6 ? [1] : []),
      ...(user < 4 ? [2] : []),
    ]);
    expect(itemGroups(interactionsOf(4, users))).toEqual(['head', 'mid', 'tail', 'cold']);
  });
});

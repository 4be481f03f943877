import { describe, expect, it } from '@jest/globals';
import { bucketGroups } from '../../../../src/link/identity/bucket-groups.js';
import type { Root } from '../../../../src/link/identity/root.js';

const root = (gtin?: string, brand?: string): Root => ({
  gtins: new Set(gtin === undefined ? [] : [gtin]),
  brands: new Set(brand === undefined ? [] : [brand]),
  mpns: new Set(),
  conditions: new Set(['new']),
  names: [new Set(), new Set()],
  fixed: undefined,
});
const group = (roots: readonly Root[], refused: readonly string[] = []) =>
  bucketGroups(
    roots.map((_, i) => i),
    (i) => roots[i] as Root,
    'name',
    {
      has: (one) => refused.some((pair) => pair.split(' ').includes(String(one))),
      areRefused: (a, b) => refused.includes(`${a} ${b}`) || refused.includes(`${b} ${a}`),
    },
  );

describe('bucketGroups', () => {
  it('joins what does not conflict', () => {
    expect(group([root(), root('1'), root(undefined, 'norvik')])).toEqual({
      whole: [[0, 1, 2]],
      ambiguous: [],
    });
  });

  it('leaves what may be of either of two, and tells of it', () => {
    const { whole, ambiguous } = group([root('1'), root(), root('2'), root()]);
    expect(whole).toEqual([[0], [1, 3], [2]]);
    expect(ambiguous).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('joins with one where that alone does not conflict with another', () => {
    expect(
      group([root('1', 'norvik'), root(undefined, 'norvik'), root(undefined, 'kestwing')]).whole,
    ).toEqual([[0, 1], [2]]);
  });

  it('never joins what an expert refused', () => {
    expect(group([root(), root()], ['0 1']).whole).toEqual([[0], [1]]);
  });

  it('joins only what states the same where there are too many kinds, and asks nothing', () => {
    const many = [...Array.from({ length: 70 }, (_, i) => root(String(i))), root(), root()];
    const { whole, ambiguous } = group(many);
    expect([whole.length, ambiguous.length]).toEqual([71, 0]);
    expect(whole.at(-1)).toEqual([70, 71]);
    expect(group(many, ['70 71']).whole.length).toBe(72);
  });
});

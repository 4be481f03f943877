import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, miscalibration, mixOf } from '../../../../src/rank/selectors/calibrate.js';
import { capGroups } from '../../../../src/rank/selectors/cap-groups.js';
import { correct } from '../../../../src/rank/selectors/correct.js';
import { diversify } from '../../../../src/rank/selectors/diversify.js';
import { greedyDpp } from '../../../../src/rank/selectors/greedy-dpp.js';

/** The determinant of the kernel of `chosen` by elimination: what the greedy choice makes great, the long way. */
function determinant(chosen: readonly number[], kernel: (i: number, j: number) => number): number {
  const rows = chosen.map((i) => chosen.map((j) => kernel(i, j)));
  let product = 1;
  for (let k = 0; k < rows.length; k++) {
    const pivot = (rows[k] as number[])[k] as number;
    product *= pivot;
    if (pivot === 0) return 0;
    for (let r = k + 1; r < rows.length; r++) {
      const row = rows[r] as number[];
      const factor = (row[k] as number) / pivot;
      for (let c = k; c < rows.length; c++)
        (row[c] as number) -= factor * ((rows[k] as number[])[c] as number);
    }
  }
  return product;
}

/** Descending values with a group each. */
const LISTS = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) => [...pairs].sort(([a], [b]) => b - a));

describe('greedyDpp', () => {
  it('takes each time what makes the determinant greatest, worked out the long way', () => {
    fc.assert(
      fc.property(LISTS, (list) => {
        const quality = list.map(([value]) => value);
        const similarity = (i: number, j: number): number =>
          i === j ? 1 : list[i]?.[1] === list[j]?.[1] ? 0.8 : 0.1;
        const kernel = (i: number, j: number): number =>
          (quality[i] as number) * (quality[j] as number) * similarity(i, j);
        const chosen = greedyDpp(quality, similarity, 4);
        chosen.forEach((one, k) => {
          const before = chosen.slice(0, k);
          const got = determinant([...before, one], kernel);
          for (let other = 0; other < list.length; other++) {
            if (before.includes(other)) continue;
            expect(determinant([...before, other], kernel)).toBeLessThanOrEqual(got * (1 + 1e-9));
          }
        });
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('goes on in the given order where nothing new is left, and gives as many as there are', () => {
    expect(greedyDpp([3, 2, 1], () => 1, 3)).toEqual([0, 1, 2]);
    expect(greedyDpp([1, 1], (i, j) => (i === j ? 1 : 0), 9)).toEqual([0, 1]);
    expect(greedyDpp([], () => 1, 3)).toEqual([]);
  });
});

describe('calibrate', () => {
  const wished = mixOf([[1], [1], [2]]);

  it('measures the distance of mixes as Steck does', () => {
    expect([...wished]).toEqual([
      [1, 2 / 3],
      [2, 1 / 3],
    ]);
    expect(miscalibration(wished, wished)).toBeCloseTo(0, 12);
    const onlyFirst = (2 / 3) * Math.log(2 / 3 / (0.99 + (0.01 * 2) / 3)) + (1 / 3) * Math.log(100);
    expect(miscalibration(wished, mixOf([[1]]))).toBeCloseTo(onlyFirst, 12);
    expect(miscalibration(new Map(), mixOf([[1]]))).toBe(0);
  });

  it('shows the wished mix at full strength, the order of values at none', () => {
    const ranked = [1, 1, 1, 1, 2, 2].map((group, i) => ({ value: 10 - i, groups: [group] }));
    expect(calibrate(ranked, wished, 6, 0)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(calibrate(ranked, wished, 3, 1).map((place) => ranked[place]?.groups[0])).toEqual([1, 2, 1]);
  });

  it('is never farther from the wished mix at full strength than without', () => {
    fc.assert(
      fc.property(LISTS, (list) => {
        const ranked = list.map(([value, group]) => ({ value, groups: [group] }));
        const distance = (places: readonly number[]): number =>
          miscalibration(wished, mixOf(places.map((place) => ranked[place]?.groups ?? [])));
        const first = 1;
        expect(distance(calibrate(ranked, wished, first, 1))).toBeLessThanOrEqual(
          distance(calibrate(ranked, wished, first, 0)) + 1e-12,
        );
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('capGroups', () => {
  it('leaves what is too much of one group for the end, what was shown counted', () => {
    const groups = [[1], [1], [2], [1], [], [2]];
    expect(capGroups(groups, 1)).toEqual([0, 2, 4, 1, 3, 5]);
    expect(capGroups(groups, 2)).toEqual([0, 1, 2, 4, 5, 3]);
    expect(capGroups(groups, 2, new Map([[1, 2]]))).toEqual([2, 4, 5, 0, 1, 3]);
    expect(capGroups([], 1)).toEqual([]);
  });
});

describe('correct', () => {
  it('adds a share of the spread by merit; equal sums keep their order', () => {
    expect(correct([3, 2, 1], (place) => place / 2, 0)).toEqual({ places: [0, 1, 2], values: [3, 2, 1] });
    expect(correct([3, 2, 1], (place) => place / 2, 1)).toEqual({ places: [0, 1, 2], values: [3, 3, 3] });
    expect(correct([3, 2, 1], (place) => (place === 2 ? 1 : 0), 1.5)).toEqual({
      places: [2, 0, 1],
      values: [4, 3, 2],
    });
  });
});

describe('every selector', () => {
  it('gives each place once, and the first ones first of a longer page', () => {
    fc.assert(
      fc.property(LISTS, fc.double({ min: 0, max: 1, noNaN: true }), (list, strength) => {
        const values = list.map(([value]) => value);
        const groups = list.map(([, group]) => [group]);
        const ranked = list.map(([value, group]) => ({ value, groups: [group] }));
        const orders = (first: number): number[][] => [
          greedyDpp(values, (i, j) => (i === j ? 1 : groups[i]?.[0] === groups[j]?.[0] ? 0.9 : 0), first),
          calibrate(ranked, mixOf([[0], [1]]), first, strength),
          diversify(
            list.map(([score, group]) => ({ score, groups: [`${group}`] })),
            first,
            strength,
          ),
        ];
        orders(list.length).forEach((whole, i) => {
          expect([...whole].sort((a, b) => a - b)).toEqual(list.map((_, place) => place));
          expect(orders(2)[i]).toEqual(whole.slice(0, 2));
        });
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

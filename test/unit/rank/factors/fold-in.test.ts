import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { createFoldIn } from '../../../../src/rank/factors/fold-in.js';
import { createRowSolver } from '../../../../src/rank/factors/least-squares.js';

const WIDTH = 6;
const random = createSeededRandom(3);
const factors = {
  width: WIDTH,
  values: Float64Array.from({ length: 40 * WIDTH }, () => random.next() - 0.5),
};
const settings = { alpha: 7, lambda: 0.8 };
const fold = createFoldIn(factors, settings);

const histories: readonly [name: string, items: number[], weights: number[]][] = [
  ['shorter than the factors are wide', [3, 8, 21], [1, 1, 1]],
  ['short, with weights', [0, 5, 9, 39], [0.3, 2, 1, 0.01]],
  ['one item', [17], [1]],
  ['none', [], []],
  ['longer', [1, 2, 4, 6, 9, 12, 30, 31, 38], [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ['with a weight that counts for nothing', [2, 7], [1, -0.5]],
  ['with a weight that is lost beside 1', [2, 7], [1, 1e-20]],
];

describe('createFoldIn', () => {
  it.each(histories)(
    'solves a history as training does, and tells shares that sum to the score (%s)',
    (_, items, weights) => {
      const history = Int32Array.from(items);
      const folded = fold(history, Float32Array.from(weights));
      const solved = new Float64Array(WIDTH);
      createRowSolver(factors, settings)(history, Float32Array.from(weights), solved);
      folded.user.forEach((value, f) => expect(value).toBeCloseTo(solved[f] as number, 10));
      for (let item = 0; item < 40; item += 1) {
        const own = new Float64Array(items.length);
        folded.shares(item, own);
        const score = folded.user.reduce(
          (sum, value, f) => sum + value * (factors.values[item * WIDTH + f] as number),
          0,
        );
        expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(score, 10);
        const place = items.indexOf(item);
        expect(folded.own[place] ?? 0).toBeCloseTo(own[place] ?? 0, 10);
      }
    },
  );

  it('tells a share as the formula has it', () => {
    // One factor of 1 and 2 for two items: A = (1 + 4 + 1) + 3 · 1 for a history of the first, alpha 4 and lambda 1.
    const one = createFoldIn({ width: 1, values: Float64Array.of(1, 2) }, { alpha: 4, lambda: 1 });
    const shares = new Float64Array(1);
    one(Int32Array.of(0), Float32Array.of(1)).shares(1, shares);
    expect(shares[0]).toBeCloseTo((4 * 1 * 2) / 9, 12);
  });

  it('tells nothing of what counts for nothing', () => {
    const own = new Float64Array(2);
    fold(Int32Array.of(2, 7), Float32Array.of(1, -0.5)).shares(3, own);
    expect(own[1]).toBe(0);
  });
});

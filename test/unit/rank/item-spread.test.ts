import { describe, expect, it } from '@jest/globals';
import { historyOfUser } from '../../../src/rank/history.js';
import { evened, evenFactors, evenWeights } from '../../../src/rank/item-spread.js';
import { createItemWeightScorer, type ItemWeights } from '../../../src/rank/item-weights.js';
import type { RawScorer } from '../../../src/rank/scorer.js';
import { interactionsOf, scoresOf } from './tiny-data.js';

/** Four people, each with one of four items. */
const interactions = interactionsOf(4, [[0], [1], [2], [3]]);

/** What item `source` adds to each target: rows with the same deviation, so that only columns differ. */
const ROWS = [
  [0, 4, 1, 1],
  [4, 0, 1, 1],
  [0, 4, 1, 1],
  [4, 0, 1, 1],
];
const dense = (): ItemWeights => ({ kind: 'dense', itemCount: 4, values: Float32Array.from(ROWS.flat()) });
const lists = (): ItemWeights => ({
  kind: 'lists',
  itemCount: 4,
  bySource: {
    pointers: Int32Array.of(0, 4, 8, 12, 16),
    indices: Int32Array.from(ROWS.flatMap((row) => row.map((_, target) => target))),
    weights: Float32Array.from(ROWS.flat()),
  },
});
const scoresOfAll = (scorer: RawScorer): number[][] =>
  [0, 1, 2, 3].map((user) => scoresOf(scorer, historyOfUser(interactions, user)));

function deviations(scores: readonly number[][]): number[] {
  return [0, 1, 2, 3].map((item) => {
    const column = scores.map((row) => row[item] as number);
    const mean = column.reduce((a, b) => a + b, 0) / column.length;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
  });
}

describe('the spread of items', () => {
  it('divides what differs much between people, and lifts what does not', () => {
    const factors = evenFactors(createItemWeightScorer('plain', dense()), interactions, 0.5);
    const [first, second, third, fourth] = [...factors] as [number, number, number, number];
    expect(first).toBeCloseTo(second, 12);
    expect(first).toBeLessThan(1);
    expect(third).toBe(fourth);
    expect(third).toBeGreaterThan(1);
    // What is the same for everybody does not rise without end.
    expect(third).toBeCloseTo(1_000 ** 0.5, 6);
  });

  it('is the same for all items at an evenness of 1, and what it was at 0', () => {
    const scorer = createItemWeightScorer('plain', {
      kind: 'dense',
      itemCount: 4,
      values: Float32Array.from([0, 4, 1, 2, 4, 0, 2, 1, 0, 4, 1, 2, 4, 0, 2, 1]),
    });
    const even = deviations(scoresOfAll(evened(scorer, evenFactors(scorer, interactions, 1))));
    for (const one of even) expect(one / (even[0] as number)).toBeCloseTo(1, 6);
    expect([...evenFactors(scorer, interactions, 0)]).toEqual([1, 1, 1, 1]);
  });

  it('changes dense weights and lists as it changes scores', () => {
    const plain = createItemWeightScorer('plain', dense());
    const expected = scoresOfAll(evened(plain, evenFactors(plain, interactions, 0.25))).flat();
    for (const weights of [dense(), lists()]) {
      const own = createItemWeightScorer('own', evenWeights(weights, interactions, 0.25));
      scoresOfAll(own)
        .flat()
        .forEach((score, place) => {
          expect(score).toBeCloseTo(expected[place] as number, 5);
        });
    }
    expect(evenWeights(lists(), interactions, 0)).toEqual(lists());
  });

  it('leaves a scorer as it is that says the same of everything, and people of whom nothing is known out', () => {
    const silent = createItemWeightScorer('silent', {
      kind: 'dense',
      itemCount: 4,
      values: new Float32Array(16),
    });
    expect([...evenFactors(silent, interactions, 0.5)]).toEqual([1, 1, 1, 1]);
    const more = interactionsOf(4, [[0], [], [1], [2], [], [3]]);
    const scorer = createItemWeightScorer('plain', dense());
    expect(evenFactors(scorer, more, 0.5)).toEqual(evenFactors(scorer, interactions, 0.5));
  });
});

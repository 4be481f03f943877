import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../src/rank/history.js';
import { reaching } from '../../../src/rank/reaching.js';
import { freezeScale } from '../../../src/rank/score-scale.js';
import type { RawScorer } from '../../../src/rank/scorer.js';
import { interactionsOf } from './tiny-data.js';

/** What is owned scores 1, the others what `other` says. */
const scorerOf = (other: (item: number) => number): RawScorer => ({
  name: 's',
  itemCount: 4,
  accumulate({ items }, out, factor = 1) {
    for (let item = 0; item < 4; item += 1)
      (out[item] as number) += factor * (items.includes(item) ? 1 : other(item));
  },
  contributions: () => [],
});
const interactions = interactionsOf(4, [[0], [0], [0]]);
const scaleOf = (other: (item: number) => number) =>
  freezeScale(scorerOf(other), interactions, 1).scale(createHistory([0]));

describe('the scale of scores', () => {
  it('is mean and deviation of what is not owned', () => {
    // 1, 2 and 3: mean 2, deviation √(2/3).
    const { offset, scale } = scaleOf((item) => item);
    expect(offset).toBeCloseTo(2, 12);
    expect(scale).toBeCloseTo(Math.sqrt(2 / 3), 12);
  });

  it('is 1 where the scores differ by nothing or by rounding alone', () => {
    expect(scaleOf(() => 5).scale).toBe(1);
    expect(scaleOf((item) => item * 1e-17).scale).toBe(1);
  });

  it('is measured when it is first asked for, or at once where what the scorer reads goes on changing', () => {
    let fact = 1;
    const scorer = scorerOf((item) => fact * item);
    const trained = freezeScale(scorer, interactions, 1);
    const live = freezeScale(scorer, interactions, 1, { isLive: true });
    fact = 10;
    const offsetOf = (scorer: typeof live): number => scorer.scale(createHistory([0])).offset;
    expect(offsetOf(live)).toBeCloseTo(2, 12);
    expect(offsetOf(trained)).toBeCloseTo(20, 12);
    fact = 100;
    expect([offsetOf(live), offsetOf(trained)].map(Math.round)).toEqual([2, 20]);
  });

  it('is the same for a scorer that tells only what it reaches', () => {
    const dense = scorerOf((item) => (item === 2 ? 3 : 0));
    const sparse: RawScorer = {
      ...dense,
      ...reaching(({ items }, into, factor) => {
        into.add(2, 3 * factor);
        for (const item of items) into.add(item, factor);
      }),
    };
    const history = createHistory([0]);
    const [a, b] = [dense, sparse].map((scorer) => freezeScale(scorer, interactions, 1).scale(history));
    expect(b?.offset).toBeCloseTo(a?.offset as number, 12);
    expect(b?.scale).toBeCloseTo(a?.scale as number, 12);
  });
});

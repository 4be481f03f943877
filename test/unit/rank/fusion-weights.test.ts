import { describe, expect, it } from '@jest/globals';
import { chooseWeights, type ScoredDraw } from '../../../src/rank/fusion-weights.js';
import { createHistory } from '../../../src/rank/history.js';
import type { Scorer } from '../../../src/rank/scorer.js';

const ITEMS = 40;

/** A scorer whose score of an item is told by the one item of the history. */
function scorerOf(name: string, score: (own: number, item: number) => number): Scorer {
  return {
    name,
    itemCount: ITEMS,
    accumulate(history, out, factor = 1) {
      const own = history.items[0] as number;
      for (let item = 0; item < ITEMS; item += 1) (out[item] as number) += factor * score(own, item);
    },
    contributions: () => [],
    scale: () => ({ offset: 0, scale: 1 }),
  };
}

/** Each user has item u and should be shown item u + 1. */
const cases: ScoredDraw['cases'] = Array.from({ length: ITEMS - 1 }, (_, user) => ({
  history: createHistory([user]),
  exclude: Int32Array.of(user),
  relevant: new Set([user + 1]),
}));
const isNext = (own: number, item: number): boolean => item === own + 1;

describe('weights of a fusion', () => {
  const even = scorerOf('even', (own, item) => (own % 2 === 0 && isNext(own, item) ? 1 : 0));
  const odd = scorerOf('odd', (own, item) => (own % 2 === 1 && isNext(own, item) ? 1 : 0));

  const rarely = scorerOf('rarely', (own, item) => (own % 8 === 1 && isNext(own, item) ? 1 : 0));

  it('parts that chance cannot tell apart start and stay alike', () => {
    expect(chooseWeights([{ scorers: [even, odd], cases }])).toEqual([1, 1]);
  });

  it('of steps that are equally good the nearest to the present weight is taken', () => {
    // Alone it is clearly worse and starts at 0; any weight above 0 finds its items as well: .05 is the first step.
    expect(chooseWeights([{ scorers: [even, rarely], cases }])).toEqual([1, 0.05]);
  });

  it('a part that misleads gets none, and no draws give no weights', () => {
    const wrong = scorerOf('wrong', (own, item) => (item === (own + 2) % ITEMS ? 2 : 0));
    expect(chooseWeights([{ scorers: [even, wrong], cases }])).toEqual([1, 0]);
    expect(chooseWeights([])).toEqual([]);
  });
});

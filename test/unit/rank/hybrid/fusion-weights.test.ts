import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../../src/rank/history.js';
import { chooseWeights, type ScoredDraw, siftParts } from '../../../../src/rank/hybrid/fusion-weights.js';
import type { Scorer } from '../../../../src/rank/scorer.js';

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
  user,
  history: createHistory([user]),
  exclude: Int32Array.of(user),
  relevant: new Set([user + 1]),
}));
const isNext = (own: number, item: number): boolean => item === own + 1;

const weightsOf = (draws: readonly ScoredDraw[]): number[] =>
  chooseWeights(draws).parts.map(({ weight }) => weight);

describe('weights of a fusion', () => {
  const even = scorerOf('even', (own, item) => (own % 2 === 0 && isNext(own, item) ? 1 : 0));
  const odd = scorerOf('odd', (own, item) => (own % 2 === 1 && isNext(own, item) ? 1 : 0));

  const rarely = scorerOf('rarely', (own, item) => (own % 8 === 1 && isNext(own, item) ? 1 : 0));

  it('parts that chance cannot tell apart start and stay alike', () => {
    expect(weightsOf([{ scorers: [even, odd], cases }])).toEqual([1, 1]);
  });

  it('parts that are behind by less than three errors start beside the best one', () => {
    const sometimes = scorerOf('sometimes', (own, item) =>
      own % 2 === 1 && own < 18 && isNext(own, item) ? 1 : 0,
    );
    expect(weightsOf([{ scorers: [even, sometimes], cases }])).toEqual([1, 1]);
  });

  it('of steps that are equally good the nearest to the present weight is taken', () => {
    // Alone it is clearly worse and starts at 0; any weight above 0 finds its items as well: .05 is the first step.
    expect(weightsOf([{ scorers: [even, rarely], cases }])).toEqual([1, 0.05]);
  });

  it('a part that misleads gets none, and no draws give no weights', () => {
    const wrong = scorerOf('wrong', (own, item) => (item === (own + 2) % ITEMS ? 2 : 0));
    expect(weightsOf([{ scorers: [even, wrong], cases }])).toEqual([1, 0]);
    expect(weightsOf([])).toEqual([]);
  });

  it('counts a part more for long histories where only they are told right by it', () => {
    // Short histories: `small` is right and `large` misleads a little; long ones: the other way round.
    const isLong = ({ items }: { items: Int32Array }): boolean => items.length > 1;
    const told = (name: string, forLong: boolean): Scorer => ({
      ...scorerOf(name, () => 0),
      accumulate(history, out, factor = 1) {
        const own = history.items[0] as number;
        const at = (own + (isLong(history) === forLong ? 20 : 21)) % ITEMS;
        (out[at] as number) += factor * (forLong ? 1 : 1.2);
      },
    });
    const both: ScoredDraw['cases'] = Array.from({ length: 400 }, (_, user) => {
      const own = user % 10;
      const history = createHistory(user % 2 === 0 ? [own] : [own, own + 1, own + 2, own + 3, own + 4]);
      return { user, history, exclude: history.items, relevant: new Set([own + 20]) };
    });
    const { parts, typicalLength } = chooseWeights([
      { scorers: [told('small', false), told('large', true)], cases: both },
    ]);
    expect(typicalLength).toBeCloseTo(Math.sqrt(2 * 6) - 1);
    expect(parts[0]?.growth).toBe(0);
    expect(parts[1]?.growth).toBe(0.5);
  });

  it('sifts out a part whose loss chance can explain, and keeps one that finds what no other does', () => {
    const once = scorerOf('once', (own, item) => (own === 1 && isNext(own, item) ? 1 : 0));
    const wrong = scorerOf('wrong', (own, item) => (item === (own + 2) % ITEMS ? 2 : 0));
    expect(siftParts([{ scorers: [even, rarely, once, wrong], cases }])).toEqual([true, true, false, false]);
    expect(siftParts([])).toEqual([]);
  });
});

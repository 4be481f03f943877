import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHistory } from '../../../src/rank/history.js';
import { fuse } from '../../../src/rank/hybrid/fusion.js';
import { createRanker } from '../../../src/rank/rank-items.js';
import { defaultParameters } from '../../../src/rank/recipes/scorer-recipe.js';
import type { Scorer } from '../../../src/rank/scorer.js';
import { SCORER_RECIPES, trainScorer } from '../../../src/rank/train-scorer.js';
import { randomData, scoresOf } from './tiny-data.js';

const data = randomData(11);
const { itemCount } = data.interactions;

const trained: Scorer[] = SCORER_RECIPES.map((recipe) =>
  trainScorer(recipe.name, data, defaultParameters(recipe, data), 5),
);
const evened: Scorer[] = SCORER_RECIPES.filter(({ canEven }) => canEven).map((recipe) => ({
  ...trainScorer(recipe.name, data, { ...defaultParameters(recipe, data), evenness: 0.25 }, 5),
  name: `${recipe.name}, evened`,
}));
const scorers: Scorer[] = [...trained, ...evened];
const hybrid = fuse(
  'hybrid',
  scorers.map((scorer, place) => ({ scorer, weight: (place % 4) / 2 })),
);

const histories = fc
  .array(fc.tuple(fc.nat(itemCount - 1), fc.float({ min: Math.fround(0.1), max: 3, noNaN: true })), {
    maxLength: 10,
  })
  .chain((pairs) =>
    fc.record({
      pairs: fc.constant(pairs),
      shuffled: fc.shuffledSubarray(pairs, { minLength: pairs.length }),
      interests: fc.array(
        fc.record({
          relation: fc.nat(1),
          entity: fc.nat(3),
          weight: fc.double({ min: -1, max: 1, noNaN: true }),
        }),
        { maxLength: 3 },
      ),
    }),
  );

const toHistory = (pairs: readonly (readonly [number, number])[], interests?: never[]) =>
  createHistory(
    pairs.map(([item]) => item),
    pairs.map(([, weight]) => weight),
    interests,
  );

describe.each([...scorers, hybrid].map((scorer) => [scorer.name, scorer] as const))('%s', (_, scorer) => {
  it('has contributions that sum to the score of every item, without zeros, greatest first', () => {
    fc.assert(
      fc.property(histories, ({ pairs, interests }) => {
        const history = toHistory(pairs, interests as never[]);
        scoresOf(scorer, history).forEach((score, item) => {
          const values = scorer.contributions(history, item).map(({ value }) => value);
          const size = values.reduce((sum, value) => sum + Math.abs(value), 1);
          expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - score) / size).toBeLessThan(1e-9);
          expect(values).not.toContain(0);
          expect(values.map(Math.abs)).toEqual(values.map(Math.abs).sort((a, b) => b - a));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of the history or on what was asked before', () => {
    fc.assert(
      fc.property(histories, ({ pairs, shuffled }) => {
        const scores = scoresOf(scorer, toHistory(pairs));
        scoresOf(scorer, toHistory([[0, 1]]));
        expect(scoresOf(scorer, toHistory(shuffled))).toEqual(scores);
        expect(scorer.scale(toHistory(shuffled))).toEqual(scorer.scale(toHistory(pairs)));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the scores of the others when candidates are filtered or the page is longer', () => {
    const rank = createRanker(scorer);
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.nat(1), { minLength: itemCount, maxLength: itemCount }),
        (h, allowed) => {
          const history = toHistory(h.pairs);
          const all = rank(history, itemCount);
          const some = rank(history, itemCount, {
            candidates: Uint8Array.from(allowed),
            exclude: history.items,
          });
          const kept = [...all.items].filter((item) => allowed[item] === 1 && !history.items.includes(item));
          expect([...some.items]).toEqual(kept);
          const scoreOf = new Map([...all.items].map((item, place) => [item, all.scores[place]]));
          expect([...some.scores]).toEqual(kept.map((item) => scoreOf.get(item)));
          expect([...rank(history, 5).items]).toEqual([...all.items].slice(0, 5));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes items that came after its training as not there', () => {
    const later = createHistory([1, 4, itemCount, itemCount + 7]);
    const known = createHistory([1, 4]);
    expect(scoresOf(scorer, later)).toEqual(scoresOf(scorer, known));
    expect(scorer.contributions(later, 2)).toEqual(scorer.contributions(known, 2));
    expect(scorer.scale(later)).toEqual(scorer.scale(known));
  });

  it('adds `factor` times its scores and gives finite ones for an empty history', () => {
    const empty = createHistory([]);
    const { scale, offset } = scorer.scale(empty);
    expect(scale).toBeGreaterThan(0);
    expect(Number.isFinite(offset)).toBe(true);
    expect(scoresOf(scorer, empty).every(Number.isFinite)).toBe(true);
    const history = createHistory([1, 4, 7]);
    const out = new Float64Array(itemCount).fill(1);
    scorer.accumulate(history, out, -2);
    scoresOf(scorer, history).forEach((score, item) => {
      expect(Math.abs((out[item] ?? 0) - (1 - 2 * score))).toBeLessThan(1e-9 * (1 + Math.abs(score)));
    });
  });
});

describe('training', () => {
  it.each(SCORER_RECIPES.map(({ name }) => [name]))('%s gives the same scorer for the same seed', (name) => {
    const recipe = SCORER_RECIPES.find((known) => known.name === name);
    if (recipe === undefined) throw new Error('missing');
    const again = trainScorer(name, randomData(11), defaultParameters(recipe, data), 5);
    const first = scorers.find((scorer) => scorer.name === name);
    const history = createHistory([2, 3, 9]);
    expect(scoresOf(again, history)).toEqual(scoresOf(first as Scorer, history));
    expect(again.scale(history)).toEqual(first?.scale(history));
  });

  it('refuses an unknown name and data that lack a relation', () => {
    const plain = { ...data, relations: [] };
    expect(() => trainScorer('best', data, {}, 1)).toThrow(/expected the name of a scorer .* got "best"/);
    expect(() => trainScorer('co-purchase', plain, {}, 1)).toThrow(
      'co-purchase cannot be trained: no item relation',
    );
  });
});

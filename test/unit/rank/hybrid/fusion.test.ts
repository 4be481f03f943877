import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../../src/rank/history.js';
import { fuse } from '../../../../src/rank/hybrid/fusion.js';
import { chooseWeights } from '../../../../src/rank/hybrid/fusion-weights.js';
import type { Scorer } from '../../../../src/rank/scorer.js';
import { validateEach } from '../../../../src/rank/validation/validation.js';
import { scoresOf } from '../tiny-data.js';

/** A scorer of fixed scores that has one contribution an item. */
function fixed(name: string, scores: readonly number[], offset = 0, scale = 1): Scorer {
  return {
    name,
    itemCount: scores.length,
    accumulate: (_, out, factor = 1) =>
      scores.forEach((score, j) => (out[j] = (out[j] ?? 0) + factor * score)),
    contributions: (_, item) => [{ source: name, kind: 'popularity', value: scores[item] ?? 0 }],
    scale: () => ({ offset, scale }),
  };
}

const history = createHistory([]);

describe('fuse', () => {
  const parts = [
    { scorer: fixed('a', [1, 2, 3], 2, 0.5), weight: 2 },
    { scorer: fixed('b', [10, 0, 5], 4, 10), weight: 1 },
    { scorer: fixed('c', [9, 9, 9]), weight: 0 },
  ];

  it('sums w (raw − offset) / scale', () => {
    const scores = scoresOf(fuse('h', parts), history);
    [-4 + 0.6, 0 - 0.4, 4 + 0.1].forEach((value, item) => expect(scores[item]).toBeCloseTo(value, 12));
  });

  it('names the share of each part and one baseline', () => {
    expect(fuse('h', parts).contributions(history, 2)).toEqual([
      { source: 'a', kind: 'popularity', value: 12 },
      { source: 'h', kind: 'baseline', value: -8.4 },
      { source: 'b', kind: 'popularity', value: 0.5 },
    ]);
  });

  it('refuses no parts, negative weights and different catalogues', () => {
    expect(() => fuse('h', [])).toThrow('h: expected at least one part, got none');
    expect(() => fuse('h', [{ scorer: fixed('a', [1]), weight: -1 }])).toThrow(/0 or more for a, got -1/);
    const uneven = [
      { scorer: fixed('a', [1]), weight: 1 },
      { scorer: fixed('b', [1, 2]), weight: 1 },
    ];
    expect(() => fuse('h', uneven)).toThrow('h: expected 1 items, got 2 from b');
  });
});

describe('chooseWeights', () => {
  const good = fixed('good', [3, 2, 1, 0]);
  const helpful = fixed('helpful', [0, 0, 0, 4]);
  const cases = [{ user: 0, history, exclude: history.items, relevant: new Set([0, 3]) }];

  it('adds a part that helps and leaves one out that does not', () => {
    const scorers = [good, helpful, fixed('useless', [0, 9, 9, 0])];
    const weights = chooseWeights([{ scorers, cases }]).parts.map(({ weight }) => weight);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBe(0);
    const fused = fuse(
      'h',
      scorers.map((scorer, p) => ({ scorer, weight: weights[p] ?? 0 })),
    );
    expect([...validateEach(fused, cases, 2)]).toEqual([1]);
    expect(validateEach(good, cases, 2)[0]).toBeLessThan(1);
  });

  it('keeps the first part alone when nothing helps', () => {
    expect(
      chooseWeights([
        {
          scorers: [helpful, fixed('b', [0, 1, 1, 0])],
          cases: [{ user: 0, history, exclude: history.items, relevant: new Set([3]) }],
        },
      ]).parts.map(({ weight }) => weight),
    ).toEqual([1, 0]);
    expect(chooseWeights([])).toEqual({ parts: [], typicalLength: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { createHistory } from '../../../../src/rank/history.js';
import { fuse } from '../../../../src/rank/hybrid/fusion.js';
import { growingScorer, growthOf } from '../../../../src/rank/hybrid/growing-scorer.js';
import { freezeScale } from '../../../../src/rank/score-scale.js';
import { recipeOf } from '../../../../src/rank/train-scorer.js';
import { randomData, scoresOf } from '../tiny-data.js';

describe('growthOf', () => {
  it('is 1 at the typical length, and a power of what a history is longer', () => {
    expect(growthOf(15, 0.5, 3)).toBe(2);
    expect(growthOf(0, 0.5, 3)).toBe(0.5);
    expect(growthOf(15, -0.5, 3)).toBe(0.5);
    expect(growthOf(3, 0.5, 3)).toBe(1);
    expect(growthOf(99, 0, 3)).toBe(1);
  });
});

describe('growingScorer', () => {
  const data = randomData(6);
  const plain = freezeScale(
    recipeOf('item-knn').train('item-knn', data, { neighbours: 20, shrink: 1 }, 1),
    data.interactions,
    1,
  );
  const growing = growingScorer(plain, 0.5, 1);

  it('keeps raw scores and counts more in a sum for a longer history, of known items alone', () => {
    const history = createHistory([1, 2, 3, 4, 5, 6, 7, 999]);
    expect(scoresOf(growing, history)).toEqual(scoresOf(plain, history));
    expect(growing.scale(history).scale).toBeCloseTo(plain.scale(history).scale / 2, 12);
    expect(growing.scale(history).offset).toBe(plain.scale(history).offset);
    const sums = scoresOf(fuse('h', [{ scorer: growing, weight: 1 }]), history);
    const twice = scoresOf(fuse('h', [{ scorer: plain, weight: 2 }]), history);
    sums.forEach((sum, item) => expect(sum).toBeCloseTo(twice[item] as number, 9));
  });

  it('is the scorer itself without growth', () => {
    expect(growingScorer(plain, 0, 1)).toBe(plain);
  });
});

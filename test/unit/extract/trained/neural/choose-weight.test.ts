import { describe, expect, it } from '@jest/globals';
import { chooseWeight, type WeightCase } from '../../../../../src/extract/trained/neural/choose-weight.js';
import type { ChainScores } from '../../../../../src/extract/trained/neural/neural-spans.js';

/** Scores that call each token of `begins` a span, and no other. */
function scoresOf(length: number, begins: readonly number[]): ChainScores {
  const emissions = new Float64Array(3 * length);
  for (let t = 0; t < length; t += 1) emissions[3 * t + (begins.includes(t) ? 1 : 0)] = 4;
  return {
    emissions,
    steps: {
      labelCount: 3,
      start: Float64Array.of(0, 0, -Infinity),
      transitions: Float64Array.of(0, 0, -Infinity, 0, 0, 0, 0, 0, 0),
    },
  };
}

describe('chooseWeight', () => {
  const gold = [{ from: 1, to: 2 }];
  const good = scoresOf(4, [1]);
  const bad = scoresOf(4, [0, 3]);

  const both = { one: good, other: good, gold };
  const first = { one: good, other: bad, gold };
  const second = { one: bad, other: good, gold };
  const many = (count: number, one: WeightCase): WeightCase[] => Array.from({ length: count }, () => one);

  it('trusts the tagger that is right far more often', () => {
    expect(chooseWeight([...many(30, both), ...many(20, first)])).toBeLessThan(0.5);
    expect(chooseWeight([...many(30, both), ...many(20, second)])).toBeGreaterThan(0.5);
    expect(chooseWeight(many(20, first))).toBeLessThan(0.5);
  });

  it('keeps equal shares where the better one is so by a few sentences, which may be chance', () => {
    expect(chooseWeight([...many(300, both), ...many(3, first)])).toBe(0.5);
    expect(chooseWeight([...many(300, both), ...many(3, second)])).toBe(0.5);
    expect(chooseWeight([...many(30, both), ...many(11, first), ...many(10, second)])).toBe(0.5);
    expect(chooseWeight([first])).toBe(0.5);
  });

  it('keeps equal shares where all are equally good, or where nothing tells', () => {
    expect(chooseWeight(many(30, both))).toBe(0.5);
    expect(chooseWeight([{ ...first, gold: [] }])).toBe(0.5);
    expect(chooseWeight([])).toBe(0.5);
  });
});

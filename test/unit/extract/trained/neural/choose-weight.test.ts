import { describe, expect, it } from '@jest/globals';
import { chooseWeight } from '../../../../../src/extract/trained/neural/choose-weight.js';
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

  it('trusts the tagger that is right', () => {
    expect(chooseWeight([{ one: good, other: bad, gold }])).toBe(0);
    expect(chooseWeight([{ one: bad, other: good, gold }])).toBeGreaterThan(0.5);
  });

  it('takes the smallest of equally good shares, and a half where nothing tells', () => {
    expect(chooseWeight([{ one: good, other: good, gold }])).toBe(0);
    expect(chooseWeight([{ one: good, other: bad, gold: [] }])).toBe(0.5);
    expect(chooseWeight([])).toBe(0.5);
  });
});

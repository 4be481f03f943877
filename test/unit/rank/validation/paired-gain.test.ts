import { describe, expect, it } from '@jest/globals';
import { isBeyondChance, pairedGain, pairedGainByUser } from '../../../../src/rank/validation/paired-gain.js';

const better = Float64Array.of(0.5, 0.3, 0.9, 0.7);
const other = Float64Array.of(0.4, 0.4, 0.6, 0.6);

describe('paired gains', () => {
  // Differences .1, −.1, .3, .1: mean .1, variance (0 + .04 + .04 + 0) / 4 = .02, error √(.02 / 4).
  it('by hand', () => {
    const { mean, error } = pairedGain(better, other);
    expect(mean).toBeCloseTo(0.1, 12);
    expect(error).toBeCloseTo(Math.sqrt(0.005), 12);
    expect(isBeyondChance(better, other, 1, [1, 2, 3, 4])).toBe(true);
    expect(isBeyondChance(better, other, 2, [1, 2, 3, 4])).toBe(false);
  });

  it('cases of one user are no evidence of their own', () => {
    // Users a a b b: sums of what differs from the mean −.2 and .2, error √.08 / 4.
    expect(pairedGainByUser(better, other, [7, 7, 9, 9]).error).toBeCloseTo(Math.sqrt(0.08) / 4, 12);
    // The same twice over is as sure as it is once, however many cases there are.
    const [twice, others] = [better, other].map((each) => Float64Array.of(...each, ...each)) as [
      Float64Array,
      Float64Array,
    ];
    expect(isBeyondChance(twice, others, 1.9, [1, 2, 3, 4, 5, 6, 7, 8])).toBe(true);
    expect(isBeyondChance(twice, others, 1.9, [1, 2, 3, 4, 1, 2, 3, 4])).toBe(false);
    const alone = pairedGainByUser(better, other, [1, 2, 3, 4]);
    expect(alone.error).toBeCloseTo(pairedGain(better, other).error, 12);
    expect(alone.mean).toBeCloseTo(0.1, 12);
  });

  it('nothing measured is no gain', () => {
    const none = new Float64Array(0);
    expect(pairedGain(none, none)).toEqual({ mean: 0, error: 0 });
    expect(pairedGainByUser(none, none, [])).toEqual({ mean: 0, error: 0 });
  });
});

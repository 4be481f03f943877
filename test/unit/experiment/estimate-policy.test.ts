import { describe, expect, it } from '@jest/globals';
import { type Decision, estimatePolicy, importanceWeights } from '../../../src/experiment/estimate-policy.js';

describe('estimates of another policy', () => {
  it('are those of the formulas, by hand', () => {
    const decisions: readonly Decision[] = [
      { propensity: 0.5, target: 1, reward: 1 },
      { propensity: 0.25, target: 0.5, reward: 0 },
      { propensity: 0.8, target: 0.2, reward: 1 },
      { propensity: 0.5, target: 0, reward: 1 },
    ];
    expect([...importanceWeights(decisions)]).toEqual([2, 2, 0.25, 0]);
    const { ips, snips, effectiveSize, meanWeight, greatestWeight, logged, users } =
      estimatePolicy(decisions);
    expect(ips.value).toBeCloseTo(2.25 / 4, 12);
    expect(snips.value).toBeCloseTo(2.25 / 4.25, 12);
    expect(effectiveSize).toBeCloseTo(4.25 ** 2 / 8.0625, 12);
    expect([meanWeight, greatestWeight, logged.value, users]).toEqual([4.25 / 4, 2, 0.75, 4]);
    // Spread of w r = 2, 0, .25, 0 about .5625 over √4.
    const spread = Math.sqrt((1.4375 ** 2 + 2 * 0.5625 ** 2 + 0.3125 ** 2) / 3);
    expect(ips.high - ips.value).toBeCloseTo((1.96 * spread) / 2, 12);
  });

  it('of the policy itself are what was logged', () => {
    const decisions = Array.from({ length: 50 }, (_, n) => ({ propensity: 0.1, target: 0.1, reward: n % 3 }));
    const { ips, snips, logged, effectiveSize } = estimatePolicy(decisions);
    expect(ips).toEqual(logged);
    expect(snips).toEqual(logged);
    expect(effectiveSize).toBeCloseTo(50, 9);
  });

  it('count the chances of the places above in a page, and people once', () => {
    const page = (id: string, user: string): Decision[] =>
      [0.5, 0.25].map((propensity) => ({ propensity, target: 1, reward: 1, page: id, user }));
    const decisions = [...page('p', 'a'), ...page('q', 'a'), ...page('r', 'b')];
    expect([...importanceWeights(decisions)]).toEqual([2, 8, 2, 8, 2, 8]);
    expect(estimatePolicy(decisions).users).toBe(2);
  });

  it('of nothing, and of one person, are within endless intervals', () => {
    const nothing = estimatePolicy([]);
    expect(nothing).toMatchObject({ decisions: 0, effectiveSize: 0, meanWeight: 0 });
    expect(nothing.ips).toEqual({ value: 0, low: -Infinity, high: Infinity });
    expect(estimatePolicy([{ propensity: 1, target: 1, reward: 1 }]).snips).toEqual({
      value: 1,
      low: -Infinity,
      high: Infinity,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { armOf, assignArm } from '../../../src/experiment/assign-arm.js';
import type { Experiment } from '../../../src/experiment/experiment.js';

const experiment = (name: string, shares: readonly number[]): Experiment => ({
  name,
  startsAt: 100,
  endsAt: 200,
  arms: shares.map((share, place) => ({ name: `arm ${place}`, share, options: {} })),
});
const units = Array.from({ length: 10_000 }, (_, n) => `user:${n}`);

describe('the arm of somebody', () => {
  it('is always the same, and shares are kept', () => {
    const one = experiment('one', [0.5, 0.3, 0.1]);
    const counts = new Map<string | undefined, number>();
    for (const unit of units) {
      const arm = armOf(one, unit);
      counts.set(arm?.name, (counts.get(arm?.name) ?? 0) + 1);
    }
    for (const unit of units.slice(0, 100)) expect(armOf({ ...one }, unit)).toBe(armOf(one, unit));
    // Four standard deviations of a binomial count are below .02 of 10,000.
    for (const [name, share] of [
      ['arm 0', 0.5],
      ['arm 1', 0.3],
      ['arm 2', 0.1],
      [undefined, 0.1],
    ] as const)
      expect(Math.abs((counts.get(name) ?? 0) / units.length - share)).toBeLessThan(0.02);
  });

  it('in one experiment tells nothing of that in another', () => {
    const [one, other] = [experiment('one', [0.5, 0.5]), experiment('other', [0.5, 0.5])];
    const both = units.filter(
      (unit) => armOf(one, unit) === one.arms[0] && armOf(other, unit) === other.arms[0],
    );
    expect(Math.abs(both.length / units.length - 0.25)).toBeLessThan(0.02);
  });

  it('is one of the arms where shares sum to 1 but for rounding', () => {
    const tenths = experiment(
      'tenths',
      Array.from({ length: 10 }, () => 0.1),
    );
    expect(units.every((unit) => armOf(tenths, unit) !== undefined)).toBe(true);
  });

  it('is none before, after, for other intents and for nobody', () => {
    const one = { ...experiment('one', [1]), intents: ['SIMILAR'] };
    const ask = (intent: string, unit: string | undefined, now: number): string | undefined =>
      assignArm([one, experiment('two', [1])], { intent, unit, now })?.experiment.name;
    expect(ask('SIMILAR', 'user:a', 100)).toBe('one');
    expect(ask('FOR_YOU', 'user:a', 150)).toBe('two');
    expect(ask('SIMILAR', 'user:a', 99)).toBeUndefined();
    expect(ask('SIMILAR', 'user:a', 200)).toBeUndefined();
    expect(ask('SIMILAR', undefined, 150)).toBeUndefined();
  });
});

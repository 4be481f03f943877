import { describe, expect, it } from '@jest/globals';
import type { Exploration } from '../../../src/experiment/experiment.js';
import { estimateUnexplored, reportArms } from '../../../src/experiment/report-experiment.js';
import { simulate, TRUE_RATE } from './simulated-shop.js';

const SEEDS = 100;
const PEOPLE = 200;
const KINDS: readonly Exploration[] = [
  { method: 'SHUFFLE', epsilon: 0.6 },
  { method: 'PLACKETT_LUCE', temperature: 0.6 },
];

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

describe.each(KINDS)('a shop with a known truth, explored by %j', (exploration) => {
  const runs = Array.from({ length: SEEDS }, (_, seed) => {
    const shown = simulate(PEOPLE, exploration, seed);
    const [estimate] = estimateUnexplored(shown);
    const [arm] = reportArms(shown);
    if (estimate === undefined || arm === undefined) throw new Error('expected one arm, got none');
    return { estimate, arm };
  });

  it.each(['ips', 'snips'] as const)('%s finds what the plain order would have gained', (name) => {
    const { mean, error } = meanAndError(runs.map(({ estimate }) => estimate[name].value));
    expect(Math.abs(mean - TRUE_RATE)).toBeLessThan(3 * error);
    expect(error).toBeLessThan(0.01);
  });

  it('the naive mean does not', () => {
    const { mean, error } = meanAndError(runs.map(({ arm }) => arm.rate));
    expect(Math.abs(mean - TRUE_RATE)).toBeGreaterThan(8 * error);
  });

  it.each(['ips', 'snips'] as const)('the interval of %s holds the truth about 95 times in 100', (name) => {
    const held = runs.filter(
      ({ estimate: { [name]: one } }) => one.low <= TRUE_RATE && TRUE_RATE <= one.high,
    );
    // Three standard deviations below 95 % of 100.
    expect(held.length / SEEDS).toBeGreaterThan(0.88);
  });

  it('weights are 1 on average, and the effective size is what is left', () => {
    const { mean, error } = meanAndError(runs.map(({ estimate }) => estimate.meanWeight));
    expect(Math.abs(mean - 1)).toBeLessThan(3 * error);
    for (const { estimate } of runs) {
      expect(estimate.effectiveSize).toBeGreaterThan(0);
      expect(estimate.effectiveSize).toBeLessThan(estimate.decisions);
    }
  });
});

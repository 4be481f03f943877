import { describe, expect, it } from '@jest/globals';
import { logistic } from '../../../src/lib/logistic.js';

describe('logistic', () => {
  it('turns log odds into probabilities', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(logistic(2) + logistic(-2)).toBeCloseTo(1, 12);
  });

  it('ends at 0 and 1', () => {
    expect(logistic(-Infinity)).toBe(0);
    expect(logistic(1e6)).toBe(1);
  });
});

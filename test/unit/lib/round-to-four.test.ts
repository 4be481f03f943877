import { describe, expect, it } from '@jest/globals';
import { roundToFour } from '../../../src/lib/round-to-four.js';

describe('rounding to four decimals', () => {
  it.each([
    [0.123449, 0.1234],
    [0.12345, 0.1235],
    [2, 2],
    [-0.33333, -0.3333],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('%p is %p', (value, rounded) => {
    expect(roundToFour(value)).toBe(rounded);
  });
});

import { describe, expect, it } from '@jest/globals';
import { floorsOf, trendOf } from '../../../bench/soak/parts/trend.js';

const MINUTES = Array.from({ length: 91 }, (_, i) => 5 + i / 6);

describe('the trend of a long test', () => {
  it('is the slope of a straight line', () => {
    const { slope, median } = trendOf(MINUTES.map((minute) => [minute, 280 + 0.5 * minute]));
    expect(slope).toBeCloseTo(0.5, 9);
    expect(median).toBeCloseTo(286.25, 9);
  });

  it('is flat where a collection of garbage took memory away in the beginning', () => {
    const { slope, least, most } = trendOf(MINUTES.map((minute) => [minute, minute < 7 ? 260 : 288]));
    expect(slope).toBe(0);
    expect([least, most]).toEqual([260, 288]);
  });

  it('tells a leak under a saw of collections', () => {
    const saw = MINUTES.map((minute, i) => [minute, 280 + minute + 12 * (i % 7)] as const);
    expect(trendOf(saw).slope).toBeGreaterThan(0.8);
    const { slope, sureness } = trendOf(floorsOf(saw));
    expect(slope).toBeGreaterThan(0.8);
    expect(sureness).toBeGreaterThan(3);
  });

  it('is sure of nothing in a saw alone', () => {
    const { sureness } = trendOf(floorsOf(MINUTES.map((minute, i) => [minute, 280 + 12 * (i % 7)])));
    expect(Math.abs(sureness)).toBeLessThan(2);
  });
});

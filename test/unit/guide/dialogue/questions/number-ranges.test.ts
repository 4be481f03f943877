import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rangeParts, roundBetween } from '../../../../../src/guide/dialogue/questions/number-ranges.js';

const STYLE = { alike: 1.03, isNamed: true };
const even = (length: number): Float64Array => new Float64Array(length).fill(1 / length);

describe('rangeParts', () => {
  it('names few kinds of values as they are', () => {
    const parts = rangeParts([8, 8, 12, 16, 16, 32], even(6), STYLE);
    expect(parts.map(({ min, max }) => [min, max])).toEqual([
      [undefined, 8],
      [12, 12],
      [16, 16],
      [32, undefined],
    ]);
    expect(parts.map(({ places }) => places)).toEqual([[0, 1], [2], [3, 4], [5]]);
  });

  it('ends at round numbers where there are many, and for prices always', () => {
    const prices = rangeParts([299, 349, 999, 1_049], even(4), { alike: 1.1, isNamed: false });
    expect(prices.map(({ min, max }) => [min, max])).toEqual([
      [undefined, 300],
      [300, 500],
      [500, undefined],
    ]);
  });

  it('makes no range narrower than a budget is', () => {
    const values = Array.from({ length: 40 }, (_, place) => 100 + 3 * place);
    const parts = rangeParts(values, even(40), { alike: 1.02, isNamed: false });
    expect(parts.length).toBeGreaterThan(1);
    const widths = parts.flatMap(({ min, max }) =>
      min === undefined || max === undefined ? [] : [max / min],
    );
    expect(Math.min(...widths, 1.15)).toBe(1.15);
  });

  it('does not part what is nearly the same, and nothing that is all alike', () => {
    expect(rangeParts([8, 8.1, 8.2], even(3), STYLE)).toEqual([]);
    expect(rangeParts([Number.NaN, Number.NaN], even(2), STYLE)).toEqual([]);
    expect(rangeParts([], even(0), STYLE)).toEqual([]);
  });

  it('puts every known value into exactly one part, whose ends hold it, and unknown ones into none', () => {
    const value = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.boolean(), (values, isNamed) => {
        const parts = rangeParts(values, even(values.length), { alike: 1.05, isNamed });
        expect(parts.length).toBeLessThanOrEqual(5);
        if (parts.length === 0) return;
        const places = parts.flatMap(({ places: own }) => own).sort((a, b) => a - b);
        expect(places).toEqual(values.flatMap((one, place) => (one > 0 ? [place] : [])));
        for (const { min, max, places: own } of parts) {
          expect(own.length).toBeGreaterThan(0);
          for (const place of own) {
            expect(values[place]).toBeGreaterThanOrEqual(min ?? 0);
            expect(values[place]).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('roundBetween', () => {
  it('finds the roundest number from the lower on', () => {
    expect([roundBetween(299, 349), roundBetween(0.94, 1.12), roundBetween(1_180, 1_240)]).toEqual([
      300, 1, 1_200,
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greatestPlaces } from '../../../src/lib/greatest-places.js';

describe('greatestPlaces', () => {
  it.each([3, 1_000])('are those of a full sort, of numbers below %i', (most) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(most), { maxLength: 300 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (sizes, limit, isBackward) => {
          const compare = (a: number, b: number): number => (isBackward ? b - a : a - b);
          const sorted = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || compare(a, b));
          // What lies behind the numbers is not looked at.
          const given = Float64Array.from([...sizes, 2_000, 2_000]);
          const places = greatestPlaces(given, sizes.length, limit, compare);
          expect([...places]).toEqual(sorted.slice(0, limit).sort((a, b) => a - b));
          expect([...given]).toEqual([...sizes, 2_000, 2_000]);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});

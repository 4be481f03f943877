import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byteBounds } from '../../../src/lib/byte-bounds.js';

describe('byteBounds', () => {
  it('are at least the numbers, and no more than a step above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e6, noNaN: true }))),
        (numbers) => {
          const values = Float64Array.from(numbers);
          const { bytes, step } = byteBounds(values);
          values.forEach((value, at) => {
            expect(step * (bytes[at] as number)).toBeGreaterThanOrEqual(value);
            expect(step * ((bytes[at] as number) - 1)).toBeLessThanOrEqual(value * (1 + 1e-6));
          });
        },
      ),
      { seed: 5 },
    );
  });
});

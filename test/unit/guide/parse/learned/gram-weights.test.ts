import { describe, expect, it } from '@jest/globals';
import { GramWeights, storeWeights } from '../../../../../src/guide/parse/learned/gram-weights.js';

const STORED = storeWeights(['bias', 'ear', 'ache'], ['want:comfort', 'want:sound'], [-1, -1, 2, 1, 3, 0.01]);

describe('kept weights of signs', () => {
  it('sum to about the margins they were made of', () => {
    const weights = new GramWeights(STORED);
    const [comfort = 0, sound = 0] = weights.margins(['bias', 'ear', 'ache', 'unknown']);
    expect(comfort).toBeCloseTo(4, 1);
    expect(sound).toBeCloseTo(0, 1);
    expect(weights.weight('ache', 0)).toBeCloseTo(3, 1);
  });

  it('leave out what is next to nothing', () => {
    expect(new GramWeights(STORED).weight('ache', 1)).toBe(0);
    expect(STORED.arrays.weights).toHaveLength(5);
  });

  it.each([
    ['a missing part', { hashes: STORED.arrays.hashes }],
    ['a label that is none', { ...STORED.arrays, targets: Uint8Array.of(0, 1, 0, 1, 7) }],
    ['starts that do not fit', { ...STORED.arrays, starts: Uint32Array.of(0, 2) }],
  ])('refuse %s', (_what, arrays) => {
    expect(() => new GramWeights({ header: STORED.header, arrays: arrays as never })).toThrow(RangeError);
  });
});

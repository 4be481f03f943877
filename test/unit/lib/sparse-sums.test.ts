import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { SparseSums } from '../../../src/lib/sparse-sums.js';

const INDICES = 300;

describe('SparseSums', () => {
  it.each([false, true])('are those of an array, time after time, all met: %s', (isWhole) => {
    const random = createSeededRandom(7);
    const sums = new SparseSums();
    for (let round = 0; round < 60; round++) {
      const length = 1 + random.below(INDICES);
      const wanted = new Float64Array(length);
      const touched = new Set<number>();
      sums.reset(length);
      if (isWhole) sums.meetAll();
      for (let call = 0; call < 20; call++) {
        const count = random.below(30);
        const indices = Int32Array.from({ length: count }, () => random.below(length));
        const weights = Float64Array.from({ length: count }, () => random.next() - 0.5);
        const [from, factor] = [random.below(count + 1), random.next()];
        const kind = random.below(6);
        const narrow = Float32Array.from(weights);
        const packed = Uint16Array.from(weights, () => random.below(2 ** 16));
        const same = weights.map(() => 1);
        const used = [narrow, weights, weights, weights, packed, same][kind] as Float64Array;
        if (kind === 0) sums.addRow(indices, narrow, from, count, factor);
        else if (kind === 1) sums.addValues(indices, weights, from, count, factor);
        else if (kind === 4) sums.addValues(indices, packed, from, count, factor);
        else if (kind === 5) sums.addToEach(indices, from, count, factor);
        for (let at = from; at < count; at++) {
          const index = indices[at] as number;
          const value = factor * (used[at] as number);
          if (kind === 2) sums.add(index, value);
          if (kind === 3) sums.set(index, value);
          wanted[index] = kind === 3 ? value : (wanted[index] as number) + value;
          touched.add(index);
        }
      }
      expect(Array.from(wanted, (_, index) => sums.of(index))).toEqual([...wanted]);
      const told = Array.from({ length: sums.count }, (_, place) => sums.indexAt(place));
      expect([...told].sort((a, b) => a - b)).toEqual(
        isWhole ? [...wanted.keys()] : [...touched].sort((a, b) => a - b),
      );
      expect(told.map((_, place) => sums.sumAt(place))).toEqual(told.map((index) => wanted[index]));
      expect([...wanted.keys()].filter((index) => sums.has(index))).toHaveLength(told.length);
    }
  });
});

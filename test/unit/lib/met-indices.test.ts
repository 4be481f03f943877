import { describe, expect, it } from '@jest/globals';
import { MetIndices } from '../../../src/lib/met-indices.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';

describe('MetIndices', () => {
  it.each([
    ['few', 40_000, 500],
    ['more than the first table has room for', 120_000, 60_000],
    ['indices that begin alike', 2 ** 30, 3_000],
  ])('tell the place of each: %s', (_, length, count) => {
    const random = createSeededRandom(3);
    const met = new MetIndices();
    for (let round = 0; round < 4; round++) {
      const known = new Map<number, number>();
      met.reset(Math.min(length, 200_000));
      const drawn = Int32Array.from({ length: count }, () => random.below(length));
      const into = new Int32Array(count);
      met.noteAll(drawn, 0, count >> 1, into);
      drawn.forEach((index, at) => {
        if (!known.has(index)) known.set(index, known.size);
        const place = at < count >> 1 ? into[at] : met.note(index);
        if (place !== known.get(index)) throw new Error(`${index}: ${place}, expected ${known.get(index)}`);
      });
      expect(met.count).toBe(known.size);
      expect([...met.indices.subarray(0, met.count)]).toEqual([...known.keys()]);
      expect([...known].filter(([index, place]) => met.placeOf(index) !== place)).toEqual([]);
      const strangers = Array.from({ length: 200 }, () => random.below(length)).filter((i) => !known.has(i));
      expect(strangers.filter((index) => met.placeOf(index) >= 0)).toEqual([]);
    }
  });

  it('tells nothing of an earlier time, be it that numbers begin anew', () => {
    const met = new MetIndices();
    for (let round = 0; round < 50; round++) {
      // As many as there may be: every other time what was noted before has to be wiped out.
      met.reset(2 ** 20);
      expect(met.placeOf(round)).toBe(-1);
      expect(met.note(round)).toBe(0);
      expect(met.note(round + 1)).toBe(1);
      met.count = 2 ** 30;
    }
  });
});

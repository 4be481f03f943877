import { describe, expect, it } from '@jest/globals';
import { HashedSums } from '../../../src/lib/hashed-sums.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';

describe('HashedSums', () => {
  it('are never less than the sums, and seldom more', () => {
    const random = createSeededRandom(3);
    const hashed = new HashedSums();
    let more = 0;
    let all = 0;
    let less = 0;
    for (const entries of [10, 1_000, 20_000, 100]) {
      hashed.reset(entries);
      const sums = new Map<number, number>();
      const indices = Int32Array.from({ length: entries }, () => random.below(1_000_000));
      const weights = Float32Array.from(indices, () => random.next());
      hashed.addRow(indices, weights, 1, entries, 0.5);
      for (let at = 1; at < entries; at++) {
        const index = indices[at] as number;
        sums.set(index, (sums.get(index) ?? 0) + 0.5 * (weights[at] as number));
      }
      hashed.add(indices[0] as number, 2);
      sums.set(indices[0] as number, (sums.get(indices[0] as number) ?? 0) + 2);
      for (const [index, sum] of sums) {
        const known = hashed.of(index);
        if (known < sum * (1 - 1e-12) || known > hashed.greatest) less++;
        all++;
        if (known > sum + 1e-9) more++;
      }
    }
    expect(less).toBe(0);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(all / 2);
  });
});

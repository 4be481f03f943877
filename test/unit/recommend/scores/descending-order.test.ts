import { describe, expect, it } from '@jest/globals';
import { createSeededRandom } from '../../../../src/lib/seeded-random.js';
import { descendingOrder, setInOrder } from '../../../../src/recommend/scores/descending-order.js';

describe('descendingOrder', () => {
  it('is by number, equal ones by index', () => {
    const { indices, values } = descendingOrder(Float64Array.of(1, 3, 2, 3, 0));
    expect([...indices]).toEqual([1, 3, 2, 0, 4]);
    expect([...values]).toEqual([3, 3, 2, 1, 0]);
    expect([...descendingOrder(new Float64Array(0)).indices]).toEqual([]);
  });

  it('stays the order of the numbers when one is set, whether it was worked out before or not', () => {
    const random = createSeededRandom(5);
    const row = Float64Array.from({ length: 40 }, () => random.below(6));
    setInOrder(row, 7, 4);
    expect(row[7]).toBe(4);
    const kept = descendingOrder(row);
    for (let step = 0; step < 500; step++) {
      setInOrder(row, random.below(row.length), random.below(6));
      expect(descendingOrder(row)).toBe(kept);
      expect(kept).toEqual(descendingOrder(row.slice()));
    }
  });
});

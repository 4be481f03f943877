import { describe, expect, it } from '@jest/globals';
import { WeightTable } from '../../../../../src/extract/attributes/choice/weight-table.js';

describe('WeightTable', () => {
  it('finds every weight again, keys that meet in one place among them, and 0 for others', () => {
    const keys = Array.from({ length: 500 }, (_, i) => (i * 64) >>> 0).concat(4_294_967_295);
    const weights = keys.map((_, i) => (i + 1) / 4);
    const table = new WeightTable(keys, weights);
    expect(keys.map((key) => table.get(key))).toEqual(weights);
    expect(table.get(63)).toBe(0);
    expect(table.entries()).toEqual(keys.map((key, i) => [key, weights[i]]));
  });

  it('leaves out weights of 0 and keeps the first of equal keys', () => {
    const table = new WeightTable([7, 7, 8], [1, 2, 0]);
    expect(table.entries()).toEqual([[7, 1]]);
    expect(new WeightTable([], []).get(5)).toBe(0);
  });
});

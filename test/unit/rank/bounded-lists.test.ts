import { describe, expect, it } from '@jest/globals';
import { buildCsr } from '../../../src/lib/csr.js';
import { boundedLists } from '../../../src/rank/bounded-lists.js';

describe('boundedLists', () => {
  it('keep the strongest of each row in their order, equal ones by index', () => {
    const lists = buildCsr(4, 9, {
      rows: [0, 0, 0, 0, 1, 1, 3, 3, 3],
      columns: [1, 4, 6, 8, 0, 2, 2, 5, 7],
      weights: [0.2, -0.9, 0.2, 0.5, 0.1, 0.3, 0.25, 0.25, 0.25],
    });
    const { pointers, indices, weights } = boundedLists(lists, 3);
    expect([...pointers]).toEqual([0, 3, 5, 5, 8]);
    expect([...indices]).toEqual([1, 4, 8, 0, 2, 2, 5, 7]);
    expect([...(weights ?? [])]).toEqual([0.2, -0.9, 0.5, 0.1, 0.3, 0.25, 0.25, 0.25].map(Math.fround));
    expect([...boundedLists(lists, 1).indices]).toEqual([4, 2, 2]);
    expect(boundedLists(lists, 4)).toEqual({
      pointers: lists.pointers,
      indices: lists.indices,
      weights: lists.weights,
    });
  });
});

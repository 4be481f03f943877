import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AscendingSet } from '../../../src/lib/ascending-set.js';

describe('AscendingSet', () => {
  it('tells each index once and in order, and is empty then', () => {
    const set = new AscendingSet();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_999 })), (indices) => {
        set.makeRoom(5_000);
        for (const index of indices) set.add(index);
        const wanted = [...new Set(indices)].sort((a, b) => a - b);
        const into = new Int32Array(wanted.length + 1).fill(-1);
        set.drain(into, 1);
        expect([...into]).toEqual([-1, ...wanted]);
      }),
    );
  });

  it('has room for more once it is empty', () => {
    const set = new AscendingSet();
    for (const length of [1, 32, 33, 100_000]) {
      set.makeRoom(length);
      set.add(length - 1);
      set.add(0);
      const into = new Int32Array(length === 1 ? 1 : 2);
      set.drain(into, 0);
      expect([...into]).toEqual(length === 1 ? [0] : [0, length - 1]);
    }
  });
});

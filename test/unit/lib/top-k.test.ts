import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { topK } from '../../../src/lib/top-k.js';

describe('topK', () => {
  it('equals a full sort with ties by index, and is a prefix of a longer list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(20), (scores, count) => {
        const sorted = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect([...topK(scores, count)]).toEqual(sorted.slice(0, count));
        expect([...topK(scores, count + 5)].slice(0, count)).toEqual([...topK(scores, count)]);
      }),
    );
  });

  it('never lists −Infinity or NaN', () => {
    expect([...topK([Number.NaN, 1, Number.NEGATIVE_INFINITY, 2], 4)]).toEqual([3, 1]);
    expect([...topK([], 3)]).toEqual([]);
    expect([...topK([1], 0)]).toEqual([]);
  });
});

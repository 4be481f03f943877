import { describe, expect, it } from '@jest/globals';
import { createSeededRandom, shuffle } from '../../../src/lib/seeded-random.js';

describe('createSeededRandom', () => {
  it('gives the stream of mulberry32 that an independent program gives for seed 1', () => {
    const random = createSeededRandom(1);
    const reference = [0.6270739405881613, 0.002735721180215478, 0.5274470399599522];
    expect([random.next(), random.next(), random.next()]).toEqual(reference);
  });

  it('stays below its bound and reaches all of it', () => {
    const random = createSeededRandom(7);
    const seen = new Set(Array.from({ length: 200 }, () => random.below(5)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });

  it('shuffles to the same permutation for the same seed', () => {
    const values = Array.from({ length: 20 }, (_, i) => i);
    const first = shuffle([...values], createSeededRandom(3));
    expect(first).toEqual(shuffle([...values], createSeededRandom(3)));
    expect(first).not.toEqual(values);
    expect([...first].sort((a, b) => a - b)).toEqual(values);
  });
});

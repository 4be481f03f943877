import { describe, expect, it } from '@jest/globals';
import { topEigenspace } from '../../../src/lib/top-eigenvectors.js';

describe('topEigenspace', () => {
  it('finds the space of the greatest eigenvalues of a diagonal matrix', () => {
    const diagonal = [1, 9, 2, 8, 0.5];
    const multiply = (block: Float64Array, count: number): Float64Array =>
      block.map((value, place) => value * (diagonal[Math.floor(place / count)] ?? 0));
    const space = topEigenspace(5, 2, multiply, 1, 30);
    const projection = (i: number): number => (space[2 * i] ?? 0) ** 2 + (space[2 * i + 1] ?? 0) ** 2;
    [0, 1, 0, 1, 0].forEach((value, i) => expect(projection(i)).toBeCloseTo(value, 9));
  });

  it('leaves columns beyond the rank at 0', () => {
    const space = topEigenspace(3, 2, (block) => block.map((v, p) => (p < 2 ? v : 0)), 1);
    expect(space.filter((value) => value !== 0)).toHaveLength(1);
    expect(Math.abs(space[0] ?? 0)).toBeCloseTo(1, 12);
  });
});

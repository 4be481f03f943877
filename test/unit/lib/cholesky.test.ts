import { describe, expect, it } from '@jest/globals';
import { factorCholesky, solveCholesky } from '../../../src/lib/cholesky.js';

describe('Cholesky', () => {
  it('factors and solves a system worked out by hand', () => {
    const matrix = Float64Array.from([4, 0, 2, 5]); // the upper half is not read
    factorCholesky(matrix, 2);
    expect([matrix[0], matrix[2], matrix[3]]).toEqual([2, 1, 2]);
    const right = Float64Array.from([8, 14]);
    solveCholesky(matrix, 2, right);
    expect(right[0]).toBeCloseTo(0.75, 12);
    expect(right[1]).toBeCloseTo(2.5, 12);
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => factorCholesky(Float64Array.from([1, 0, 2, 1]), 2)).toThrow(/got pivot -3 at row 1/);
  });
});

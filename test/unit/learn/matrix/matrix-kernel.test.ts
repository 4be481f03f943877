import { describe, expect, it } from '@jest/globals';
import { createMatrixKernel, type Floats, type Strided } from '../../../../src/learn/matrix/matrix-kernel.js';

const matrix = (floats: Floats, row: number, step = 1, from = 0): Strided => ({ floats, from, row, step });

describe('createMatrixKernel', () => {
  it('adds the product of two matrices, also of a transposed and a shifted one', () => {
    const [rows, columns, depth] = [8, 16, 5];
    const kernel = createMatrixKernel(1000);
    const [a, b, c] = [
      kernel.allocate(200),
      kernel.allocate(depth * columns),
      kernel.allocate(rows * columns),
    ];
    for (let i = 0; i < 200; i += 1) a.values[i] = Math.sin(i);
    for (let i = 0; i < depth * columns; i += 1) b.values[i] = Math.cos(i);
    c.values.fill(1);
    kernel.multiplyAdd(matrix(a, depth, 1, 3), matrix(b, columns), matrix(c, columns), rows, columns, depth);
    kernel.multiplyAdd(matrix(a, 1, rows), matrix(b, columns), matrix(c, columns), rows, columns, depth);
    for (let r = 0; r < rows; r += 1) {
      for (let column = 0; column < columns; column += 1) {
        let sum = 1;
        for (let k = 0; k < depth; k += 1)
          sum += (Math.sin(3 + r * depth + k) + Math.sin(r + k * rows)) * Math.cos(k * columns + column);
        expect(c.values[r * columns + column]).toBeCloseTo(sum, 4);
      }
    }
  });

  it('does nothing without depth, and refuses more memory than it has', () => {
    const kernel = createMatrixKernel(64, 1);
    const piece = kernel.allocate(64);
    kernel.multiplyAdd(matrix(piece, 8), matrix(piece, 8), matrix(piece, 8), 4, 8, 0);
    expect([...piece.values].every((value) => value === 0)).toBe(true);
    expect(() => kernel.allocate(1_000_000)).toThrow(RangeError);
  });
});

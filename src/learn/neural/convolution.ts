import type { Floats, MatrixKernel, Strided } from '../matrix/matrix-kernel.js';
import { GAP } from './batch.js';

/** A matrix of a batch, a token a row, with {@link GAP} rows of zeros before and behind. */
export interface TokenMatrix {
  readonly floats: Floats;
  readonly size: number;
}

/** Makes a token matrix for at most `rows` tokens of `size` numbers. */
export function createTokenMatrix(kernel: MatrixKernel, rows: number, size: number): TokenMatrix {
  return { floats: kernel.allocate((rows + 2 * GAP) * size), size };
}

/** How many numbers {@link createTokenMatrix} takes. */
export const tokenMatrixLength = (rows: number, size: number): number => (rows + 2 * GAP) * size;

/** The first number of the first token. */
export const firstOf = ({ size }: TokenMatrix): number => GAP * size;

/** The rows of all tokens. */
export const rowsFrom = (matrix: TokenMatrix): Strided => ({
  floats: matrix.floats,
  from: firstOf(matrix),
  row: matrix.size,
  step: 1,
});

/** For each token the rows from `half` before to `half` behind, side by side: they lie so in memory. */
export const windowsFrom = ({ floats, size }: TokenMatrix, half: number): Strided => ({
  floats,
  from: (GAP - half) * size,
  row: size,
  step: 1,
});

/** The matrix turned around: rows become columns. */
export const transposed = ({ floats, from, row, step }: Strided): Strided => ({
  floats,
  from,
  row: step,
  step: row,
});

/** A matrix whose rows of `columns` numbers lie together. */
export const dense = (floats: Floats, columns: number): Strided => ({
  floats,
  from: 0,
  row: columns,
  step: 1,
});

/**
 * The weights of a convolution for going back from slopes of its outputs to slopes of its inputs: (width · outputs) ×
 * (inputs from `skip` on), windows of the outputs' slopes in reverse order.
 */
export function flipWeights(
  weights: Float32Array,
  flipped: Float32Array,
  { width, inputs, outputs, skip }: { width: number; inputs: number; outputs: number; skip: number },
): void {
  const kept = inputs - skip;
  for (let j = 0; j < width; j += 1) {
    for (let d = 0; d < kept; d += 1) {
      const from = (j * inputs + skip + d) * outputs;
      const to = (width - 1 - j) * outputs * kept + d;
      for (let c = 0; c < outputs; c += 1) flipped[to + c * kept] = weights[from + c] as number;
    }
  }
}

import { createTileKernel } from '../../lib/wasm-tile-kernel.js';
import type { Factors, OuterAdder } from './factor-matrices.js';

/** Rows that are packed at once: with up to 256 numbers a row they stay in the second cache. */
const CHUNK = 128;

/** Products of tall narrow matrices. */
export interface PanelProducts {
  /** Adds Σ weight_k · y y' over `rows` of `factors` to the lower triangle of `matrix`. */
  readonly addOuters: OuterAdder;
  /** Every row of `factors` times the symmetric `matrix` (all of it), in new memory. */
  readonly times: (factors: Factors, matrix: Float64Array) => Float64Array;
}

/**
 * Makes the products in single precision, four rows by eight columns at a time, for rows of `width` numbers. They reuse
 * one memory: not to be shared between threads. Relative error about 1e-6 of the sum of the absolute values: for
 * training, not for what is told of a score.
 */
export function createPanelProducts(width: number): PanelProducts {
  const padded = Math.ceil(width / 8) * 8;
  const depth = Math.max(CHUNK, padded);
  const atOnce = Math.min(CHUNK, padded);
  // In numbers: panels packed by 4, panels packed by 8, the rows of the answer.
  const right = depth * padded;
  const answer = 2 * depth * padded;
  const kernel = createTileKernel(4 * (answer + depth * padded));
  const memory = new Float32Array(kernel.memory.buffer);
  const tile = (leftPanel: number, rightPanel: number, row: number, column: number, steps: number): void =>
    kernel.subtractProduct(
      4 * leftPanel,
      4 * (right + rightPanel),
      4 * (answer + row * padded + column),
      4 * padded,
      steps,
    );

  const packRow = (values: Float64Array, start: number, k: number, weight: number): void => {
    for (let f = 0; f < width; f += 1) {
      const value = values[start + f] as number;
      memory[(f >> 2) * 4 * depth + 4 * k + (f & 3)] = -weight * value;
      memory[right + (f >> 3) * 8 * depth + 8 * k + (f & 7)] = value;
    }
  };
  const multiplyOuters = (steps: number): void => {
    for (let column = 0; column < padded; column += 8) {
      for (let row = column; row < padded; row += 4)
        tile((row >> 2) * 4 * depth, (column >> 3) * 8 * depth, row, column, steps);
    }
  };

  return {
    addOuters({ values }, rows, weights, matrix) {
      memory.fill(0, answer, answer + padded * padded);
      for (let first = 0; first < rows.length; first += CHUNK) {
        const count = Math.min(CHUNK, rows.length - first);
        for (let k = 0; k < count; k += 1)
          packRow(values, (rows[first + k] as number) * width, k, weights[first + k] as number);
        multiplyOuters(count);
      }
      for (let a = 0; a < width; a += 1) {
        for (let b = 0; b <= a; b += 1)
          (matrix[a * width + b] as number) += memory[answer + a * padded + b] as number;
      }
    },
    times({ values }, matrix) {
      for (let k = 0; k < width; k += 1) {
        for (let f = 0; f < width; f += 1)
          memory[right + (f >> 3) * 8 * depth + 8 * k + (f & 7)] = matrix[k * width + f] as number;
      }
      const count = width === 0 ? 0 : values.length / width;
      const out = new Float64Array(values.length);
      for (let first = 0; first < count; first += atOnce) {
        const here = Math.min(atOnce, count - first);
        memory.fill(0, answer, answer + atOnce * padded);
        for (let r = 0; r < here; r += 1) {
          const panel = (r >> 2) * 4 * depth + (r & 3);
          const start = (first + r) * width;
          for (let k = 0; k < width; k += 1) memory[panel + 4 * k] = -(values[start + k] as number);
        }
        for (let r = 0; r < here; r += 4) {
          for (let column = 0; column < padded; column += 8)
            tile((r >> 2) * 4 * depth, (column >> 3) * 8 * depth, r, column, width);
        }
        for (let r = 0; r < here; r += 1) {
          const start = (first + r) * width;
          for (let f = 0; f < width; f += 1) out[start + f] = memory[answer + r * padded + f] as number;
        }
      }
      return out;
    },
  };
}

import { createTileKernel, type TileKernel } from './wasm-tile-kernel.js';

/** A square matrix of single-precision numbers in rows: entry (i, j) is `values[i * stride + j]`. */
export interface SquareMatrix {
  readonly size: number;
  readonly stride: number;
  readonly values: Float32Array;
}

/** Rows and columns swept at once: panels of this depth stay in the cache. */
const BLOCK = 64;
/** Rows of the panel that are multiplied with one column panel before the next: 64 rows of 64 numbers are 16 kB. */
const ROW_CHUNK = 64;

interface Workspace {
  readonly kernel: TileKernel;
  readonly values: Float32Array;
  readonly stride: number;
  /** Offsets in numbers of: rows packed by 4, rows packed by 8, the pivot block packed by 8, a 4 × 8·k strip. */
  readonly left: number;
  readonly right: number;
  readonly pivot: number;
  readonly strip: number;
}

function createWorkspace(size: number): Workspace {
  const stride = Math.ceil(size / BLOCK) * BLOCK;
  const left = stride * stride;
  const right = left + stride * BLOCK;
  const pivot = right + stride * BLOCK;
  const strip = pivot + BLOCK * BLOCK;
  const kernel = createTileKernel(4 * (strip + 4 * BLOCK));
  return { kernel, values: new Float32Array(kernel.memory.buffer), stride, left, right, pivot, strip };
}

/** The inverse of the pivot block in double precision by Gauss–Jordan; throws when it is not positive definite. */
function invertPivot({ values, stride }: Workspace, start: number): Float64Array {
  const a = new Float64Array(BLOCK * BLOCK);
  for (let i = 0; i < BLOCK; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const value = values[(start + i) * stride + start + j] as number;
      a[i * BLOCK + j] = value;
      a[j * BLOCK + i] = value;
    }
  }
  for (let k = 0; k < BLOCK; k += 1) {
    const pivot = a[k * BLOCK + k] as number;
    if (!(pivot > 0)) {
      throw new RangeError(`expected a positive definite matrix, got pivot ${pivot} at row ${start + k}`);
    }
    a[k * BLOCK + k] = 1;
    for (let j = 0; j < BLOCK; j += 1) (a[k * BLOCK + j] as number) /= pivot;
    for (let i = 0; i < BLOCK; i += 1) {
      if (i === k) continue;
      const factor = a[i * BLOCK + k] as number;
      if (factor === 0) continue;
      a[i * BLOCK + k] = 0;
      for (let j = 0; j < BLOCK; j += 1)
        (a[i * BLOCK + j] as number) -= factor * (a[k * BLOCK + j] as number);
    }
  }
  return a;
}

/** Packs the pivot columns of every other row, from the lower triangle, by 4 and by 8 rows; the pivot rows as 0. */
function packColumns({ values, stride, left, right }: Workspace, start: number): void {
  for (let i = 0; i < stride; i += 1) {
    const inPivot = i >= start && i < start + BLOCK;
    const byFour = left + (i >> 2) * 4 * BLOCK + (i & 3);
    const byEight = right + (i >> 3) * 8 * BLOCK + (i & 7);
    for (let k = 0; k < BLOCK; k += 1) {
      const place = i < start ? (start + k) * stride + i : i * stride + start + k;
      const value = inPivot ? 0 : (values[place] as number);
      values[byFour + 4 * k] = value;
      values[byEight + 8 * k] = value;
    }
  }
}

/** Replaces the rows packed by 4 by their product with the pivot's inverse: the swept columns. */
function multiplyByPivot(space: Workspace, inverse: Float64Array): void {
  const { kernel, values, stride, left, pivot, strip } = space;
  for (let k = 0; k < BLOCK; k += 1) {
    for (let j = 0; j < BLOCK; j += 1) {
      values[pivot + (j >> 3) * 8 * BLOCK + 8 * k + (j & 7)] = -(inverse[k * BLOCK + j] as number);
    }
  }
  for (let rows = 0; rows < stride; rows += 4) {
    const panel = left + rows * BLOCK;
    values.fill(0, strip, strip + 4 * BLOCK);
    for (let j = 0; j < BLOCK; j += 8) {
      kernel.subtractProduct(4 * panel, 4 * (pivot + j * BLOCK), 4 * (strip + j), 4 * BLOCK, BLOCK);
    }
    for (let r = 0; r < 4; r += 1) {
      for (let k = 0; k < BLOCK; k += 1) values[panel + 4 * k + r] = values[strip + r * BLOCK + k] as number;
    }
  }
}

/** Subtracts swept columns × old rows from the lower triangle. */
function updateLower({ kernel, stride, left, right }: Workspace): void {
  for (let chunk = 0; chunk < stride; chunk += ROW_CHUNK) {
    const end = Math.min(stride, chunk + ROW_CHUNK);
    for (let column = 0; column < end; column += 8) {
      for (let row = Math.max(chunk, column & ~3); row < end; row += 4) {
        kernel.subtractProduct(
          4 * (left + row * BLOCK),
          4 * (right + column * BLOCK),
          4 * (row * stride + column),
          4 * stride,
          BLOCK,
        );
      }
    }
  }
}

function storeSwept({ values, stride, left }: Workspace, start: number, inverse: Float64Array): void {
  for (let i = 0; i < stride; i += 1) {
    const packed = left + (i >> 2) * 4 * BLOCK + (i & 3);
    for (let k = 0; k < BLOCK; k += 1) {
      const swept = values[packed + 4 * k] as number;
      if (i < start) values[(start + k) * stride + i] = swept;
      else if (i >= start + BLOCK) values[i * stride + start + k] = swept;
      else values[i * stride + start + k] = -(inverse[(i - start) * BLOCK + k] as number);
    }
  }
}

/**
 * Inverts a symmetric positive definite matrix in single precision: blocked symmetric sweep, size³ operations.
 * `fill` writes the lower triangle (i ≥ j) into a zeroed matrix, in place of a copy of it; the answer is the whole
 * inverse in the same memory (4 bytes × size², at most 4 GB). Relative error about 1e-6 × the condition number.
 * Throws a RangeError when the matrix is not positive definite. Size 0 gives an empty matrix.
 * Source: symmetric sweep operator, Goodnight 1979, "A tutorial on the SWEEP operator"; the blocking is ours.
 */
export function invertSpd(size: number, fill: (matrix: SquareMatrix) => void): SquareMatrix {
  const space = createWorkspace(size);
  const { values, stride } = space;
  const matrix: SquareMatrix = { size, stride, values };
  fill(matrix);
  for (let i = size; i < stride; i += 1) values[i * stride + i] = 1;
  for (let start = 0; start < stride; start += BLOCK) {
    const inverse = invertPivot(space, start);
    packColumns(space, start);
    multiplyByPivot(space, inverse);
    updateLower(space);
    storeSwept(space, start, inverse);
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const value = -(values[i * stride + j] as number);
      values[i * stride + j] = value;
      values[j * stride + i] = value;
    }
  }
  return matrix;
}

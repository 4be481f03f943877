// Matrix products in single precision by WebAssembly SIMD (four numbers an instruction), written as bytes so that no
// binary and no compiler is in the repository. Adds four rows times eight columns at once: 16 multiply-adds for six loads.
import {
  ADD_F32X4,
  ADD_I32,
  addTo,
  constant,
  countDown,
  createKernel,
  get,
  join,
  type KernelFunction,
  load,
  loadSplat,
  MULTIPLY_F32X4,
  set,
  store,
} from '../../lib/wasm-code.js';

/** Rows that are worked on together: numbers of rows must be a multiple of it. */
export const ROW_BLOCK = 4;
/** Columns that are worked on together: numbers of columns must be a multiple of it. */
export const COLUMN_BLOCK = 8;

const [A, A_ROW, A_STEP, B, B_ROW, C, C_ROW, ROWS, COLUMNS, DEPTH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const PARAMETERS = 10;
const [LEFT, RIGHT, TILE, COLUMNS_LEFT, STEPS_LEFT, B_NOW, C_NOW] = [10, 14, 15, 16, 17, 18, 19] as const;
const I32_LOCALS = 10;
const SUMS = PARAMETERS + I32_LOCALS;
const [LOW, HIGH, SPREAD] = [SUMS + 8, SUMS + 9, SUMS + 10] as const;

const copy = (from: number, to: number): number[] => [...get(from), ...set(to)];
const advance = (local: number, bytes: number): number[] => [
  ...get(local),
  ...constant(bytes),
  ADD_I32,
  ...set(local),
];

const eachRow = (code: (row: number) => number[]): number[] => [0, 1, 2, 3].flatMap(code);

/** One column of A times one row of B, added to the sums. */
const multiplyStep = [
  ...join(get(RIGHT), load(0), set(LOW), get(RIGHT), load(16), set(HIGH)),
  ...eachRow((row) => [
    ...join(get(LEFT + row), loadSplat(0), set(SPREAD)),
    ...[LOW, HIGH].flatMap((half, i) => [
      ...join(get(SUMS + 2 * row + i), get(SPREAD), get(half)),
      ...join(MULTIPLY_F32X4, ADD_F32X4, set(SUMS + 2 * row + i)),
    ]),
    ...addTo(LEFT + row, A_STEP),
  ]),
  ...addTo(RIGHT, B_ROW),
];

/** Steps over the four rows of the tile at C_NOW. */
const tileRows = (code: (row: number) => number[]): number[] => [
  ...copy(C_NOW, TILE),
  ...eachRow((row) => [...code(row), ...addTo(TILE, C_ROW)]),
];

const tile = [
  ...copy(A, LEFT),
  ...[1, 2, 3].flatMap((row) => [...get(LEFT + row - 1), ...get(A_ROW), ADD_I32, ...set(LEFT + row)]),
  ...copy(B_NOW, RIGHT),
  ...tileRows((row) =>
    [0, 1].flatMap((half) => [...get(TILE), ...load(16 * half), ...set(SUMS + 2 * row + half)]),
  ),
  ...copy(DEPTH, STEPS_LEFT),
  ...countDown(STEPS_LEFT, 1, multiplyStep),
  ...tileRows((row) =>
    [0, 1].flatMap((half) => [...get(TILE), ...get(SUMS + 2 * row + half), ...store(16 * half)]),
  ),
  ...advance(B_NOW, 4 * COLUMN_BLOCK),
  ...advance(C_NOW, 4 * COLUMN_BLOCK),
];

const code = countDown(ROWS, ROW_BLOCK, [
  ...join(copy(B, B_NOW), copy(C, C_NOW), copy(COLUMNS, COLUMNS_LEFT)),
  ...countDown(COLUMNS_LEFT, COLUMN_BLOCK, tile),
  ...eachRow(() => [...addTo(A, A_ROW), ...addTo(C, C_ROW)]),
]);

const KERNEL: KernelFunction = {
  name: 'k',
  parameters: PARAMETERS,
  i32Locals: I32_LOCALS,
  v128Locals: 11,
  code,
};

type Multiply = (
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  bRow: number,
  c: number,
  cRow: number,
  rows: number,
  columns: number,
  depth: number,
) => void;

/** A piece of the kernel's memory; `address` is its first byte. */
export interface Floats {
  readonly address: number;
  readonly values: Float32Array;
}

/** A matrix inside of some floats: element (r, k) is at `from + r · row + k · step`, all counted in numbers. */
export interface Strided {
  readonly floats: Floats;
  readonly from: number;
  readonly row: number;
  readonly step: number;
}

export interface MatrixKernel {
  /** A zeroed piece of memory for `length` numbers, at a multiple of 16 bytes; throws a RangeError when none is left. */
  allocate(length: number): Floats;
  /**
   * C += A · B, where A is `rows` × `depth` with any strides, B `depth` × `columns` and C `rows` × `columns` with rows
   * that lie together (their `step` is 1). `rows` is a multiple of {@link ROW_BLOCK}, `columns` of {@link COLUMN_BLOCK}.
   * Nothing happens where one of the three is 0. Bounds are those of the memory: the caller keeps to its pieces.
   */
  multiplyAdd(a: Strided, b: Strided, c: Strided, rows: number, columns: number, depth: number): void;
}

/** Makes a kernel whose memory holds `numbers` floats in about `pieces` pieces (at most 2^30 numbers in all). */
export function createMatrixKernel(numbers: number, pieces = 64): MatrixKernel {
  // A page more, for pieces beyond those that were thought of.
  const { memory, call: multiply } = createKernel<Multiply>(KERNEL, 4 * numbers + 16 * pieces + 65_536);
  let used = 16;
  return {
    allocate(length) {
      const address = used;
      if (address + 4 * length > memory.buffer.byteLength)
        throw new RangeError(
          `expected at most ${numbers} numbers in the kernel's memory, got ${length} more`,
        );
      used = Math.ceil((address + 4 * length) / 16) * 16;
      return { address, values: new Float32Array(memory.buffer, address, length) };
    },
    multiplyAdd(a, b, c, rows, columns, depth) {
      if (rows === 0 || columns === 0 || depth === 0) return;
      multiply(
        a.floats.address + 4 * a.from,
        4 * a.row,
        4 * a.step,
        b.floats.address + 4 * b.from,
        4 * b.row,
        c.floats.address + 4 * c.from,
        4 * c.row,
        rows,
        columns,
        depth,
      );
    },
  };
}

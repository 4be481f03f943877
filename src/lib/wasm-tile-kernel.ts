// A WebAssembly SIMD kernel written as bytes, so that no binary and no compiler is in the repository.
// It multiplies packed panels of single-precision numbers: 16 multiply-adds for six loads.
import {
  ADD_F32X4,
  ADD_I32,
  addTo,
  constant,
  countDown,
  createKernel,
  get,
  type KernelFunction,
  load,
  loadSplat,
  MULTIPLY_F32X4,
  SUBTRACT_F32X4,
  set,
  store,
  type WasmMemory,
} from './wasm-code.js';

const ROWS = 4;
const COLUMNS = 8;

/** Subtracts the product of a packed 4 × k panel and a packed k × 8 panel from a 4 × 8 tile of a matrix. */
export interface TileKernel {
  readonly memory: WasmMemory;
  /**
   * `left` holds k groups of 4 numbers (one column of the panel each), `right` k groups of 8 (one row each);
   * `tile` is the first number of the tile, `stride` the distance of its rows. All in bytes; `depth` is k ≥ 1.
   */
  readonly subtractProduct: (
    left: number,
    right: number,
    tile: number,
    stride: number,
    depth: number,
  ) => void;
}

const [LEFT, RIGHT, TILE, STRIDE, DEPTH, SUMS] = [0, 1, 2, 3, 4, 5] as const;
const [RIGHT_LOW, RIGHT_HIGH, SPREAD] = [SUMS + 2 * ROWS, SUMS + 2 * ROWS + 1, SUMS + 2 * ROWS + 2] as const;

function multiplyStep(): number[] {
  const code = [...get(RIGHT), ...load(0), ...set(RIGHT_LOW), ...get(RIGHT), ...load(16), ...set(RIGHT_HIGH)];
  for (let row = 0; row < ROWS; row += 1) {
    const low = SUMS + 2 * row;
    code.push(...get(LEFT), ...loadSplat(4 * row), ...set(SPREAD));
    code.push(...get(low), ...get(SPREAD), ...get(RIGHT_LOW), ...MULTIPLY_F32X4, ...ADD_F32X4, ...set(low));
    code.push(
      ...get(low + 1),
      ...get(SPREAD),
      ...get(RIGHT_HIGH),
      ...MULTIPLY_F32X4,
      ...ADD_F32X4,
      ...set(low + 1),
    );
  }
  return code;
}

const advance = (local: number, bytes: number): number[] => [
  ...get(local),
  ...constant(bytes),
  ADD_I32,
  ...set(local),
];

function kernelCode(): number[] {
  const code = countDown(DEPTH, 1, [
    ...multiplyStep(),
    ...advance(LEFT, 4 * ROWS),
    ...advance(RIGHT, 4 * COLUMNS),
  ]);
  for (let row = 0; row < ROWS; row += 1) {
    for (const half of [0, 1]) {
      code.push(...get(TILE), ...get(TILE), ...load(16 * half), ...get(SUMS + 2 * row + half));
      code.push(...SUBTRACT_F32X4, ...store(16 * half));
    }
    code.push(...addTo(TILE, STRIDE));
  }
  return code;
}

const KERNEL: KernelFunction = {
  name: 'k',
  parameters: 5,
  i32Locals: 0,
  v128Locals: 2 * ROWS + 3,
  code: kernelCode(),
};

/** Makes the kernel over a new memory of at least `bytes` bytes (at most 4 GB; throws a RangeError above). */
export function createTileKernel(bytes: number): TileKernel {
  const { memory, call } = createKernel<TileKernel['subtractProduct']>(KERNEL, bytes);
  return { memory, subtractProduct: call };
}

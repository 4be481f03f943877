// A WebAssembly SIMD kernel written as bytes, so that no binary and no compiler is in the repository.
// It multiplies packed panels of single-precision numbers: 16 multiply-adds for six loads.

interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** What is used here of the global, which the compiler's library knows only together with a browser's. */
declare const WebAssembly: {
  readonly Memory: new (limits: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, Record<string, WasmMemory>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const I32 = 0x7f;
const V128 = 0x7b;
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

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content];
const text = (value: string): number[] => [value.length, ...Buffer.from(value, 'latin1')];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, value]; // −64 to 63 only
const simd = (opcode: number, ...immediates: number[]): number[] => [
  0xfd,
  ...unsigned(opcode),
  ...immediates,
];
const load = (offset: number): number[] => simd(0x00, 2, offset);
const loadSplat = (offset: number): number[] => simd(0x09, 2, offset);
const store = (offset: number): number[] => simd(0x0b, 2, offset);
const add = simd(0xe4);
const subtract = simd(0xe5);
const multiply = simd(0xe6);

const [LEFT, RIGHT, TILE, STRIDE, DEPTH, SUMS] = [0, 1, 2, 3, 4, 5] as const;
const [RIGHT_LOW, RIGHT_HIGH, SPREAD] = [SUMS + 2 * ROWS, SUMS + 2 * ROWS + 1, SUMS + 2 * ROWS + 2] as const;

function multiplyStep(): number[] {
  const code = [...get(RIGHT), ...load(0), ...set(RIGHT_LOW), ...get(RIGHT), ...load(16), ...set(RIGHT_HIGH)];
  for (let row = 0; row < ROWS; row += 1) {
    const low = SUMS + 2 * row;
    code.push(...get(LEFT), ...loadSplat(4 * row), ...set(SPREAD));
    code.push(...get(low), ...get(SPREAD), ...get(RIGHT_LOW), ...multiply, ...add, ...set(low));
    code.push(...get(low + 1), ...get(SPREAD), ...get(RIGHT_HIGH), ...multiply, ...add, ...set(low + 1));
  }
  return code;
}

const advance = (local: number, bytes: number): number[] => [
  ...get(local),
  ...constant(bytes),
  0x6a,
  ...set(local),
];

function kernelBody(): number[] {
  const code = [0x03, 0x40, ...multiplyStep(), ...advance(LEFT, 4 * ROWS), ...advance(RIGHT, 4 * COLUMNS)];
  code.push(...get(DEPTH), ...constant(1), 0x6b, 0x22, DEPTH, 0x0d, 0, 0x0b); // while (--depth)
  for (let row = 0; row < ROWS; row += 1) {
    for (const half of [0, 1]) {
      code.push(...get(TILE), ...get(TILE), ...load(16 * half), ...get(SUMS + 2 * row + half));
      code.push(...subtract, ...store(16 * half));
    }
    code.push(...get(TILE), ...get(STRIDE), 0x6a, ...set(TILE));
  }
  const locals = [1, 2 * ROWS + 3, V128];
  const body = [...locals, ...code, 0x0b];
  return [...unsigned(body.length), ...body];
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...MAGIC,
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text('e'), ...text('m'), 0x02, 0x00, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('k'), 0x00, 0]),
    ...section(10, [1, ...kernelBody()]),
  ]);
}

/** Makes the kernel over a new memory of at least `bytes` bytes (at most 4 GB; throws a RangeError above). */
export function createTileKernel(bytes: number): TileKernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), { e: { m: memory } });
  return { memory, subtractProduct: instance.exports.k as TileKernel['subtractProduct'] };
}

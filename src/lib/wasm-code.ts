// The few parts of WebAssembly's binary format that kernels written as bytes need (WebAssembly Core Specification 2.0,
// chapter 5 "Binary Format").

const I32 = 0x7f;
const V128 = 0x7b;

/** An unsigned number in LEB128. */
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

/** The pieces of code one after the other. */
export const join = (...pieces: readonly (readonly number[])[]): number[] => pieces.flat();

const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const text = (value: string): number[] => [value.length, ...Buffer.from(value, 'latin1')];
const simd = (opcode: number, ...immediates: number[]): number[] => [
  0xfd,
  ...unsigned(opcode),
  ...immediates,
];

export const get = (local: number): number[] => [0x20, ...unsigned(local)];
export const set = (local: number): number[] => [0x21, ...unsigned(local)];
/** A constant of −64 to 63. */
export const constant = (value: number): number[] => [0x41, value & 0x7f];
export const ADD_I32 = 0x6a;
const SUBTRACT_I32 = 0x6b;
/** Four floats from the address on the stack plus `offset`. */
export const load = (offset: number): number[] => simd(0x00, 2, offset);
/** One float, four times. */
export const loadSplat = (offset: number): number[] => simd(0x09, 2, offset);
export const store = (offset: number): number[] => simd(0x0b, 2, offset);
export const ADD_F32X4 = simd(0xe4);
export const SUBTRACT_F32X4 = simd(0xe5);
export const MULTIPLY_F32X4 = simd(0xe6);

/** local += other local. */
export const addTo = (local: number, other: number): number[] => [
  ...get(local),
  ...get(other),
  ADD_I32,
  ...set(local),
];

/** Repeats `body` and then counts `counter` down by `step` until it is 0; the counter must be a positive multiple of it. */
export const countDown = (counter: number, step: number, body: readonly number[]): number[] => [
  0x03,
  0x40,
  ...body,
  ...join(get(counter), constant(step), [SUBTRACT_I32, 0x22, ...unsigned(counter)]),
  0x0d,
  0,
  0x0b,
];

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** What a function of a kernel is: its number of i32 parameters, its further locals, and its code. */
export interface KernelFunction {
  readonly name: string;
  readonly parameters: number;
  readonly i32Locals: number;
  readonly v128Locals: number;
  readonly code: readonly number[];
}

/** A module with one function over the memory "m" of the import "e". */
function moduleOf({
  name,
  parameters,
  i32Locals,
  v128Locals,
  code,
}: KernelFunction): Uint8Array<ArrayBuffer> {
  const locals = [2, ...unsigned(i32Locals), I32, ...unsigned(v128Locals), V128];
  const body = [...locals, ...code, 0x0b];
  return new Uint8Array([
    ...MAGIC,
    ...section(1, [1, 0x60, parameters, ...Array.from({ length: parameters }, () => I32), 0]),
    ...section(2, [1, ...text('e'), ...text('m'), 0x02, 0x00, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text(name), 0x00, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** Memory that a kernel and its caller share. */
export interface WasmMemory {
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

/** Bytes of a page of memory. */
const PAGE = 65_536;

/**
 * Makes `kernel` over a new memory of at least `bytes` bytes, all 0 (at most 4 GB; throws a RangeError above). Call is what its
 * parameters say: numbers, and no result.
 */
export function createKernel<Call>(
  kernel: KernelFunction,
  bytes: number,
): { readonly memory: WasmMemory; readonly call: Call } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(kernel)), {
    e: { m: memory },
  });
  return { memory, call: exports[kernel.name] as Call };
}

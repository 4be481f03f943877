import { createHash } from 'node:crypto';

export type ModelArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Int32Array
  | Uint32Array;

/** A trained model as it is kept: what it is, its version, plain settings, and its numbers. */
export interface StoredModel {
  /** What the model does, such as "extractor". */
  readonly kind: string;
  /** Version of the layout of this kind, a positive integer. */
  readonly version: number;
  /** Settings and names, anything that JSON can hold. */
  readonly header: unknown;
  readonly arrays: Readonly<Record<string, ModelArray>>;
}

/** A file that is no model, is damaged, or is of another kind or version; the message says what was expected. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

const TYPES = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint32: Uint32Array,
} as const;
type TypeName = keyof typeof TYPES;

interface ArrayEntry {
  readonly name: string;
  readonly type: TypeName;
  readonly length: number;
}

const MAGIC = 'GuideGraph model\n';
const HASH_BYTES = 32;
/** Largest model file in bytes. */
export const MODEL_FILE_LIMIT = 512 * 1024 * 1024;

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;

function typeOf(array: ModelArray): TypeName {
  const found = (Object.keys(TYPES) as TypeName[]).find((name) => array instanceof TYPES[name]);
  if (found === undefined) throw new TypeError('a typed array of a known kind was expected');
  return found;
}

/**
 * The bytes of a model file: a line that names the format, the length of the header in 8 hexadecimal digits, the
 * header as JSON, the arrays in little-endian order, each at a multiple of 8 bytes, and the SHA-256 of all of that.
 */
export function encodeModel({ kind, version, header, arrays }: StoredModel): Uint8Array {
  const entries = Object.entries(arrays);
  const described: ArrayEntry[] = entries.map(([name, array]) => ({
    name,
    type: typeOf(array),
    length: array.length,
  }));
  const json = Buffer.from(JSON.stringify({ kind, version, header, arrays: described }));
  const start = MAGIC.length + 8 + json.length;
  let size = aligned(start);
  for (const [, array] of entries) size = aligned(size + array.byteLength);
  const bytes = Buffer.alloc(size + HASH_BYTES);
  bytes.write(MAGIC + json.length.toString(16).padStart(8, '0'), 'latin1');
  json.copy(bytes, MAGIC.length + 8);
  let offset = aligned(start);
  for (const [, array] of entries) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes, offset);
    offset = aligned(offset + array.byteLength);
  }
  createHash('sha256').update(bytes.subarray(0, size)).digest().copy(bytes, size);
  return bytes;
}

interface Described {
  readonly kind: string;
  readonly version: number;
  readonly header: unknown;
  readonly arrays: readonly ArrayEntry[];
}

function isDescribed(value: unknown): value is Described {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, version, arrays } = value as Partial<Record<keyof Described, unknown>>;
  return (
    typeof kind === 'string' &&
    typeof version === 'number' &&
    Array.isArray(arrays) &&
    arrays.every(
      (entry: Partial<ArrayEntry> | null) =>
        typeof entry?.name === 'string' &&
        typeof entry.type === 'string' &&
        Object.hasOwn(TYPES, entry.type) &&
        Number.isSafeInteger(entry.length) &&
        Number(entry.length) >= 0,
    )
  );
}

function describe(bytes: Buffer): { described: Described; start: number } {
  const magic = bytes.subarray(0, MAGIC.length).toString('latin1');
  if (magic !== MAGIC)
    throw new ModelFileError('expected a model of this program, got a file of another kind');
  const digest = createHash('sha256')
    .update(bytes.subarray(0, bytes.length - HASH_BYTES))
    .digest();
  if (!digest.equals(bytes.subarray(bytes.length - HASH_BYTES)))
    throw new ModelFileError('expected a whole model file, got one that is cut off or damaged');
  const length = Number.parseInt(bytes.toString('latin1', MAGIC.length, MAGIC.length + 8), 16);
  const end = MAGIC.length + 8 + length;
  if (!Number.isSafeInteger(end) || end > bytes.length - HASH_BYTES)
    throw new ModelFileError('expected a model file, got one whose header does not fit');
  let described: unknown;
  try {
    described = JSON.parse(bytes.toString('utf8', MAGIC.length + 8, end));
  } catch {
    described = undefined;
  }
  if (!isDescribed(described))
    throw new ModelFileError('expected a model file, got one with an unreadable header');
  return { described, start: aligned(end) };
}

/**
 * Reads what {@link encodeModel} wrote. Throws {@link ModelFileError} when the bytes are no model, are damaged, or
 * hold another `kind` or `version` than asked for.
 */
export function decodeModel(data: Uint8Array, kind: string, version: number): StoredModel {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const { described, start } = describe(bytes);
  if (described.kind !== kind)
    throw new ModelFileError(`expected a model of kind "${kind}", got one of kind "${described.kind}"`);
  if (described.version !== version)
    throw new ModelFileError(
      `expected version ${version} of a model of kind "${kind}", got version ${described.version}: train it again`,
    );
  const arrays: Record<string, ModelArray> = {};
  let offset = start;
  for (const { name, type, length } of described.arrays) {
    const Type = TYPES[type];
    const size = length * Type.BYTES_PER_ELEMENT;
    if (offset + size > bytes.length - HASH_BYTES)
      throw new ModelFileError(`expected a model file, got one whose part "${name}" does not fit`);
    // A copy of its own: the file's buffer is not aligned, and may be let go.
    const copy = new Uint8Array(size);
    copy.set(bytes.subarray(offset, offset + size));
    arrays[name] = new Type(copy.buffer);
    offset = aligned(offset + size);
  }
  return { kind, version, header: described.header, arrays };
}

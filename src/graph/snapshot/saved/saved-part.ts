/** A named piece of a saved snapshot: the bytes of an array, or JSON in UTF-8. */
export interface SavedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pieces of a saved snapshot by name. */
export type SavedParts = Map<string, Uint8Array>;

/** `value` as a piece. */
export function jsonPart(name: string, value: unknown): SavedPart {
  return { name, bytes: Buffer.from(JSON.stringify(value)) };
}

/** What {@link jsonPart} was given. Throws RangeError where there is no such piece. */
export function readJson(parts: SavedParts, name: string): unknown {
  const { buffer, byteOffset, byteLength } = bytesOf(parts, name);
  return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'));
}

/** The bytes of an array as a piece; the array must not change before it is written. */
export function arrayPart(name: string, array: ArrayBufferView): SavedPart {
  return { name, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) };
}

/** The bytes of a piece. Throws RangeError where there is no such piece. */
function bytesOf(parts: SavedParts, name: string): Uint8Array {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new RangeError(`expected a part "${name}", got none`);
  return bytes;
}

/** A type of typed arrays. */
export interface ArrayOf<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
}

/** The array that {@link arrayPart} was given, over the bytes of the piece, which begin at a multiple of 8. */
export function readArray<T>(parts: SavedParts, name: string, Type: ArrayOf<T>): T {
  const bytes = bytesOf(parts, name);
  return new Type(bytes.buffer, bytes.byteOffset, bytes.byteLength / Type.BYTES_PER_ELEMENT);
}

/** The same, which is let go of: what it is copied from need not be held until everything is read. */
export function takeArray<T>(parts: SavedParts, name: string, Type: ArrayOf<T>): T {
  const array = readArray(parts, name, Type);
  parts.delete(name);
  return array;
}

import { StringDecoder } from 'node:string_decoder';

/** A line without its end. */
export interface Line {
  readonly value: string;
  /** True when the line was longer than the limit: `value` is its beginning. */
  readonly truncated: boolean;
}

/** Reads pieces of a byte stream as text: `end` gives what of a sign was left over. */
interface TextDecoding {
  write(bytes: Buffer): string;
  end(): string;
}

/** Bytes at the beginning that the encoding is told by: a mark of UTF-32 is the longest. */
const MARK_BYTES = 4;
/** Bytes that are looked at for zeros, where the first piece has as many, and the share of them that UTF-8 never has. */
const LOOKED_AT = 1024;
const ZERO_SHARE = 0.02;

/** What `first` is written in that cannot be read, as words; undefined for UTF-8 and for UTF-16 with its mark. */
function foreignEncoding(first: Buffer): string | undefined {
  const mark = first.toString('hex', 0, MARK_BYTES);
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32';
  if (mark.startsWith('fffe') || mark.startsWith('feff')) return undefined;
  const looked = first.subarray(0, LOOKED_AT);
  const zeros = looked.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros > ZERO_SHARE * looked.length
    ? 'zero bytes, as of UTF-16 or UTF-32 without its mark'
    : undefined;
}

function decodingOf(first: Buffer, name: string): TextDecoding {
  const foreign = foreignEncoding(first);
  if (foreign !== undefined)
    throw new Error(`${name}: expected text in UTF-8, or in UTF-16 with its byte order mark, got ${foreign}`);
  const mark = first.length < 2 ? 0 : first.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return new StringDecoder('utf8');
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** The text of a stream of bytes, piece by piece; its encoding is told by the first four bytes. */
async function* decode(stream: AsyncIterable<Buffer | string>, name: string): AsyncGenerator<string> {
  let decoding: TextDecoding | undefined;
  let first: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    if (typeof chunk === 'string') yield chunk;
    else if (decoding !== undefined) yield decoding.write(chunk);
    else {
      first = Buffer.concat([first, chunk]);
      if (first.length < MARK_BYTES) continue;
      decoding = decodingOf(first, name);
      yield decoding.write(first);
    }
  }
  if (decoding === undefined) {
    decoding = decodingOf(first, name);
    yield decoding.write(first);
  }
  yield decoding.end();
}

/**
 * Yields the lines of a byte stream without their line ends (LF or CRLF); a byte order mark is dropped. The bytes are
 * UTF-8, or UTF-16 where they begin with its mark, as what Windows writes often does. At most `limit` UTF-16 code units
 * of a line are kept in memory. An empty stream yields nothing. Throws an Error that
 * begins with `name` for UTF-32, and for UTF-16 without its mark.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer | string>,
  limit: number,
  name = 'input',
): AsyncGenerator<Line> {
  let rest = '';
  let truncated = false;
  let first = true;
  const keep = (piece: string): void => {
    if (rest.length + piece.length > limit) {
      truncated = true;
      rest += piece.slice(0, Math.max(0, limit - rest.length));
    } else rest += piece;
  };
  const take = (): Line => {
    const value = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const line = { value, truncated };
    rest = '';
    truncated = false;
    return line;
  };
  const split = function* (text: string): Generator<Line> {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end));
      yield take();
      from = end + 1;
    }
    keep(text.slice(from));
  };
  for await (const piece of decode(stream, name)) {
    yield* split(first && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece);
    first &&= piece === '';
  }
  if (rest !== '') yield take();
}

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

function decodingOf(first: Buffer): TextDecoding {
  const mark = first.length < 2 ? 0 : first.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return new StringDecoder('utf8');
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** The text of a stream of bytes, piece by piece; its encoding is told by the first two bytes. */
async function* decode(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let decoding: TextDecoding | undefined;
  let first: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    if (typeof chunk === 'string') yield chunk;
    else if (decoding !== undefined) yield decoding.write(chunk);
    else {
      first = Buffer.concat([first, chunk]);
      if (first.length < 2) continue;
      decoding = decodingOf(first);
      yield decoding.write(first);
    }
  }
  yield decoding === undefined ? first.toString('utf8') : decoding.end();
}

/**
 * Yields the lines of a byte stream without their line ends (LF or CRLF); a byte order mark is dropped. The bytes are
 * UTF-8, or UTF-16 where they begin with its mark, as what Windows writes often does. At most `limit` UTF-16 code units
 * of a line are kept in memory. An empty stream yields nothing.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer | string>,
  limit: number,
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
  for await (const piece of decode(stream)) {
    yield* split(first && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece);
    first &&= piece === '';
  }
  if (rest !== '') yield take();
}

import { StringDecoder } from 'node:string_decoder';

export interface Line {
  readonly value: string;
  /** True when the line was longer than the limit: `value` is its beginning. */
  readonly truncated: boolean;
}

/**
 * Yields the lines of a UTF-8 byte stream without their line ends (LF or CRLF); a byte order mark is dropped.
 * At most `limit` UTF-16 code units of a line are kept in memory. An empty stream yields nothing.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
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
  for await (const chunk of stream) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    if (first && text !== '') {
      first = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    yield* split(text);
  }
  yield* split(decoder.end());
  if (rest !== '') yield take();
}

import { isUtf8 } from 'node:buffer';
import type { TextEncodingName } from './detect-encoding.js';
import { ROW_LIMIT } from './row.js';
import { createLineDecoder, decodeStream } from './text-encoding.js';

export interface TextLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** True when it was longer than {@link ROW_LIMIT} bytes: `text` is empty then. */
  readonly tooLong: boolean;
  /** The last line of the stream, where no line end stands behind it. */
  readonly isUnended?: true;
}

const LF = 0x0a;
const CR = 0x0d;

/** UTF-16 has line ends inside its characters: it is brought to UTF-8 first. */
async function* inUtf8(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text, 'utf8');
}

/**
 * Yields the lines of a byte stream in groups, decoded, without their line ends (LF, CRLF, and CR alone where
 * `lineEnd` says so) and without a byte order mark. At most {@link ROW_LIMIT} bytes of a line are kept in memory.
 * An empty stream yields nothing.
 */
export async function* readTextLines(
  source: AsyncIterable<Buffer>,
  file: string,
  encoding: TextEncodingName,
  lineEnd: 'lf' | 'cr' = 'lf',
): AsyncGenerator<readonly TextLine[]> {
  const isUtf16 = encoding.startsWith('utf-16');
  const stream = isUtf16 ? inUtf8(decodeStream(source, file, encoding)) : source;
  const decode = createLineDecoder(file, isUtf16 ? 'utf-8' : encoding);
  const end = lineEnd === 'cr' ? CR : LF;
  let rest: Buffer[] = [];
  let restLength = 0;
  let line = 0;
  const toLine = (text: string): TextLine => {
    line += 1;
    let value = text;
    if (line === 1 && value.charCodeAt(0) === 0xfeff) value = value.slice(1);
    if (value.endsWith('\r')) value = value.slice(0, -1);
    return { line, text: value, tooLong: false };
  };
  const takeRest = (last: Buffer): TextLine => {
    const length = restLength + last.length;
    const bytes = length > ROW_LIMIT ? undefined : rest.length === 0 ? last : Buffer.concat([...rest, last]);
    rest = [];
    restLength = 0;
    if (bytes !== undefined) return toLine(decode(bytes));
    line += 1;
    return { line, text: '', tooLong: true };
  };
  for await (const chunk of stream) {
    const first = chunk.indexOf(end);
    if (first < 0) {
      restLength += chunk.length;
      if (restLength <= ROW_LIMIT) rest.push(chunk);
      else rest = [];
      continue;
    }
    const lines = [takeRest(chunk.subarray(0, first))];
    const last = chunk.lastIndexOf(end);
    if (last > first) {
      const block = chunk.subarray(first + 1, last);
      if (isUtf8(block)) {
        for (const text of decode(block).split(lineEnd === 'cr' ? '\r' : '\n')) lines.push(toLine(text));
      } else {
        for (let from = first + 1; from <= last; ) {
          const to = chunk.indexOf(end, from);
          lines.push(toLine(decode(chunk.subarray(from, to))));
          from = to + 1;
        }
      }
    }
    const tail = chunk.subarray(last + 1);
    if (tail.length > 0) {
      rest.push(tail);
      restLength = tail.length;
    }
    yield lines;
  }
  if (restLength > 0) yield [{ ...takeRest(Buffer.alloc(0)), isUnended: true }];
}

import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { fromLatin1 } from '../values/windows-1252.js';
import { legacyEncoding, type TextEncodingName } from './detect-encoding.js';
import { UnreadableFileError } from './unreadable-file-error.js';

/** A decoder for `encoding`; throws UnreadableFileError for a name that is none. */
export function createDecoder(file: string, encoding: TextEncodingName): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    throw new UnreadableFileError(
      file,
      `expected an encoding such as utf-8, utf-16le, windows-1252, gb18030 or big5, got ${JSON.stringify(encoding.slice(0, 40))}`,
      { cause: error },
    );
  }
}

/**
 * Decodes a piece of a file (whole lines) that is in `encoding`. In a file that calls itself UTF-8, a line with bytes
 * that are not UTF-8 is read as GB18030 or Windows-1252: files put together from several sources have such lines.
 */
export function createLineDecoder(file: string, encoding: TextEncodingName): (bytes: Buffer) => string {
  const decoder = createDecoder(file, encoding);
  if (decoder.encoding === 'windows-1252') return (bytes) => fromLatin1(bytes.toString('latin1'));
  if (decoder.encoding !== 'utf-8') return (bytes) => decoder.decode(bytes);
  const chinese = new TextDecoder('gb18030');
  return (bytes) => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    return legacyEncoding(bytes) === 'gb18030' ? chinese.decode(bytes) : fromLatin1(bytes.toString('latin1'));
  };
}

/** Decodes a byte stream piece by piece, characters over the borders of pieces too, without a byte order mark. */
export async function* decodeStream(
  stream: AsyncIterable<Buffer>,
  file: string,
  encoding: TextEncodingName,
): AsyncGenerator<string> {
  const decoder = createDecoder(file, encoding);
  const finish = decoder.encoding === 'windows-1252' ? fromLatin1 : (text: string) => text;
  for await (const chunk of stream) {
    const text = finish(decoder.decode(chunk, { stream: true }));
    if (text !== '') yield text;
  }
  const rest = finish(decoder.decode());
  if (rest !== '') yield rest;
}

const WHOLE_LIMIT = 64 * 1024 * 1024;

/** The whole text of a byte stream; throws UnreadableFileError beyond 64 Mi characters, which `kind` may not have. */
export async function readWholeText(
  stream: AsyncIterable<Buffer>,
  file: string,
  encoding: TextEncodingName,
  kind: string,
): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of decodeStream(stream, file, encoding)) {
    length += part.length;
    if (length > WHOLE_LIMIT)
      throw new UnreadableFileError(
        file,
        `is too large for ${kind} (64 Mi characters): write one object a line (JSON Lines)`,
      );
    parts.push(part);
  }
  return parts.join('');
}

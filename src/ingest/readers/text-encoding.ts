import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { fromLatin1 } from '../values/windows-1252.js';
import { UnreadableFileError } from './unreadable-file-error.js';

/** An encoding of text: a label that the WHATWG Encoding Standard knows. */
export type TextEncodingName = string;

/** Cuts a character that the end of the sample broke. */
function withoutBrokenEnd(sample: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= sample.length; back += 1) {
    const byte = sample[sample.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sample.subarray(0, sample.length - back);
  }
  return sample;
}

/** Share of Chinese characters among what is not ASCII, 0 to 1. */
function chineseShare(text: string): number {
  let [han, foreign] = [0, 0];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) continue;
    foreign += 1;
    if ((code >= 0x4e00 && code < 0xa000) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00) han += 1;
  }
  return foreign === 0 ? 0 : han / foreign;
}

/**
 * The encoding of a file by its first bytes: UTF-8 or UTF-16 by their marks, UTF-8 where the bytes are valid;
 * else GB18030 where they read as mostly Chinese characters in runs, else Windows-1252 (which contains Latin-1).
 */
export function detectEncoding(sample: Buffer): TextEncodingName {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const whole = withoutBrokenEnd(sample);
  if (isUtf8(whole)) return 'utf-8';
  const asChinese = new TextDecoder('gb18030').decode(whole);
  const broken = (asChinese.match(/\ufffd/g) ?? []).length;
  const inPairs = (asChinese.match(/[\u4e00-\u9fff]{2}/g) ?? []).length;
  return broken <= 1 && inPairs > 0 && chineseShare(asChinese) > 0.8 ? 'gb18030' : 'windows-1252';
}

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
 * that are not UTF-8 is read as Windows-1252: files put together from several sources have such lines.
 */
export function createLineDecoder(file: string, encoding: TextEncodingName): (bytes: Buffer) => string {
  const decoder = createDecoder(file, encoding);
  if (decoder.encoding === 'windows-1252') return (bytes) => fromLatin1(bytes.toString('latin1'));
  if (decoder.encoding !== 'utf-8') return (bytes) => decoder.decode(bytes);
  return (bytes) => (isUtf8(bytes) ? bytes.toString('utf8') : fromLatin1(bytes.toString('latin1')));
}

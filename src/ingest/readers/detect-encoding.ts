import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** An encoding of text: a label that the WHATWG Encoding Standard knows. */
export type TextEncodingName = string;

const UTF16_SAMPLE = 8 * 1024;
/** Of the characters of UTF-16 text, blanks, digits, Latin letters and line ends are at least this many. */
const LEAST_FAMILIAR = 0.7;

/** Whether a code point is one of Chinese text: a character, a mark of CJK, or a wide form. */
function isChinese(code: number): boolean {
  return (code >= 0x4e00 && code < 0xa000) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
}

/** Whether bytes without a mark read as UTF-16 in the given order: mostly characters that product data has. */
function readsAsUtf16(sample: Buffer, isLittle: boolean): boolean {
  const end = Math.min(sample.length, UTF16_SAMPLE) & ~1;
  if (end < 4) return false;
  let [familiar, narrow] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    const low = sample[isLittle ? at : at + 1] as number;
    const code = (sample[isLittle ? at + 1 : at] as number) * 256 + low;
    if (code === 0) return false;
    const isNarrow = (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
    if (isNarrow) narrow += 1;
    if (isNarrow || isChinese(code) || (code >= 0xa0 && code < 0x500)) familiar += 1;
  }
  // Any two letters of ASCII read as some Chinese character: a table has line ends and delimiters besides.
  return narrow * 20 >= end / 2 && familiar / (end / 2) >= LEAST_FAMILIAR;
}

/** UTF-16 in one of its byte orders by its mark or, without one, by its zero bytes; undefined for anything else. */
export function utf16Of(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (sample.subarray(0, UTF16_SAMPLE).indexOf(0) < 0) return undefined;
  if (readsAsUtf16(sample, true)) return 'utf-16le';
  return readsAsUtf16(sample, false) ? 'utf-16be' : undefined;
}

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
    if (isChinese(code)) han += 1;
  }
  return foreign === 0 ? 0 : han / foreign;
}

/** What bytes are that are not UTF-8: GB18030 where they read as mostly Chinese characters in runs, else Windows-1252. */
export function legacyEncoding(bytes: Buffer): 'gb18030' | 'windows-1252' {
  const asChinese = new TextDecoder('gb18030').decode(bytes);
  const broken = (asChinese.match(/\ufffd/g) ?? []).length;
  const inPairs = (asChinese.match(/[\u4e00-\u9fff]{2}/g) ?? []).length;
  return broken <= 1 && inPairs > 0 && chineseShare(asChinese) > 0.8 ? 'gb18030' : 'windows-1252';
}

/** What a declaration of XML or a page says: `encoding="…"` in its first line, or `charset=…` of a meta element. */
function declaredEncoding(sample: Buffer): string | undefined {
  const head = sample.subarray(0, 2_048).toString('latin1').trimStart();
  if (!head.startsWith('<')) return undefined;
  const said = head.startsWith('<?xml')
    ? /^<\?xml[^>]{0,200}?\bencoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(head)
    : /\bcharset=["']?([\w.:-]{1,40})/i.exec(head);
  const name = said?.[1]?.toLowerCase();
  if (name === undefined || name.startsWith('utf-16')) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The encoding of a file by its first bytes: UTF-8 or UTF-16 by their marks, UTF-16 by its zero bytes, UTF-8 where the
 * bytes are valid; else what the file itself says, else GB18030 or Windows-1252 (which contains Latin-1) by what the
 * bytes read as.
 */
export function detectEncoding(sample: Buffer): TextEncodingName {
  const wide = utf16Of(sample);
  if (wide !== undefined) return wide;
  const whole = withoutBrokenEnd(sample);
  if (isUtf8(whole)) {
    const declared = declaredEncoding(sample);
    // Its first 64 KiB may be ASCII: then what is declared tells of the rest.
    return declared !== undefined && !whole.some((byte) => byte >= 0x80) ? declared : 'utf-8';
  }
  const declared = declaredEncoding(sample);
  return declared === undefined || declared === 'utf-8' ? legacyEncoding(whole) : declared;
}

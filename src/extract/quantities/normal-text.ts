import { simplifiedUnit } from '../../domain/vocabulary/traditional-characters.js';

function normalUnit(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return normalUnit(unit - 0xfee0);
  if (unit === 0xffe5) return 0xa5;
  if (unit === 0xffe1) return 0xa3;
  if (unit >= 0x4e00 && unit <= 0x9fff) return simplifiedUnit(unit);
  if (unit === 0x3000 || unit === 0xa0 || unit === 0x202f || unit === 0x2009) return 0x20;
  if (unit === 0x2019 || unit === 0x2018) return 0x27;
  if (unit === 0x2011 || unit === 0x2010) return 0x2d;
  return unit;
}

const CHUNK = 4096;

/** Whether the text is ASCII, of which only the case changes. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/**
 * The text in the form that is matched: lower-case Latin, half-width signs, simplified common characters, plain
 * blanks and apostrophes. Each UTF-16 unit becomes exactly one, so offsets are those of the given text.
 */
export function normalText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let result = '';
  const units = new Uint16Array(Math.min(CHUNK, text.length));
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let at = 0; at < length; at += 1) units[at] = normalUnit(text.charCodeAt(from + at));
    result += String.fromCharCode(...units.subarray(0, length));
  }
  return result;
}

/**
 * The normal form with the commas of Chinese text as they stand: they separate clauses (3840×2160，60Hz) and never
 * the digits of a number, as a plain one may.
 */
export function quantityText(text: string): string {
  const normal = normalText(text);
  if (!text.includes('，')) return normal;
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('，'); at >= 0; at = text.indexOf('，', at + 1)) {
    pieces.push(normal.slice(from, at));
    from = at + 1;
  }
  pieces.push(normal.slice(from));
  return pieces.join('，');
}

/** The text with half-width letters and signs, its case kept; offsets are those of the given text. */
export function halfWidthText(text: string): string {
  return isPlain(text)
    ? text
    : text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

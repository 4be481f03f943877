import type { ReadNumber } from './chinese-number.js';

// 1.299,00 and 1.500.000 | 1,299.99 and 12,34,567 | 1 299 with a thin blank (a plain one by now) is read as 1 | 5000.5, 1,5
const DIGITS =
  /\d{1,3}(?:\.\d{3}){1,5},\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,5}(?!\d)|\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?:\.\d{1,12})?(?!\d)|\d{1,31}(?:\.\d{1,31})?|\.\d{1,31}/y;
const DECIMAL_COMMA = /\d{1,12},\d{1,2}(?![\d,]|\.\d)/y;
const SPACED = /\d{1,3}(?: \d{3}){1,3}(?:[.,]\d{1,2})?(?![\d.,]\d|\d)/y;
const MIXED_FRACTION = /(?:(\d{1,3})[ -])?(\d{1,2})\/(\d{1,2})(?![\d/.])/y;
const VULGAR = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

function toNumber(digits: string): number {
  if (/^\d{1,3}(?:\.\d{3})+,/u.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)) return Number(digits.replaceAll('.', ''));
  return Number(digits.replaceAll(',', ''));
}

/** A number written with a decimal comma (`1,5`); only where a unit follows, since `1,5` may be a list. */
export function readDecimalComma(text: string, start: number): ReadNumber | undefined {
  DECIMAL_COMMA.lastIndex = start;
  const match = DECIMAL_COMMA.exec(text);
  if (match === null) return undefined;
  return { start, end: start + match[0].length, value: Number(match[0].replace(',', '.')), kind: 'digits' };
}

/** `10 000`, `1 099.00`: groups of three digits with blanks between; undefined when there are none at `start`. */
export function readSpacedThousands(text: string, start: number): ReadNumber | undefined {
  SPACED.lastIndex = start;
  const match = SPACED.exec(text);
  if (match === null) return undefined;
  const value = Number(match[0].replaceAll(' ', '').replace(',', '.'));
  return { start, end: start + match[0].length, value, kind: 'digits' };
}

/**
 * A fraction: `1/2`, `1 1/2`, `2-1/2`; the denominator is 2, 3, 4, 5, 8 or 16 and larger than the numerator.
 * Undefined when there is none at `start`.
 */
export function readFraction(text: string, start: number): ReadNumber | undefined {
  MIXED_FRACTION.lastIndex = start;
  const match = MIXED_FRACTION.exec(text);
  if (match === null) return undefined;
  const [whole, top, bottom] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  if (![2, 3, 4, 5, 8, 16].includes(bottom) || top >= bottom || top === 0) return undefined;
  return { start, end: start + match[0].length, value: whole + top / bottom, kind: 'digits' };
}

/**
 * Reads a number in digits at `start`: `1500`, `1,299.99`, `1.299,00`, `12,34,567`, `.5`, `2½`. At most 30
 * characters; undefined when there is none, and for longer ones.
 */
export function readDigits(text: string, start: number): ReadNumber | undefined {
  const vulgar = VULGAR.get(text[start] ?? '');
  if (vulgar !== undefined) return { start, end: start + 1, value: vulgar, kind: 'digits' };
  DIGITS.lastIndex = start;
  const match = DIGITS.exec(text);
  if (match === null || match[0].length > 30) return undefined;
  let end = start + match[0].length;
  let value = toNumber(match[0]);
  const half = VULGAR.get(text[end] ?? '') ?? VULGAR.get(text[end] === ' ' ? (text[end + 1] ?? '') : '');
  if (half !== undefined && Number.isInteger(value)) {
    value += half;
    end += text[end] === ' ' ? 2 : 1;
  }
  return { start, end, value, kind: 'digits' };
}

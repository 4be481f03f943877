import { isHanNumeral } from './chinese-number.js';
import { isNumberWord } from './english-number.js';

/** Kinds of signs that an amount may begin with; {@link NONE} for those that it may not. */
export const NONE = 0;
export const DIGIT = 1;
export const HAN = 2;
export const LETTER = 3;
export const SIGN = 4;

/** The kind of each UTF-16 code unit. */
const KINDS = new Uint8Array(0x10000);
for (const sign of '$£€¥₹₩฿ƒ.½¼¾⅓⅔-−–+±双单人') KINDS[sign.charCodeAt(0)] = SIGN;
for (let unit = 97; unit <= 122; unit += 1) KINDS[unit] = LETTER;
for (let unit = 48; unit <= 57; unit += 1) KINDS[unit] = DIGIT;
for (let unit = 0x3007; unit <= 0x9fff; unit += 1)
  if (isHanNumeral(String.fromCharCode(unit))) KINDS[unit] = HAN;

/** What an amount may begin with at `at` of a text in its normal form. */
export const openingAt = (normal: string, at: number): number => KINDS[normal.charCodeAt(at)] as number;

/** Latin words besides those of numbers that an amount may begin with: articles and parts, currencies, cores, f-stops. */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  `a an half quarter quarters third thirds minus f
   us usd hk hkd nt ntd twd ca cad au aud nz nzd sg sgd c s r rmb rs eur gbp cny inr jpy chf krw myr zar sek pln thb brl php
   dual quad hexa octa deca single
   dualcore quadcore hexacore octacore decacore sixcore eightcore singlecore`.split(/\s+/),
);
/** The longest of them and of the words of numbers, in letters. */
const LONGEST = 12;

/** The end of the run of lower-case letters at `at`. */
export function wordEnd(normal: string, at: number): number {
  let end = at;
  for (let unit = normal.charCodeAt(end); unit >= 97 && unit <= 122; unit = normal.charCodeAt(end)) end += 1;
  return end;
}

/** Whether an amount may begin with the Latin word from `at` to `end`. */
export function opensAmount(normal: string, at: number, end: number): boolean {
  if (end - at > LONGEST) return false;
  const word = normal.slice(at, end);
  return OPENING_WORDS.has(word) || isNumberWord(word);
}

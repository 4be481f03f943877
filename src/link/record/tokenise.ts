import { normalise } from '../../text/normalise.js';
import { withoutAliases } from './chinese-aliases.js';
import { unitOf } from './units.js';

/** An amount with its unit, in the base unit of its dimension. */
export interface LightQuantity {
  readonly dimension: string;
  readonly amount: number;
}

/** A text cut into what tells products apart. */
export interface Tokens {
  /** Words, numbers and amounts in their order, lower case: "mx-500 500 gb" → mx, 500, 500gb. */
  readonly words: readonly string[];
  /** Model numbers without signs between their parts: "mx-500" → mx500. Distinct, in order. */
  readonly codes: readonly string[];
  readonly quantities: readonly LightQuantity[];
  /** Letters and digits alone, without anything between. */
  readonly squeezed: string;
}

/** Words of one text that are read; the rest of a longer one is left out. */
const WORD_LIMIT = 300;

const PIECE = /\d+\.\d+\p{L}*|[\p{L}\p{M}\d]+/gu;
const CHUNK = /[\p{L}\p{M}\d][\p{L}\p{M}\d.\-/_]*/gu;
const LANGUAGE_TAG = /"@[a-z]{2}(?:-[a-z]{2})?/g;
const HAN_RUN = /\p{Script=Han}+/gu;
const NUMBER = /^\d+(?:\.\d+)?$/;
const NUMBER_UNIT = /^(\d+(?:\.\d+)?)(\D+)$/;

/** The sign behind a series number or a word that makes another product of it: "S23+", "Edge+", not "HDR10+" or "80+". */
const PLUS = /(?<=(?<![a-z])(?!hdr)[a-z]{1,5}\d{0,2})\+(?![\p{L}\d])/gu;

/** "7.0" and "07" are 7: one number has one spelling. */
function plainNumber(digits: string): string {
  if (digits.length > 15) return digits;
  return String(Number(digits));
}

const HAN = /\p{Script=Han}/u;

/** Names that are known in both languages come in English: 小米14手机 is xiaomi, 14, phone. Other texts stay as they are. */
function spaced(text: string): string {
  return HAN.test(text) ? withoutAliases(text) : text;
}

/**
 * Sets runs of Chinese characters apart from what stands beside them. A unit stays with its number (13寸, 20000毫安), so
 * that it is known by it.
 */
function spaceHan(text: string): string {
  return HAN.test(text) ? text.replace(HAN_RUN, ' $& ') : text;
}

/** Chinese words are not set apart: pairs of neighbouring characters stand for them, a single character for itself. */
function addHan(run: string, words: string[]): void {
  if (run.length === 1) words.push(run);
  for (let i = 0; i + 2 <= run.length; i += 1) words.push(run.slice(i, i + 2));
}

function isCode(joined: string): boolean {
  if (joined.length < 3 || joined.length > 40 || !/\d/.test(joined)) return false;
  if (/^\d+$/.test(joined)) return joined.length >= 5;
  const unit = NUMBER_UNIT.exec(joined);
  return unit === null || unitOf(unit[2] as string) === undefined;
}

/**
 * Cuts `text` into words, model numbers and amounts. Case, accents, full-width forms, typographic signs and the language
 * tags of RDF literals ("…"@en) make no difference; a number and its unit become one word in one spelling ("500 GB",
 * "500gb" → 500gb). An empty text has no tokens; no text throws.
 */
export function tokenise(text: string): Tokens {
  const plain = spaced(normalise(text))
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(LANGUAGE_TAG, ' ')
    .replace(/(\d)\s?(?:''|["'″])/g, '$1 in ')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
    .replace(PLUS, ' plus ');
  const words: string[] = [];
  const codes = new Set<string>();
  const quantities: LightQuantity[] = [];
  const addNumber = (digits: string, unitWord: string): boolean => {
    const unit = unitOf(unitWord);
    if (unit === undefined) return false;
    quantities.push({ dimension: unit.dimension, amount: Number(digits) * unit.factor });
    words.push(`${plainNumber(digits)}${unit.sign}`);
    return true;
  };
  for (const [chunk] of spaceHan(plain).matchAll(CHUNK)) {
    if (words.length >= WORD_LIMIT) break;
    const pieces = chunk.match(PIECE) ?? [];
    const joined = pieces.join('').replace(/[^\p{L}\d]/gu, '');
    if (isCode(joined)) codes.add(joined);
    for (const piece of pieces) {
      const previous = words.at(-1);
      if (previous !== undefined && NUMBER.test(previous) && unitOf(piece) !== undefined) {
        words.pop();
        codes.delete(previous);
        addNumber(previous, piece);
        continue;
      }
      const glued = NUMBER_UNIT.exec(piece);
      if (glued !== null && addNumber(glued[1] as string, glued[2] as string)) continue;
      if (NUMBER.test(piece)) words.push(plainNumber(piece));
      else if (/^\p{Script=Han}/u.test(piece)) addHan(piece, words);
      else {
        words.push(piece);
        if (pieces.length > 1 && isCode(piece)) codes.add(piece);
      }
    }
  }
  return { words, codes: [...codes], quantities, squeezed: plain.replace(/[^\p{L}\d]+/gu, '') };
}

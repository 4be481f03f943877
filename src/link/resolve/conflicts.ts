import { amountsAgree } from '../features/amount-features.js';
import { tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';

/** Why two names cannot be one product. */
export type Conflict = 'SERIES' | 'CODE' | 'EDITION' | 'SIZE' | 'STORAGE' | 'COLOUR' | 'PACK';

const DIGIT = /\d/;
const ENDING = /^(\d+)([a-z]{0,2})$/;
const UNIT_AMOUNT = /^\d+(?:\.\d+)?[a-z]+$/;

const shape = (code: string): string => code.replace(/\d/g, '0');

/** Whether both name model numbers of one shape that differ in digits, and none that the other has. */
function codesConflict(a: Tokens, b: Tokens): boolean {
  const met = (code: string, other: Tokens): boolean => other.squeezed.includes(code);
  if (a.codes.some((code) => met(code, b)) || b.codes.some((code) => met(code, a))) return false;
  const shapes = new Set(a.codes.map(shape));
  return b.codes.some((code) => shapes.has(shape(code)));
}

/** Numbers by the word before them: "iphone 14 pro" → iphone: 14. A number glued to an amount's unit does not count. */
function series(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] as string;
    const before = words[i - 1] as string;
    if (!DIGIT.test(word) || DIGIT.test(before) || !(ENDING.test(word) || !UNIT_AMOUNT.test(word))) continue;
    const own = found.get(before);
    if (own === undefined) found.set(before, new Set([word]));
    else own.add(word);
  }
  return found;
}

/** Whether one word is followed by other numbers on each side, 14 and 15, 6 and 6s. */
function seriesConflict(a: Tokens, b: Tokens): boolean {
  const other = series(b.words);
  for (const [word, numbers] of series(a.words)) {
    const rivals = other.get(word);
    if (rivals === undefined) continue;
    if ([...numbers].every((number) => !rivals.has(number) && !b.words.includes(number))) {
      if ([...rivals].every((number) => !a.words.includes(number))) return true;
    }
  }
  return false;
}

const disjoint = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((row) => !b.has(row));

const differ = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size !== b.size || [...a].some((row) => !b.has(row));

/**
 * Why two names mean two models: other series numbers (14 and 15, 6 and 6s), other editions (Pro, Max, Plus), model
 * numbers of one shape with other digits (MX500, MX300), other sizes in inches. Undefined when nothing says so: silence
 * on one side is no conflict, but an edition word is said or it is not.
 */
export function modelConflict(a: Tokens, b: Tokens): Conflict | undefined {
  if (seriesConflict(a, b)) return 'SERIES';
  if (differ(tellingRows(a.words, 'edition'), tellingRows(b.words, 'edition'))) return 'EDITION';
  if (amountsAgree(a.quantities, b.quantities, 'length') < 0) return 'SIZE';
  return undefined;
}

/** Why two names mean two products of one model or of two: a {@link modelConflict}, or another model number, capacity, colour or pack. */
export function productConflict(a: Tokens, b: Tokens): Conflict | undefined {
  const conflict = modelConflict(a, b);
  if (conflict !== undefined) return conflict;
  if (codesConflict(a, b)) return 'CODE';
  if (storageConflict(a, b)) return 'STORAGE';
  if (disjoint(tellingRows(a.words, 'colour'), tellingRows(b.words, 'colour'))) return 'COLOUR';
  if (amountsAgree(a.quantities, b.quantities, 'pack') < 0) return 'PACK';
  return undefined;
}

/** Whether the greatest capacity differs: of "8GB+256GB" and "256GB" it does not, of "8GB+128GB" and "8GB+256GB" it does. */
function storageConflict(a: Tokens, b: Tokens): boolean {
  const greatest = ({ quantities }: Tokens): number =>
    quantities.reduce(
      (most, { dimension, amount }) => (dimension === 'storage' ? Math.max(most, amount) : most),
      Number.NEGATIVE_INFINITY,
    );
  const [x, y] = [greatest(a), greatest(b)];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) > 0.03 * Math.max(x, y);
}

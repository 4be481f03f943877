import { amountsAgree } from '../features/amount-features.js';
import { tellingRows } from '../features/word-lists.js';
import type { Tokens } from '../record/tokenise.js';
import { unitOf } from '../record/units.js';

/** Why two names cannot be one product. */
export type Conflict =
  | 'NAME'
  | 'SERIES'
  | 'CODE'
  | 'EDITION'
  | 'KIND'
  | 'SIZE'
  | 'STORAGE'
  | 'AMOUNT'
  | 'COLOUR'
  | 'PACK';

const DIGIT = /\d/;

/** Model numbers from this length on are those of a maker's list rather than a series. */
const LONG_CODE = 6;

const isAmount = (word: string): boolean => unitOf(/\D+$/.exec(word)?.[0] ?? '') !== undefined;

const shape = (code: string): string => code.replace(/\d/g, '0');

const meets = (a: Tokens, b: Tokens): boolean =>
  a.codes.some((code) => b.squeezed.includes(code)) || b.codes.some((code) => a.squeezed.includes(code));

/** Whether both name model numbers of one shape that differ in digits, and none that the other has. */
function codesConflict(a: Tokens, b: Tokens): boolean {
  if (meets(a, b)) return false;
  const shapes = new Set(a.codes.map(shape));
  return b.codes.some((code) => shapes.has(shape(code)));
}

/** Words with a digit that are neither an amount nor a part of a model number: the 14 of "iPhone 14", the t14 of "T14 Gen 3". */
export function seriesWords({ words, codes }: Tokens): ReadonlySet<string> {
  return new Set(
    words.filter(
      (word) =>
        DIGIT.test(word) &&
        !isAmount(word) &&
        !codes.some((code) => code.length >= LONG_CODE && code.includes(word)),
    ),
  );
}

/** Words at the beginning of a name that a maker or a line may be. */
const LEADING = 3;

/**
 * Whether each name begins with a telling word of Latin letters that the other lacks: other makers or lines. A common
 * model number outweighs that.
 */
function namesConflict(a: Tokens, b: Tokens, isTelling: (word: string) => boolean): boolean {
  const alone = (own: Tokens, other: Tokens): boolean =>
    own.words
      .slice(0, LEADING)
      .some((word) => /^[a-z]{4,}$/.test(word) && !other.squeezed.includes(word) && isTelling(word));
  return alone(a, b) && alone(b, a) && !meets(a, b);
}

/** Whether one name is of something for the thing that the other one is: it alone says "for", and what it is. */
function accessoryConflict(a: Tokens, b: Tokens): boolean {
  const isFor = ({ words }: Tokens): boolean => words.includes('for');
  const kinds = [a, b].map(({ words }) => tellingRows(words, 'accessory'));
  const [own, other] = isFor(a) ? kinds : [...kinds].reverse();
  return isFor(a) !== isFor(b) && own !== undefined && other !== undefined && own.size > other.size + 1;
}

/** Whether both have model numbers, none in common, and no series number in common either that would make them variants. */
function modelCodesConflict(a: Tokens, b: Tokens): boolean {
  if (a.codes.length === 0 || b.codes.length === 0 || meets(a, b)) return false;
  const own = seriesWords(b);
  return ![...seriesWords(a)].some((word) => own.has(word));
}

/** Numbers by the word before them: "iphone 14 pro" → iphone: 14. Amounts and long model numbers do not count. */
function series({ words, codes }: Tokens): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] as string;
    const before = words[i - 1] as string;
    if (!DIGIT.test(word) || DIGIT.test(before) || isAmount(word)) continue;
    if (codes.some((code) => code.length >= LONG_CODE && code.includes(word))) continue;
    const own = found.get(before);
    if (own === undefined) found.set(before, new Set([word]));
    else own.add(word);
  }
  return found;
}

/** Whether one word is followed by other numbers on each side, 14 and 15, 6 and 6s. */
function seriesConflict(a: Tokens, b: Tokens): boolean {
  const other = series(b);
  for (const [word, numbers] of series(a)) {
    const rivals = other.get(word);
    if (rivals === undefined) continue;
    if ([...numbers].every((number) => !rivals.has(number) && !b.words.includes(number))) {
      if ([...rivals].every((number) => !a.words.includes(number))) return true;
    }
  }
  return false;
}

/** Short words of letters and a number by their letters: the m2 of "MacBook Air M2", the s23 of "Galaxy S23". */
function shortCodes(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const word of words) {
    const letters = /^([a-z]{1,2})\d{1,2}$/.exec(word)?.[1];
    if (letters === undefined || isAmount(word)) continue;
    const own = found.get(letters);
    if (own === undefined) found.set(letters, new Set([word]));
    else own.add(word);
  }
  return found;
}

/** Whether both have short codes of the same letters, and no number in common: m2 and m3. */
function shortCodesConflict(a: Tokens, b: Tokens): boolean {
  const other = shortCodes(b.words);
  for (const [letters, codes] of shortCodes(a.words)) {
    const rivals = other.get(letters);
    if (rivals !== undefined && ![...codes].some((code) => rivals.has(code) || b.squeezed.includes(code)))
      return true;
  }
  return false;
}

const GENERATION = /^(?:ii|iii|iv|vi|vii|viii|mk\d)$/;

/** Whether they are of two generations: "R6" and "R6 Mark II". */
function generationsConflict(a: Tokens, b: Tokens): boolean {
  const generationOf = ({ words }: Tokens): string | undefined => words.find((word) => GENERATION.test(word));
  return generationOf(a) !== generationOf(b);
}

/** Kinds of accessories that make a name one of them, by their row: a case, a charger, a cable … */
const ACCESSORIES = new Set([0, 1, 2, 3, 4, 5, 6, 10]);

/** Whether the last telling word of a name is an accessory: "WH-1000XM5 case black", not "case design" or "with case". */
function isBareAccessory({ words }: Tokens): boolean {
  if (words.some((word) => word === 'with' || word === 'and' || word === 'w' || word === '带')) return false;
  const head = words.findLast((word) => !DIGIT.test(word) && tellingRows([word], 'colour').size === 0);
  return head !== undefined && [...tellingRows([head], 'accessory')].some((row) => ACCESSORIES.has(row));
}

/** Whether one is a bare accessory, and the other says nothing of any: "WH-1000XM5 case" and "WH-1000XM5". */
function bareAccessoryConflict(a: Tokens, b: Tokens): boolean {
  const silent = ({ words }: Tokens): boolean => tellingRows(words, 'accessory').size === 0;
  return (isBareAccessory(a) && silent(b)) || (isBareAccessory(b) && silent(a));
}

const disjoint = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 && b.size > 0 && [...a].every((row) => !b.has(row));

const differ = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size !== b.size || [...a].some((row) => !b.has(row));

/**
 * Why two names mean two models: other makers or lines (see {@link productConflict}), other series numbers (14 and 15, 6 and 6s), other editions (Pro, Max, Plus), an
 * upgrade, an academic licence or an accessory beside the thing itself, other sizes in inches, model numbers without
 * anything in common. Undefined when nothing says so: silence on one side is no conflict, but an edition word is said or
 * it is not.
 */
export function modelConflict(
  a: Tokens,
  b: Tokens,
  isTelling: (word: string) => boolean = () => false,
): Conflict | undefined {
  if (namesConflict(a, b, isTelling)) return 'NAME';
  if (seriesConflict(a, b) || shortCodesConflict(a, b)) return 'SERIES';
  if (differ(tellingRows(a.words, 'edition'), tellingRows(b.words, 'edition'))) return 'EDITION';
  if (generationsConflict(a, b)) return 'EDITION';
  for (const kind of ['upgrade', 'academic', 'accessory'] as const)
    if (differ(tellingRows(a.words, kind), tellingRows(b.words, kind))) return 'KIND';
  if (amountsAgree(a.quantities, b.quantities, 'length') < 0) return 'SIZE';
  return modelCodesConflict(a, b) ? 'CODE' : undefined;
}

/**
 * Why two names mean two products: other makers or lines (words that `isTelling` calls rare enough to be one), other series numbers, editions or sizes, model numbers of one shape with other digits
 * (MX500, MX300), an accessory for the other, another capacity, colour or pack. Undefined when nothing says so.
 */
export function productConflict(
  a: Tokens,
  b: Tokens,
  isTelling: (word: string) => boolean = () => false,
): Conflict | undefined {
  if (namesConflict(a, b, isTelling)) return 'NAME';
  if (seriesConflict(a, b) || shortCodesConflict(a, b)) return 'SERIES';
  if (differ(tellingRows(a.words, 'edition'), tellingRows(b.words, 'edition'))) return 'EDITION';
  if (generationsConflict(a, b)) return 'EDITION';
  if (amountsAgree(a.quantities, b.quantities, 'length') < 0) return 'SIZE';
  for (const dimension of ['charge', 'power'])
    if (amountsAgree(a.quantities, b.quantities, dimension) < 0) return 'AMOUNT';
  if (accessoryConflict(a, b) || bareAccessoryConflict(a, b)) return 'KIND';
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

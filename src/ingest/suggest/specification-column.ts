import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { ColumnProfile } from './column-profile.js';
import { headerWords } from './header-words.js';

/** The specification that a column holds. */
export interface SpecificationColumn {
  readonly name: string;
  /** Whether it is one of the ontology's. */
  readonly isKnown: boolean;
  /** Its unit, where the header says it and the cells do not. */
  readonly unit: string | undefined;
}

const DISK = /\b(?:ssd|hdd|emmc|nvme|flash storage)\b|固态|机械硬盘/i;

function isDisk({ cells }: ColumnProfile): boolean {
  return cells.filter((cell) => DISK.test(cell)).length >= 0.3 * cells.length;
}

/** Signs in the cells that tell the parameter whatever its header: `name, share of the cells that need it`. */
const SIGNS: readonly (readonly [name: string, sign: RegExp, least: number])[] = [
  ['storage', DISK, 0.3],
  ['battery capacity', /\d\s?mah\b|毫安/i, 0.5],
  ['screen size', /^\D{0,3}\d{1,3}(?:\.\d{1,2})?\s?(?:inch(?:es)?|in|["″”寸]|英寸)/i, 0.5],
  ['camera resolution', /\d\s?(?:mp|megapixels?)\b|万像素/i, 0.5],
  ['resolution', /\d{3,4}\s?[x×*]\s?\d{3,4}(?!\s?[x×]\s?\d)/i, 0.6],
  [
    'operating system',
    /\b(?:android|windows|ios|macos|mac os|linux|chrome os|harmonyos|symbian)\b|鸿蒙/i,
    0.6,
  ],
  ['refresh rate', /^\d{2,3}\s?hz$/i, 0.6],
  ['storage', /^\d+(?:\.\d+)?\s?[mgt]b\b/i, 0.7],
  ['weight', /^\d+(?:\.\d+)?\s?(?:kg|g|grams?|克|千克|公斤)(?![\p{L}])/iu, 0.7],
];
/** Units that tell the parameter: `inches` alone means the size of the screen. */
const UNIT_HEADERS: Readonly<Record<string, string>> = {
  inches: 'screen size',
  inch: 'screen size',
  megapixels: 'camera resolution',
  mah: 'battery capacity',
  mp: 'camera resolution',
  ppi: 'pixel density',
  nits: 'brightness',
};
const UNITS =
  /^(?:mm|cm|m|in|inch|inches|g|kg|lb|oz|mah|wh|w|v|hz|khz|mhz|ghz|kb|mb|gb|tb|mp|ppi|nit|nits|h|min|ms|db)$/i;

/** The unit that a header names behind its words: "Weight (g)", "storage_gb", "电池容量(mAh)". */
function unitOf(header: string): string | undefined {
  const inside = /\(([^()]{1,12})\)/.exec(header.normalize('NFKC'))?.[1]?.trim();
  if (inside !== undefined && UNITS.test(inside)) return inside;
  const words = headerWords(header);
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && UNITS.test(last) ? last : undefined;
}

/** Words as they are written together: with blanks, in Chinese without. */
function phraseOf(words: readonly string[]): string {
  return words.join(/\p{Script=Han}/u.test(words.join('')) ? '' : ' ');
}

/** A known parameter by the words of a header: all of them, else without the first or the last ones. */
function known(words: readonly string[]): string | undefined {
  const found = findSpecification(phraseOf(words)) ?? findSpecification(words.join(''));
  if (found !== undefined) return found.name === 'price' ? undefined : found.name;
  for (const part of [words.slice(0, -1), words.slice(1)]) {
    const name = part.length === 0 ? undefined : findSpecification(part.join(' '))?.name;
    const left = words.find((word) => !part.includes(word));
    if (name !== undefined && name !== 'price' && left !== undefined && TRIVIAL.has(left)) return name;
  }
  // Headers run words together: "screenresolution", "opsys".
  const joined = words.join('');
  return RUN_TOGETHER.find(([word]) => joined === word)?.[1];
}

/** Words beside the name of a parameter that change nothing about it. */
const TRIVIAL = new Set(
  'included installed total internal device product size capacity type inc min max gb mb tb g kg mm in mah mp hz w'.split(
    ' ',
  ),
);
const RUN_TOGETHER: readonly (readonly [string, string])[] = [
  ['screenresolution', 'resolution'],
  ['displayresolution', 'resolution'],
  ['screensize', 'screen size'],
  ['displaysize', 'screen size'],
  ['opsys', 'operating system'],
  ['batterycapacity', 'battery capacity'],
  ['refreshrate', 'refresh rate'],
  ['graphicscard', 'graphics'],
];

/**
 * The specification of a column of product data: the parameter of the ontology that its header or the signs in its cells
 * tell, else one called like the header. Undefined where its cells cannot be one: prose, addresses, nothing.
 */
export function specificationColumn(
  column: ColumnProfile,
  taken: ReadonlySet<string>,
): SpecificationColumn | undefined {
  if (column.cells.length === 0 || column.url > 0.5 || column.prose > 0.6) return undefined;
  const words = headerWords(column.name);
  if (words.length === 0) return undefined;
  const hasOwnUnits =
    column.cells.filter((cell) => /\d\s?[\p{L}"″]/u.test(cell)).length > column.cells.length / 2;
  const said = unitOf(column.name);
  const named = known(words) ?? (said === words.at(-1) ? known(words.slice(0, -1)) : undefined);
  // A letter in parentheses may stand for anything where the parameter is not known.
  const unit = hasOwnUnits || (named === undefined && said?.length === 1) ? undefined : said;
  const bySign = SIGNS.find(
    ([name, sign, least]) =>
      !taken.has(name) &&
      column.cells.filter((cell) => sign.test(cell)).length >= least * column.cells.length,
  )?.[0];
  const byUnit =
    UNIT_HEADERS[words.length === 1 ? (words[0] as string) : ''] ??
    (named === undefined ? UNIT_HEADERS[said?.toLowerCase() ?? ''] : undefined);
  const impliedUnit = byUnit === 'screen size' && !hasOwnUnits ? 'in' : unit;
  // A size may be that of the screen, and disks are called memory; else the header comes before the looks.
  const isVague = named === undefined || named === 'size' || isDisk(column);
  const found = byUnit ?? (isVague ? (bySign ?? named) : named);
  if (found !== undefined && !taken.has(found)) return { name: found, isKnown: true, unit: impliedUnit };
  return {
    name: phraseOf(words),
    isKnown: false,
    unit: impliedUnit,
  };
}

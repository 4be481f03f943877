import { BRANDS } from '../../domain/vocabulary/brands.js';
import { nameWords } from './name-words.js';

/** Words behind a maker's name that are of its firm. */
const FIRM = new Set([
  'inc',
  'corp',
  'corporation',
  'co',
  'ltd',
  'limited',
  'llc',
  'gmbh',
  'ag',
  'company',
  'electronics',
  'technologies',
  'technology',
  '公司',
  '有限公司',
]);
/** What stands where no maker is known. */
const NOBODY = new Set(
  'n a|na|none|null|nan|unknown|unbranded|generic|no brand|no name|other|others|various|无|无品牌|其他|其它|未知'.split(
    '|',
  ),
);

const NAMES: ReadonlyMap<string, string> = new Map(
  BRANDS.flatMap(({ name, synonyms }) =>
    synonyms.en.map((other) => [nameWords(other).join(' '), nameWords(name).join(' ')] as const),
  ),
);

/**
 * A maker in normal form, in words: lower case, the English name of one that is known in Chinese or under another
 * spelling, without words of its firm, each word once. '' where none is stated ("N/A", "unknown", 无).
 */
export function brandForm(brand: string | undefined): string {
  if (brand === undefined) return '';
  const words = [...new Set(nameWords(brand))];
  if (NOBODY.has(words.join(' '))) return '';
  const own = words.filter((word, i) => i === 0 || !FIRM.has(word));
  const form = own.join(' ');
  return NAMES.get(form) ?? form;
}

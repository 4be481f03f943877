import { slug } from '../domain/ids.js';

/** Words of a product's name that tell nothing about which product it is. */
const FILLERS = new Set([
  'the',
  'with',
  'and',
  'for',
  'new',
  'smartphone',
  'edition',
  'version',
  '手机',
  '全新',
  '版',
]);
const UNIT = /^(?:gb|tb|mb|mm|cm|inch|in|hz|mah|w|寸|英寸)$/;

/**
 * A name in normal form, for finding the same product under spellings: lower case, numbers joined with their units
 * ("256 GB" = "256GB"), brand and fillers dropped, distinct words in order of code unit. Two names with one key are
 * taken for the same configuration. An empty name gives ''.
 */
export function nameKey(name: string, brand = ''): string {
  const ownWords = new Set(slug(brand).split('-'));
  const words = slug(name)
    .replace(/([\d])(gb|tb|mb|mm|hz|mah|w|寸|英寸)(?=-|$)/g, '$1-$2')
    .split('-');
  const joined: string[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    if (UNIT.test(word) && previous !== undefined && /^\d+$/.test(previous))
      joined[joined.length - 1] = previous + word;
    else joined.push(word);
  }
  const named = joined.filter((word) => word !== '');
  const kept = named.filter((word) => !FILLERS.has(word) && !ownWords.has(word));
  // A name that is nothing but its brand is told by that.
  return [...new Set(kept.length > 0 ? kept : named)].sort().join(' ');
}

/** What identifies a product across sources, strongest first. */
export interface ProductIdentity {
  readonly gtin?: string;
  readonly mpn?: string;
  readonly brand?: string;
  readonly name: string;
}

/** The keys that a listing may be found again by: GTIN, brand with manufacturer's number, brand with name key. */
export function identityKeys({ gtin, mpn, brand, name }: ProductIdentity): string[] {
  const maker = slug(brand ?? '');
  return [
    ...(gtin === undefined ? [] : [`gtin ${gtin.replace(/^0+/, '')}`]),
    ...(mpn === undefined ? [] : [`mpn ${maker} ${slug(mpn)}`]),
    `name ${maker} ${nameKey(name, brand)}`,
  ];
}

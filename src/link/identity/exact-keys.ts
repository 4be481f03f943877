import { slug } from '../../domain/ids.js';
import { nameKey, type ProductIdentity } from '../product-key.js';
import { withoutAliases } from '../record/chinese-aliases.js';

/** Letters of a readable id. */
const BASE_LIMIT = 80;

/** The readable part of a product's id: its brand and name, the brand once. '' for a name without letters or digits. */
export function baseOf({ brand, name }: ProductIdentity): string {
  const words = slug(name);
  const maker = slug(brand ?? '');
  return (words.startsWith(maker) ? words : `${maker}-${words}`).slice(0, BASE_LIMIT);
}

/** A GTIN without leading zeros; undefined where there is none. */
export function plainGtin({ gtin }: ProductIdentity): string | undefined {
  const plain = gtin?.replace(/^0+/, '');
  return plain === '' ? undefined : plain;
}

const english = (text: string): string => withoutAliases(text).trim();

/** What two listings of one product have in common word for word. */
export interface ExactKeys {
  /** The maker with its number for the product. */
  readonly mpn: string | undefined;
  /**
   * Brand and name in normal form, Chinese names of makers, lines and colours in English; brand and name as written,
   * for names that tell the brand themselves; the same of the Chinese name. Keys of nothing are left out.
   */
  readonly names: readonly string[];
}

/** The {@link ExactKeys} of a listing, whose GTIN is a key of its own. */
export function exactKeys(listing: ProductIdentity & { readonly nameZh?: string }): ExactKeys {
  const { mpn, name, nameZh } = listing;
  const brand = english(listing.brand ?? '');
  const maker = slug(brand);
  const keyOf = (text: string): string[] => {
    const key = nameKey(english(text), brand);
    return key === '' ? [] : [`${maker}\u001f${key}`];
  };
  const base = baseOf(listing);
  const names = [
    ...keyOf(name),
    ...(nameZh === undefined ? [] : keyOf(nameZh)),
    ...(base === '' ? [] : [base]),
  ];
  return {
    mpn: mpn === undefined || slug(mpn) === '' ? undefined : `${maker} ${slug(mpn)}`,
    names: [...new Set(names)],
  };
}

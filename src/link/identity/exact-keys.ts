import { slug } from '../../domain/ids.js';
import { brandForm } from '../name/brand-form.js';
import { type Condition, conditionOf } from '../name/condition.js';
import { mpnForm } from '../name/mpn-form.js';
import { fullNameForm } from '../name/name-form.js';
import type { ProductIdentity } from '../product-key.js';

/** Letters of a readable id. */
const BASE_LIMIT = 80;

/**
 * The readable part of a product's id: its brand and name, the brand once, cut at {@link BASE_LIMIT}: two products may
 * have one. '' for a name without letters or digits.
 */
export function baseOf({ brand, name }: ProductIdentity): string {
  const words = slug(name.replace(/(?<=[\p{L}\d])\+(?![\p{L}\d])/gu, '-plus'));
  const maker = slug(brand ?? '');
  return (words.startsWith(maker) ? words : `${maker}-${words}`).slice(0, BASE_LIMIT);
}

/** A GTIN without leading zeros; undefined where there is none. */
export function plainGtin({ gtin }: ProductIdentity): string | undefined {
  const plain = gtin?.replace(/^0+/, '');
  return plain === '' ? undefined : plain;
}

/** What two listings of one product have in common word for word. */
export interface ExactKeys {
  /** In normal form; '' where none is stated. */
  readonly brand: string;
  /** The maker with its number for the product; undefined where either is missing. */
  readonly mpn: string | undefined;
  /** The name with its maker in normal form, and the one in Chinese where there are both; never cut, none of nothing. */
  readonly names: readonly string[];
  readonly condition: Condition;
}

/** The {@link ExactKeys} of a listing, whose GTIN is a key of its own. */
export function exactKeys(listing: ProductIdentity & { readonly nameZh?: string }): ExactKeys {
  const { name, nameZh } = listing;
  const brand = brandForm(listing.brand);
  const number = mpnForm(listing.mpn);
  const names = [name, ...(nameZh === undefined ? [] : [nameZh])].map((text) => fullNameForm(text, brand));
  return {
    brand,
    mpn: number === undefined || brand === '' ? undefined : `${brand} ${number}`,
    names: [...new Set(names.filter((key) => key !== ''))],
    condition: conditionOf(`${name} ${nameZh ?? ''}`),
  };
}

import { brandForm } from './name/brand-form.js';
import { mpnForm } from './name/mpn-form.js';
import { nameForm } from './name/name-form.js';

/**
 * A name in normal form without its maker, for finding a product under spellings and in both languages; see `nameForm`.
 * Two names with one key are taken for the same configuration. An empty name gives ''.
 */
export function nameKey(name: string, brand = ''): string {
  return nameForm(name, brandForm(brand));
}

/** What identifies a product across sources, strongest first. */
export interface ProductIdentity {
  readonly gtin?: string;
  readonly mpn?: string;
  readonly brand?: string;
  readonly name: string;
}

/**
 * The keys that a listing may be found again by: GTIN, brand with manufacturer's number, brand with name key. What it
 * does not state has none, and a number counts only beside a brand.
 */
export function identityKeys({ gtin, mpn, brand, name }: ProductIdentity): string[] {
  const maker = brandForm(brand);
  const [number, key] = [mpnForm(mpn), nameForm(name, maker)];
  return [
    ...(gtin === undefined || /^0*$/.test(gtin) ? [] : [`gtin ${gtin.replace(/^0+/, '')}`]),
    ...(number === undefined || maker === '' ? [] : [`mpn ${maker} ${number}`]),
    ...(key === '' ? [] : [`name ${maker} ${key}`]),
  ];
}

import type { Language } from '../../extract/extraction.js';

export type Intent = 'FIND' | 'COMPARE' | 'QUESTION' | 'SIMILAR' | 'ACCESSORY' | 'OTHER';

/** A price in the currency's main unit: a limit above, one below, or about how much. */
export interface PriceWish {
  readonly min?: number;
  readonly max?: number;
  readonly approx?: number;
  /** ISO 4217; absent where an English request does not say it. */
  readonly currency?: string;
}

/** A wished specification, in the canonical unit; `value` is a string where the specification is one. */
export interface SpecificationWish {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
  readonly value?: number | string;
  readonly unit?: string;
}

/** What kind of thing some words of a request are understood as, and what a wish is of. */
export const UNDERSTOOD_KINDS = [
  'CATEGORY',
  'BRAND',
  'PRODUCT',
  'PRICE',
  'SPECIFICATION',
  'FEATURE',
  'NEED',
  'AUDIENCE',
  'REGION',
] as const;
export type UnderstoodKind = (typeof UNDERSTOOD_KINDS)[number];

/** Words of a request, `[start, end)` in UTF-16 units, and what they were understood as. */
export interface Understood {
  readonly kind: UnderstoodKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** It shall not be so: a maker that is refused, a feature that must not be there. */
  readonly refused?: true;
  /** It may be so, and need not: what was refused before is refused no longer. */
  readonly allowed?: true;
  /** How likely it is right, 0 to 1, where it was learned from how people ask and no list has it; else absent. */
  readonly confidence?: number;
}

/** A request in words, as understood: the record of `guidegraph parse`, and what was and was not understood. */
export interface ParsedRequest {
  readonly language: Language;
  readonly intent: Intent;
  readonly category: string | null;
  readonly brands: { readonly want: readonly string[]; readonly avoid: readonly string[] };
  readonly products: readonly string[];
  readonly price: PriceWish | null;
  readonly specifications: readonly SpecificationWish[];
  readonly features: { readonly want: readonly string[]; readonly avoid: readonly string[] };
  readonly needs: readonly string[];
  readonly audience: string | null;
  /** Names of products and lines of the shop that are refused; absent where none is, and where no shop is known. */
  readonly refusedNames?: readonly string[];
  /** The country (ISO 3166) where goods are said or asked to be had; absent where none is named, and where no shop is known. */
  readonly region?: string;
  /** Features finer than the closed list, as they were said. */
  readonly detail?: { readonly features: readonly string[]; readonly needs: readonly string[] };
  /** What is wished of the price without an amount: the cheapest, something cheaper. */
  readonly wants?: 'CHEAP' | 'CHEAPEST';
  /** The most or the least of something is to come first; absent where it is not said, and where no shop is known. */
  readonly order?: { readonly name: string; readonly way: 'most' | 'least' };
  readonly understood: readonly Understood[];
  /** The words for a kind of goods that no list has, where nothing else is sought: a projector. */
  readonly otherKind?: string;
  /** A kind of goods that the word for `category` takes in as well: 耳机 are earbuds too. */
  readonly alsoCategory?: string;
  /** Makers that goods are sought of and nothing else is said, as they were written, where the shop has nothing of theirs; absent where no shop is known. */
  readonly absentMakers?: readonly string[];
  /** A device of one's own that is said to be broken, where nothing is sought, by its kind of goods; null where none is named. */
  readonly fault?: { readonly category: string | null };
  /** Nothing but thanks. */
  readonly isThanks?: true;
  readonly notUnderstood: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

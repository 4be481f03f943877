import type { NamedProducts } from './name-products.js';
import { nameTokens } from './name-tokens.js';

/** A model by letters and digits: S1, 7C, G60. */
const CODE = /^(?:[a-z]{1,2}\d{1,3}|\d{1,3}[a-z])$/u;
/** Words of names that name nothing by themselves. */
const SMALL_WORDS = new Set('with for and the in on of only a an'.split(' '));

/**
 * Words of `text` that only say again which product is meant (`names`: words of its names in lower case): a code of letters and
 * digits wherever it stands ("the S1"), any other word right beside what is `named` ("the OLED Leeward"). From left to right,
 * `product` (an index) with each.
 */
export function ownNames(
  text: string,
  named: readonly NamedProducts[],
  names: ReadonlySet<string>,
  product: number,
): NamedProducts[] {
  const own = named.filter(({ products }) => products.includes(product));
  return nameTokens(text)
    .filter(({ start, end }) => !named.some((one) => start < one.end && end > one.start))
    .filter(
      ({ text: word, start, end }) =>
        names.has(word) &&
        !SMALL_WORDS.has(word) &&
        (CODE.test(word) || own.some((one) => one.end === start - 1 || one.start === end + 1)),
    )
    .map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      products: [product],
      isBroad: false,
    }));
}

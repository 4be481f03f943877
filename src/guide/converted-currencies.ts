import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { priceOf } from '../profile/shop/category-facts.js';
import type { ProductFilter } from '../recommend/select/product-filter.js';

/**
 * Currencies other than `own` in which `products` (indices) are told to cost something, as far as that was compared with a
 * price limit of `where`: each once, in the order of the products. Empty where no price is limited.
 */
export function convertedCurrencies(
  snapshot: Snapshot,
  products: readonly number[],
  where: ProductFilter,
  own: string | undefined,
): string[] {
  const found = new Set<string>();
  for (const product of products) {
    const currency = priceOf(snapshot, product, where)?.currency;
    const range = currency === undefined ? undefined : where.prices?.[currency];
    const isCompared = range?.gte !== undefined || range?.lte !== undefined;
    if (currency !== undefined && currency !== own && isCompared) found.add(currency);
  }
  return [...found];
}

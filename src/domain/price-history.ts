/** A price that a source asked from `at` (ISO 8601) on. */
export interface PricePoint {
  readonly at: string;
  readonly price: number;
  /** ISO 4217. */
  readonly currency?: string;
}

/** The newest prices that a listing keeps. */
const MOST_PRICES = 1_000;

/** The prices in the property `prices` of a listing, oldest first; none for anything that is no such list. */
export function readPrices(property: unknown): PricePoint[] {
  if (typeof property !== 'string') return [];
  let list: unknown;
  try {
    list = JSON.parse(property);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown): PricePoint[] => {
    if (!Array.isArray(entry)) return [];
    const [at, price, currency] = entry as unknown[];
    if (typeof at !== 'string' || typeof price !== 'number') return [];
    return [{ at, price, ...(typeof currency === 'string' && { currency }) }];
  });
}

/** The property that keeps `prices`, given oldest first; the newest 1,000 of them. */
export function writePrices(prices: readonly PricePoint[]): string {
  return JSON.stringify(
    prices
      .slice(-MOST_PRICES)
      .map(({ at, price, currency }) => (currency === undefined ? [at, price] : [at, price, currency])),
  );
}

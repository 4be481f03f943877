/**
 * Units of a currency for one US dollar, rounded: only to compare a price wish with prices in another currency, and
 * said so in the answer. Never shown as a price.
 */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  CNY: 7.1,
  EUR: 0.9,
  GBP: 0.77,
  HKD: 7.8,
  TWD: 32,
  JPY: 150,
  INR: 86,
  CAD: 1.38,
  AUD: 1.52,
  ZAR: 18,
};

/** What `amount` of `from` is in `to`, roughly; undefined where a rate is missing. */
export function roughly(amount: number, from: string, to: string): number | undefined {
  const [source, target] = [PER_DOLLAR[from], PER_DOLLAR[to]];
  return source === undefined || target === undefined ? undefined : (amount / source) * target;
}

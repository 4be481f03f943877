const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Names of regions; made when a first country is asked for, since that takes some 20 ms. */
let regions: Intl.DisplayNames | undefined;
/** Names of regions to Unicode that are no countries of ISO 3166. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

/** Whether `code` is a currency of ISO 4217, in capitals, one of the past included. Source: CLDR. */
export function isCurrencyCode(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Whether `code` is a country of ISO 3166-1, two letters in capitals. Source: CLDR. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return regions.of(code) !== undefined;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Names of regions to Unicode that are no countries of ISO 3166. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

/** Whether `code` is a currency of ISO 4217, in capitals, one of the past included. Source: CLDR. */
export function isCurrencyCode(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Whether `code` is a country of ISO 3166-1, two letters in capitals. Source: CLDR. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && REGIONS.of(code) !== undefined;
}

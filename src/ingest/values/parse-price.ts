import { type NumberForm, parseNumber } from './parse-number.js';

/** An amount of money in the main unit of its currency. */
export interface Price {
  readonly amount: number;
  /** ISO 4217, where a sign, a word or a code tells it. */
  readonly currency?: string;
}

/** What a whole file tells of the prices in it. */
export interface PriceHints {
  readonly numbers?: NumberForm;
  /** Of several prices in a cell, that in this currency; else the first one. */
  readonly prefer?: string;
}

/** Signs and words before or behind an amount; longer ones first, so that "US$" is not "$". */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ['人民币', 'CNY'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['台币', 'TWD'],
  ['台幣', 'TWD'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['dollars', 'USD'],
  ['rupees', 'INR'],
  ['pounds', 'GBP'],
  ['us$', 'USD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['au$', 'AUD'],
  ['ca$', 'CAD'],
  ['sg$', 'SGD'],
  ['mx$', 'MXN'],
  ['nz$', 'NZD'],
  ['r$', 'BRL'],
  ['c$', 'CAD'],
  ['a$', 'AUD'],
  ['s$', 'SGD'],
  ['rmb', 'CNY'],
  ['cn¥', 'CNY'],
  ['rs.', 'INR'],
  ['rs', 'INR'],
  ['kr', 'SEK'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['块', 'CNY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'CNY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
];
const CODES = new Set(
  'USD EUR GBP CNY JPY INR HKD TWD KRW AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF RUB BRL MXN ZAR SGD THB TRY ILS AED SAR IDR MYR PHP VND UAH'.split(
    ' ',
  ),
);
const MULTIPLIERS: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000, 亿: 1e8 };

/** An amount: digits with separators, single blanks between groups of digits. */
const AMOUNT = /\d[\d.,'’]{0,30}(?:[ \u00a0\u202f]\d{3}(?!\d)[\d.,]{0,12}){0,4}/g;

function currencyBefore(text: string): string | undefined {
  const near = text.slice(-12).trimEnd();
  const code = /(?:^|[^A-Za-z])([A-Za-z]{3})$/.exec(near)?.[1]?.toUpperCase();
  if (code !== undefined && CODES.has(code)) return code;
  const lower = near.toLowerCase();
  return SIGNS.find(([sign]) => lower.endsWith(sign))?.[1];
}

function currencyBehind(text: string): string | undefined {
  const near = text.slice(0, 12).trimStart();
  const code = /^([A-Za-z]{3})(?![A-Za-z])/.exec(near)?.[1]?.toUpperCase();
  if (code !== undefined && CODES.has(code)) return code;
  const lower = near.toLowerCase();
  return SIGNS.find(([sign]) => lower.startsWith(sign))?.[1];
}

/**
 * Whether `before`, all that stands in front of the first amount of a cell, makes it negative: "-20", "−$20", "USD -20",
 * "- 20". A minus behind a word with a blank behind it is a dash.
 */
function isNegative(before: string): boolean {
  const text = before.trimEnd();
  if (/^\s*[-−]/.test(text)) return !/[\p{L}]{4}/u.test(text);
  return /[-−]$/.test(before) && (currencyBefore(text.slice(0, -1)) !== undefined || text === '-');
}

/** Every amount of `text` with its currency, in order. */
function allPrices(text: string, form: NumberForm): Price[] {
  const prices: Price[] = [];
  const matches = [...text.matchAll(AMOUNT)];
  for (const [index, match] of matches.entries()) {
    const end = match.index + match[0].length;
    const from =
      index === 0
        ? 0
        : (matches[index - 1] as RegExpExecArray).index + (matches[index - 1] as RegExpExecArray)[0].length;
    const amount = parseNumber(match[0].replace(/(?<![.,'’])[.,'’]+$/, ''), form);
    if (amount === undefined) continue;
    const behind = text.slice(end, matches[index + 1]?.index ?? text.length);
    const unit = /^\s?([万千亿]|[wk](?![a-z]))/i.exec(behind)?.[1]?.toLowerCase();
    const sign = index === 0 && isNegative(text.slice(0, match.index)) ? -1 : 1;
    const factor = sign * (unit === undefined ? 1 : (MULTIPLIERS[unit] as number));
    const currency =
      currencyBefore(text.slice(from, match.index)) ??
      currencyBehind(unit === undefined ? behind : behind.trimStart().slice(1));
    prices.push(currency === undefined ? { amount: amount * factor } : { amount: amount * factor, currency });
  }
  return prices;
}

/**
 * The price that a cell holds: "$1,299.00", "1.299,99 €", "About 130 EUR", "¥5999", "Rs. 1,29,999", "5,999元", "1.2万".
 * Of a range the lower end, which is named first. An amount with a minus is negative: whoever asks has to refuse it.
 * Undefined where there is no amount.
 */
export function parsePrice(text: string, hints: PriceHints = {}): Price | undefined {
  const prices = allPrices(text.slice(0, 500).normalize('NFKC'), hints.numbers ?? 'auto');
  return prices.find(({ currency }) => currency !== undefined && currency === hints.prefer) ?? prices[0];
}

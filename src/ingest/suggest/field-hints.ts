import type { MappingInput } from '../mapping/mapping.js';
import type { ColumnProfile } from './column-profile.js';
import { headerWords } from './header-words.js';

type Field = MappingInput['records'][number]['fields'][string];
type Hints = Omit<Extract<Field, { from: unknown }>, 'from'>;

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  euros: 'EUR',
  euro: 'EUR',
  eur: 'EUR',
  usd: 'USD',
  dollars: 'USD',
  dollar: 'USD',
  gbp: 'GBP',
  pounds: 'GBP',
  inr: 'INR',
  rupees: 'INR',
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  jpy: 'JPY',
  yen: 'JPY',
};
const CHINESE_CURRENCIES: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['元', 'CNY'],
];

function currencyOf(header: string): string | undefined {
  for (const word of headerWords(header.replace(/[()（）]/g, ' ')))
    if (Object.hasOwn(CURRENCY_WORDS, word)) return CURRENCY_WORDS[word];
  return CHINESE_CURRENCIES.find(([word]) => header.includes(word))?.[1];
}

/** The order of day and month where the cells tell: one of the two is above 12 somewhere, and never the other one. */
function orderOf(cells: readonly string[]): 'dmy' | 'mdy' | undefined {
  let [first, second] = [0, 0];
  for (const cell of cells) {
    const found = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(cell);
    if (found === null) continue;
    first = Math.max(first, Number(found[1]));
    second = Math.max(second, Number(found[2]));
  }
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : undefined;
}

function ratingHints({ range, cells }: ColumnProfile): Hints {
  const isBinary = cells.every((cell) => cell === '0' || cell === '1');
  if (isBinary && cells.length > 0) return { values: { '1': '5', '0': '1' } };
  const best = range?.[1] ?? 5;
  return best <= 5 ? {} : { scale: best <= 10 ? 10 : 100 };
}

/** What a field needs to be told about the way its column is written; nothing for most. */
export function fieldHints(field: string, column: ColumnProfile): Hints {
  switch (field) {
    case 'rating':
      return ratingHints(column);
    case 'at':
    case 'releasedOn': {
      const order = orderOf(column.cells);
      return order === undefined ? {} : { order };
    }
    case 'price': {
      const currency = currencyOf(column.name);
      return currency === undefined ? {} : { currency };
    }
    case 'user': {
      const words = headerWords(column.name);
      const isName = words.some((word) => /name|nick|author|昵称|用户名|会员名/.test(word));
      return isName ? { as: 'displayName' } : {};
    }
    default:
      return {};
  }
}

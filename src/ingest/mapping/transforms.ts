import { AVAILABILITIES, EVENT_TYPES } from '../../domain/ontology.js';
import { findCategory } from '../../domain/vocabulary/vocabulary.js';
import { cleanName, cleanText } from '../values/clean-text.js';
import { toIsoDay, toIsoTime } from '../values/date-parts.js';
import { isGenericName } from '../values/is-generic-name.js';
import { makerOf } from '../values/maker-of.js';
import { parseAvailability } from '../values/parse-availability.js';
import { type DayOrder, parseDate } from '../values/parse-date.js';
import { type NumberForm, parseNumber } from '../values/parse-number.js';
import { parsePrice } from '../values/parse-price.js';
import { parseRating } from '../values/parse-rating.js';
import { isBlank, isRoundedId, splitIds } from '../values/split-ids.js';
import { webAddress } from '../values/web-address.js';

/** What a source's way of writing needs to be told; each changes results. */
export interface TransformHints {
  /** Order of day and month in dates such as 3/4/2020. */
  readonly order?: DayOrder;
  /** Minutes east of UTC of times that do not say it; 0 when left out. */
  readonly offset?: number;
  readonly numbers?: NumberForm;
  /** ISO 4217: of several prices that one, and the currency of a price that does not say it. */
  readonly currency?: string;
  /** The best rating of the source; 5 when left out. */
  readonly scale?: number;
}

/** What a cell gives: a value, several fields at once, or that it cannot be read (`expected` says what was wanted). */
export type TransformResult =
  | { readonly value: unknown; readonly more?: Readonly<Record<string, unknown>> }
  | { readonly expected: string };

type Transform = (cell: string, hints: TransformHints) => TransformResult;

const none: TransformResult = { value: undefined };

function orExpected(value: unknown, expected: string): TransformResult {
  return value === undefined ? { expected } : { value };
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

function date(cell: string, { order, offset = 0 }: TransformHints): TransformResult {
  // Most times are written so already; reading them anew would cost more than all else about an event.
  if (ISO_TIME.test(cell) && !Number.isNaN(Date.parse(cell))) return { value: cell };
  const parts = parseDate(cell, order);
  return orExpected(
    parts && toIsoTime(parts, offset),
    'a date such as 2024-03-31T18:30:00Z (for 3/4/2024 say order: dmy or mdy)',
  );
}

function day(cell: string, { order }: TransformHints): TransformResult {
  // "2010, January. Released 2010, March": the release counts, not the announcement.
  const released = /\breleased:?\s(.{4,60})/i.exec(cell.slice(0, 500))?.[1];
  const parts = (released === undefined ? undefined : parseDate(released, order)) ?? parseDate(cell, order);
  return orExpected(parts && toIsoDay(parts), 'a day, a month or a year such as 2024-03-31, 2024-03 or 2024');
}

function price(cell: string, hints: TransformHints): TransformResult {
  const found = parsePrice(cell, { numbers: hints.numbers, prefer: hints.currency });
  if (found === undefined) return { expected: 'a price such as "1,299.00 USD"' };
  // Catalogues write 0 for a price that they do not know.
  if (found.amount === 0) return none;
  const currency = found.currency ?? hints.currency;
  return { value: found.amount, more: currency === undefined ? {} : { currency } };
}

function number(cell: string, { numbers }: TransformHints): TransformResult {
  return orExpected(parseNumber(cell, numbers), 'a number');
}

function rating(cell: string, { scale }: TransformHints): TransformResult {
  return orExpected(parseRating(cell, scale), `a rating from 0 to ${scale ?? 5}`);
}

function id(cell: string): TransformResult {
  const trimmed = cell.trim();
  return isRoundedId(trimmed)
    ? { expected: 'an id, not one that a spreadsheet rounded (such as 1.0E+11)' }
    : { value: trimmed };
}

/** A list of categories, broad or fine in any order: the first one of the ontology's list, else the first one. */
function category(cell: string): TransformResult {
  const names = splitIds(cleanName(cell).replace(/>|›|\//g, ','))
    .slice(0, 100)
    // Feeds may say the number of a category in a list that is not here.
    .filter((name) => !/^\d+$/.test(name));
  for (const name of names) {
    const found = findCategory(name) ?? findCategory(name.replace(/s$/i, ''));
    if (found !== undefined) return { value: found.name };
  }
  return { value: names[0] };
}

function availability(cell: string): TransformResult {
  return orExpected(
    parseAvailability(cell),
    `one of ${AVAILABILITIES.join(', ')}, a word for it, or how many there are`,
  );
}

/** Digits of a GTIN; one that a spreadsheet cut of its leading zeros is short, but still tells. */
function gtin(cell: string): TransformResult {
  const digits = (splitIds(cell)[0] ?? '').replace(/[\s-]/g, '');
  return /^\d{8,14}$/.test(digits) ? { value: digits } : { expected: 'a GTIN of 8 to 14 digits' };
}

function address(cell: string): TransformResult {
  return orExpected(webAddress(cell), 'an address with http or https');
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  click: 'view',
  viewed: 'view',
  pv: 'view',
  浏览: 'view',
  点击: 'view',
  'add to cart': 'cart',
  add_to_cart: 'cart',
  addtocart: 'cart',
  加购: 'cart',
  buy: 'purchase',
  bought: 'purchase',
  purchased: 'purchase',
  order: 'purchase',
  transaction: 'purchase',
  购买: 'purchase',
  下单: 'purchase',
  rating: 'rate',
  评分: 'rate',
  搜索: 'search',
};

function event(cell: string): TransformResult {
  const word = cell.trim().toLowerCase();
  const known = Object.hasOwn(EVENT_TYPES, word) ? word : EVENT_WORDS[word];
  return orExpected(known, `one of ${Object.keys(EVENT_TYPES).join(', ')}`);
}

/** What may be done with a cell, by the word of a mapping file's `as`. Blank cells never come here. */
const TRANSFORMS = {
  text: (cell) => ({ value: cleanText(cell) }),
  name: (cell) => ({ value: cleanName(cell).slice(0, 500).toWellFormed() }),
  plain: (cell) => ({ value: cell }),
  id,
  ids: (cell) => {
    const ids = splitIds(cell);
    return ids.length === 0 ? none : { value: ids };
  },
  /** A name under which a person shows: no user at all where it cannot tell one person. */
  displayName: (cell) => (isGenericName(cell) ? none : { value: cell.trim() }),
  price,
  number,
  rating,
  date,
  day,
  category,
  maker: (cell) => ({ value: makerOf(cleanName(cell)) }),
  availability,
  gtin,
  address,
  event,
} as const satisfies Record<string, Transform>;

export type TransformName = keyof typeof TRANSFORMS;
export const TRANSFORM_NAMES = Object.keys(TRANSFORMS) as [TransformName, ...TransformName[]];

/** Does `name` to a cell; a blank one (also "N/A", "无") gives no value. */
export function transformCell(name: TransformName, cell: string, hints: TransformHints): TransformResult {
  return isBlank(cell) ? none : TRANSFORMS[name](cell, hints);
}

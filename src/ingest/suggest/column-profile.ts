import { cellText } from '../mapping/compile-field.js';
import type { Row } from '../readers/row.js';
import { parseDate } from '../values/parse-date.js';
import { parseNumber } from '../values/parse-number.js';
import { parsePrice } from '../values/parse-price.js';
import { isBlank } from '../values/split-ids.js';

/** What the cells of a column are like; shares are of the cells that hold something, 0 to 1. */
export interface ColumnProfile {
  readonly name: string;
  /** Share of the rows where it holds something. */
  readonly filled: number;
  /** Share of different ones among the cells. */
  readonly distinct: number;
  readonly url: number;
  readonly image: number;
  readonly date: number;
  readonly number: number;
  readonly integer: number;
  /** Amounts with a sign or code of a currency. */
  readonly money: number;
  /** Yes and no, in words or signs. */
  readonly truth: number;
  /** Global trade item numbers, by their check digit. */
  readonly gtin: number;
  /** One word of letters and digits, as ids are. */
  readonly token: number;
  /** Words of a state of sale. */
  readonly availability: number;
  /** Sentences: long, with blanks or Chinese characters. */
  readonly prose: number;
  /** Characters a cell, on average. */
  readonly length: number;
  /** Least and greatest number of the column; undefined without any. */
  readonly range: readonly [least: number, greatest: number] | undefined;
  /** The first cells that hold something, at most 200, cut to 200 characters. */
  readonly cells: readonly string[];
}

const KEPT = 200;
const AVAILABILITY =
  /\b(?:in[ _-]?stock|out[ _-]of[ _-]stock|discontinued|available|pre-?order|sold out)\b|instock|有货|缺货|现货|在售|下架|售罄/i;
const TRUTH = /^(?:yes|no|true|false|y|n|是|否|有|无|0|1)$/i;
const TOKEN = /^[A-Za-z\d][\w.:/+-]{0,63}$/;

/** Whether `digits` end in the check digit of a GTIN of 8, 12, 13 or 14 digits. */
function isGtin(digits: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1)
    sum += Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

function isProse(cell: string): boolean {
  const han = (cell.match(/\p{Script=Han}/gu) ?? []).length;
  return han >= 12 || (cell.length >= 60 && (cell.match(/ /g) ?? []).length >= 8);
}

function isDate(cell: string): boolean {
  return cell.length <= 60 && /\d{4}/.test(cell) && parseDate(cell, 'dmy') !== undefined;
}

function profile(name: string, cells: readonly string[], rows: number): ColumnProfile {
  const count = Math.max(1, cells.length);
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / count;
  const numbers = cells.flatMap((cell) => parseNumber(cell) ?? []);
  return {
    name,
    filled: cells.length / Math.max(1, rows),
    distinct: new Set(cells).size / count,
    url: share((cell) => /^https?:\/\/\S+$/.test(cell)),
    image: share((cell) => /^https?:\/\/\S+\.(?:jpe?g|png|gif|webp)\b/i.test(cell)),
    date: share(isDate),
    number: numbers.length / count,
    integer: share((cell) => /^-?\d{1,15}$/.test(cell)),
    money: share((cell) => cell.length <= 60 && parsePrice(cell)?.currency !== undefined),
    truth: share((cell) => TRUTH.test(cell)),
    gtin: share(isGtin),
    token: share((cell) => TOKEN.test(cell)),
    availability: share((cell) => cell.length <= 80 && AVAILABILITY.test(cell)),
    prose: share(isProse),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / count,
    range:
      numbers.length === 0
        ? undefined
        : [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))],
    cells: cells.slice(0, KEPT).map((cell) => cell.slice(0, KEPT)),
  };
}

/** The profiles of the columns of `rows`, in the order in which they come up. Cells are looked at up to 2,000 characters. */
export function profileColumns(rows: readonly Row[]): ColumnProfile[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of row.columns()) names.add(name);
  return [...names].map((name) => {
    const cells = rows.flatMap((row) => {
      const cell = cellText(row.get(name))?.slice(0, 2_000).trim();
      return cell === undefined || isBlank(cell) ? [] : [cell];
    });
    return profile(name, cells, rows.length);
  });
}

import { type DateParts, validParts } from './date-parts.js';

/** The order of day and month in dates such as 03/04/2020. */
export type DayOrder = 'dmy' | 'mdy';

const MONTHS = [
  'jan januar january janv janvier ene enero gen gennaio',
  'feb februar february fevr février febrero febbraio',
  'mar mär märz march mars marzo',
  'apr april avr avril abr abril aprile',
  'may mai mayo maggio',
  'jun juni june juin junio giugno',
  'jul juli july juil juillet julio luglio',
  'aug august août aout ago agosto',
  'sep sept september septembre septiembre settembre set',
  'oct okt october oktober octobre octubre ottobre ott',
  'nov november novembre noviembre',
  'dec dez december dezember déc décembre dic diciembre dicembre',
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const TIME =
  /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s{0,2}([ap]\.?m\.?)?\s{0,2}(z|utc|gmt|[+-]\d{2}:?\d{2})?/i;

function readTime(text: string): Partial<DateParts> {
  const found = TIME.exec(text);
  const chinese = found === null ? /(\d{1,2})[时点](?:(\d{1,2})分)?(?:(\d{1,2})秒)?/.exec(text) : null;
  const [, hours, minutes, seconds, fraction, half, zone] = found ?? chinese ?? [];
  if (hours === undefined) return {};
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? /下午|晚上|傍晚/.test(text);
  const isTwelve = Number(hours) === 12;
  const hour =
    half === undefined && !isAfternoon
      ? Number(hours)
      : (isTwelve ? 0 : Number(hours)) + (isAfternoon && Number(hours) <= 12 ? 12 : 0);
  return {
    hour,
    minute: Number(minutes ?? 0),
    second: Number(seconds ?? 0),
    millisecond: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1_000),
    ...readZone(zone),
  };
}

function readZone(zone: string | undefined): Partial<DateParts> {
  if (zone === undefined) return {};
  if (/[a-z]/i.test(zone)) return { offset: 0 };
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return { offset: zone.startsWith('-') ? -minutes : minutes };
}

/** Dates whose parts stand in a clear order: year first, Chinese, with a month's name. */
function readClear(text: string): DateParts | undefined {
  const iso = /(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/.exec(text);
  if (iso !== null) return numbers(iso[1], iso[3], iso[4]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return numbers(compact[1], compact[2], compact[3]);
  const chinese = /(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?)?/.exec(text);
  if (chinese !== null) return numbers(chinese[1], chinese[2], chinese[3]);
  const quarter = /(?<!\d)(\d{4}),?\s?Q([1-4])(?!\d)/i.exec(text);
  if (quarter !== null) return numbers(quarter[1], String(Number(quarter[2]) * 3 - 2), undefined);
  return readNamed(text);
}

/** "March 4, 2020", "4 March 2020", "4th of March 2020", "2010, March 9", "March 2010". */
function readNamed(text: string): DateParts | undefined {
  for (const word of text.matchAll(/\p{L}{3,12}/gu)) {
    const month = MONTH_BY_NAME.get(word[0].toLowerCase());
    if (month === undefined) continue;
    const before = text.slice(Math.max(0, word.index - 14), word.index);
    const behind = text.slice(word.index + word[0].length, word.index + word[0].length + 16);
    const yearBefore = /(?<!\d)(\d{4}),?\s{0,2}$/.exec(before)?.[1];
    const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?\.?(?:\s?(?:of|de))?[\s-]{0,2}$/.exec(before)?.[1];
    const next = /^\.?[\s,-]{0,3}(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?::|,?\s{0,2}(\d{4})(?!\d))?/.exec(behind);
    const yearBehind = next?.[2] ?? /^\.?[\s,-]{0,3}(?:de )?(\d{4})(?!\d)/.exec(behind)?.[1];
    const year = yearBefore ?? yearBehind;
    if (year === undefined) continue;
    return numbers(year, String(month), yearBefore === undefined ? (dayBefore ?? next?.[1]) : next?.[1]);
  }
  return undefined;
}

function numbers(year?: string, month?: string, day?: string): DateParts | undefined {
  return validParts({
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  });
}

/** 4.3.2020, 4/3/2020, 4-3-20: the point writes the day first; a number above 12 is the day; else `order` decides. */
function readNumeric(text: string, order: DayOrder | undefined): DateParts | undefined {
  const found = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (found === null) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = (found[4] as string).length === 2 ? `20${found[4]}` : found[4];
  const known =
    order ?? (found[2] === '.' || first > 12 ? 'dmy' : second > 12 || first === second ? 'mdy' : undefined);
  if (known === undefined) return undefined;
  const [day, month] = known === 'dmy' ? [first, second] : [second, first];
  return numbers(year, String(month), String(day));
}

/** Seconds or milliseconds since 1970, from 1980 on; a year alone. */
function readCount(text: string): DateParts | undefined {
  if (/^\d{4}$/.test(text)) return validParts({ year: Number(text) });
  if (!/^\d{9,13}(?:\.\d{1,6})?$/.test(text)) return undefined;
  const time = Number(text) * (Number(text) < 1e11 ? 1_000 : 1);
  if (time < Date.UTC(1980, 0, 1)) return undefined;
  const date = new Date(time);
  return validParts({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    offset: 0,
  });
}

/**
 * The date that a cell holds, in local forms: ISO 8601, "2020/3/4 16:30", "2020年3月4日", "March 4, 2020", "4. März 2020",
 * "04.03.2020", "Reviewed on March 4, 2020", "2010, March", "2005, Q1", "1997", seconds or milliseconds since 1970. A
 * date such as 3/4/2020, which two countries read as two days, is undefined unless `order` tells; so is what is no date.
 */
export function parseDate(cell: string, order?: DayOrder): DateParts | undefined {
  const text = cell.slice(0, 200).normalize('NFKC').trim();
  const count = readCount(text);
  if (count !== undefined) return count;
  const day = readClear(text) ?? readNumeric(text, order);
  return day === undefined
    ? undefined
    : validParts({ ...day, ...(day.day === undefined ? {} : readTime(text)) });
}

/** A day, a month or a year, with a time of day where the text has one. Months and days from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
  /** Minutes east of UTC, where the text says it. */
  readonly offset?: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `parts` when they are a day of the calendar between the years 1900 and 2200, else undefined. */
export function validParts(parts: DateParts): DateParts | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0, offset = 0 } = parts;
  if (year < 1900 || year > 2200) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined) {
    const last = DAYS[(month ?? 1) - 1] as number;
    if (month === undefined || day < 1 || day > last) return undefined;
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    if (month === 2 && day === 29 && !isLeap) return undefined;
  }
  return hour < 24 && minute < 60 && second < 61 && Math.abs(offset) <= 14 * 60 ? parts : undefined;
}

/** The moment of `parts` as ISO 8601 in UTC: a missing month, day or time is the first one; `offset` where they say none. */
export function toIsoTime(parts: DateParts, offset: number): string {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond);
  return new Date(local - (parts.offset ?? offset) * 60_000).toISOString();
}

/** The day of `parts` as precisely as it is known: "2010", "2010-03" or "2010-03-09". */
export function toIsoDay({ year, month, day }: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

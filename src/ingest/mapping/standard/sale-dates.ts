import { toIsoTime } from '../../values/date-parts.js';
import { parseDate } from '../../values/parse-date.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** A time in milliseconds since 1970; of a day alone its beginning, or its end where `isEnd`. */
function timeOf(text: string, isEnd: boolean): number | undefined {
  if (DAY.test(text)) {
    const day = Date.parse(text);
    return Number.isNaN(day) ? undefined : isEnd ? day + DAY_MS - 1 : day;
  }
  const parts = parseDate(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return parts === undefined ? undefined : Date.parse(toIsoTime(parts, 0));
}

/**
 * Whether a sale price holds at `now`, in milliseconds since 1970, by the dates of a feed: two times of ISO 8601 with a
 * slash between, UTC where they do not say it, the days at both ends included. Without dates it holds; with dates that
 * cannot be read it does not, since the usual price always holds.
 */
export function isSaleOn(dates: string | undefined, now: number): boolean {
  const text = dates?.trim() ?? '';
  if (text === '') return true;
  const [from = '', to = '', ...more] = text.slice(0, 100).split('/');
  const [start, end] = [timeOf(from.trim(), false), timeOf(to.trim(), true)];
  return start !== undefined && end !== undefined && more.length === 0 && start <= now && now <= end;
}

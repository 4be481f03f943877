import { isDay } from '../../lib/is-day.js';

const ISO_8601 =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** An offset such as +05, +0530 or +05:30 as Date.parse reads it, +05:30. */
const zoneOf = (offset: string): string =>
  offset.toUpperCase() === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;

/**
 * The time that `text` says: a number as it stands, or an ISO 8601 date and time in seconds since 1970 (a space for the
 * T; UTC where no zone is given). Undefined for anything else, such as a day that the calendar does not have.
 */
export function readTime(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const number = Number(plain);
  if (Number.isFinite(number)) return number;
  const [, day, clock = '00:00', offset = 'Z'] = ISO_8601.exec(plain) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const milliseconds = Date.parse(`${day}T${clock}${zoneOf(offset)}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1_000;
}

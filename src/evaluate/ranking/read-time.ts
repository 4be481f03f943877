const ISO_8601 = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The time that `text` says: a number as it stands, or an ISO 8601 date and time in seconds since 1970 (a space for the
 * T; UTC where no zone is given). Undefined for anything else.
 */
export function readTime(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const number = Number(plain);
  if (Number.isFinite(number)) return number;
  const parts = ISO_8601.exec(plain);
  if (parts === null) return undefined;
  const [, day, clock = '00:00', zone = 'Z'] = parts;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const milliseconds = Date.parse(`${day}T${clock}${offset}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1_000;
}

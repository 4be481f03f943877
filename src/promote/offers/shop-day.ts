/** A moment as the clocks of the shop show it. */
export interface ShopTime {
  /** The day, such as 2026-07-01. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  /** How much of the day is gone by the clock, 0 to 1. */
  readonly part: number;
  /** Seconds since 1970 at which the day began; an hour off on the day on which clocks are changed. */
  readonly dayStart: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const [year, month, day, hour, minute, second] = [
      'numeric',
      ...Array.from({ length: 5 }, () => '2-digit'),
    ];
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      ...({ year, month, day, hour, minute, second } as Intl.DateTimeFormatOptions),
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `now` (seconds since 1970) in `timeZone` (an IANA name). Throws RangeError for a zone that there is not. */
export function shopTime(now: number, timeZone: string): ShopTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(now * 1_000)
      .map(({ type, value }) => [type as string, value]),
  );
  const number = (type: string): number => Number(parts.get(type));
  const gone = number('hour') * 3_600 + number('minute') * 60 + number('second');
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: number('hour'),
    part: gone / 86_400,
    dayStart: Math.floor(now) - gone,
  };
}

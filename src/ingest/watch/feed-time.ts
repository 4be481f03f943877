const DAY_MS = 86_400_000;

/** A day in the name of a file: eight digits, with marks between year, month and day or without. */
const DAY = /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d{4,})/;

function dayOf(name: string): number | undefined {
  const found = DAY.exec(name.slice(0, 300));
  if (found === null) return undefined;
  const day = Date.UTC(Number(found[1]), Number(found[3]) - 1, Number(found[4]));
  const isDay = new Date(day).toISOString().slice(5, 10) === `${found[3]}-${found[4]}`;
  return isDay ? day : undefined;
}

/**
 * When a feed says what it says, in milliseconds since 1970: when its file was written, brought into the day (UTC) that
 * the file's name tells, since a copy is younger than what it says. A name that tells a day more than one day behind the
 * writing is not believed.
 */
export function feedTime({ name, writtenAt }: { readonly name: string; readonly writtenAt: number }): number {
  const day = dayOf(name);
  if (day === undefined || day > writtenAt + DAY_MS) return writtenAt;
  return Math.min(Math.max(writtenAt, day), day + DAY_MS - 1);
}

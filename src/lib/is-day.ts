/** Whether `day`, such as 2026-02-28, is one of the calendar: Date.parse takes the 30th of February for the 2nd of March. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** So many texts in a day are no burst, whatever is usual. */
const ALWAYS_ALLOWED = 5;
/** A day may have this many times what a usual day has. */
const TIMES_USUAL = 4;

/**
 * How many texts about a product came on each day: √(allowed / n) is what each of n texts of one day weighs where n is
 * above allowed = max(5, 4 · median texts of a day that has any), else 1. The root, since sales days and launches make
 * honest bursts too: n of them weigh √(allowed · n) together. Texts without a time are in no burst. Order of `days` does
 * not matter; the result is in the order of `days`, each weight in (0, 1]. Ours.
 */
export function burstWeights(days: readonly (string | undefined)[]): number[] {
  const counts = new Map<string, number>();
  for (const day of days) if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const allowed = Math.max(ALWAYS_ALLOWED, TIMES_USUAL * median);
  return days.map((day) => {
    const count = day === undefined ? 0 : (counts.get(day) ?? 0);
    return count <= allowed ? 1 : Math.sqrt(allowed / count);
  });
}

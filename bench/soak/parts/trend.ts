/** How a figure goes with time. */
export interface Trend {
  /** Of y, a unit of x: the middle one of the slopes between any two points (Theil 1950, Sen 1968). */
  readonly slope: number;
  /** How many standard deviations more pairs rise than fall, against points in an order by chance (Mann 1945, Kendall); no correction for ties. */
  readonly sureness: number;
  /** Of all y. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The trend of `points` (x, y; no two with the same x). A dip, or a collection of garbage late, moves it little: up to 29 % of the points may be
 * anything. O(n²); the slope is not a number for fewer than two points.
 */
export function trendOf(points: readonly (readonly [x: number, y: number])[]): Trend {
  const slopes = points.flatMap(([x, y], i) =>
    points.slice(i + 1).map(([otherX, otherY]) => (otherY - y) / (otherX - x)),
  );
  const values = points.map(([, y]) => y);
  const n = points.length;
  const rising = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0);
  return {
    slope: medianOf(slopes),
    sureness: rising / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18),
    median: medianOf(values),
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

/** Not a number for none. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The least y of each whole unit of x: of memory what is left after the collections of a minute. */
export function floorsOf(
  points: readonly (readonly [x: number, y: number])[],
): readonly (readonly [x: number, y: number])[] {
  const floors = new Map<number, number>();
  for (const [x, y] of points) {
    const unit = Math.floor(x);
    floors.set(unit, Math.min(y, floors.get(unit) ?? Number.POSITIVE_INFINITY));
  }
  return [...floors];
}

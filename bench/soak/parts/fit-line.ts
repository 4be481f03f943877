/** A straight line through points, by least squares. */
export interface Line {
  /** Of y, a unit of x. */
  readonly slope: number;
  /** Standard error of the slope: √(Σ(y − ŷ)² / (n − 2) / Σ(x − x̄)²). Points that follow from each other make it look smaller than it is. */
  readonly error: number;
  /** Of all y. */
  readonly mean: number;
}

/** The line through `points` (x, y); slope and error are not numbers for fewer than three. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const n = points.length;
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanX, mean] = [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))];
  if (n < 3) return { slope: Number.NaN, error: Number.NaN, mean };
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - mean), 0) / spread;
  const rest = points.reduce((sum, [x, y]) => sum + (y - mean - slope * (x - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (n - 2) / spread), mean };
}

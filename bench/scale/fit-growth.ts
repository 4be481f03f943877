/** A power law through measured points: value = factor · size^exponent. */
export interface Growth {
  readonly exponent: number;
  readonly factor: number;
  /** Standard error of the exponent; not a number with fewer than three points. */
  readonly error: number;
}

/**
 * Fits log(value) over log(size) by least squares. Points with a size or a value that is not above 0 are left out;
 * fewer than two of different sizes give an exponent that is not a number.
 */
export function fitGrowth(points: readonly (readonly [size: number, value: number])[]): Growth {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (of: (point: readonly [number, number]) => number): number =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean(([log]) => log), mean(([, log]) => log)];
  const spread = logs.reduce((sum, [log]) => sum + (log - x) ** 2, 0);
  const exponent = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / spread;
  const intercept = y - exponent * x;
  const residues = logs.reduce((sum, [a, b]) => sum + (b - intercept - exponent * a) ** 2, 0);
  const error = logs.length < 3 ? Number.NaN : Math.sqrt(residues / (logs.length - 2) / spread);
  return { exponent, factor: Math.exp(intercept), error };
}

/** An estimate with what it is between at about 95 %. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is supposed of a mean before anything is seen: worth `count` observations around `mean` with `deviation`. */
export interface MeanPrior {
  readonly mean: number;
  readonly deviation: number;
  readonly count: number;
}

/** A weighted sample: values with weights above 0. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/** Of a place among others, 0 to 1, of which nothing is known: uniform, worth two observations. */
export const PLACE_PRIOR: MeanPrior = { mean: 0.5, deviation: Math.sqrt(1 / 12), count: 2 };

/** As many observations of weight one as `sample` is worth: (Σw)² / Σw² (Kish 1965); 0 of nothing. */
export function effectiveCount(sample: readonly WeightedValue[]): number {
  let sum = 0;
  let squares = 0;
  for (const { weight } of sample) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/** The 97.5 % point of Student's t with `freedom` (2 or more), by two terms of its Cornish–Fisher series. */
function studentT(freedom: number): number {
  return 1.96 + 2.372 / freedom + 2.823 / freedom ** 2;
}

/**
 * The mean of `sample` under a normal-inverse-gamma prior: with n = `effectiveCount`, weighted mean m and variance v,
 * μ = (k·μ₀ + n·m) / (k + n), σ² = (k·σ₀² + n·v + k·n/(k + n) · (m − μ₀)²) / (k + n), interval μ ± t(k + n)·σ/√(k + n),
 * cut to `least` and `most`. Few observations give a wide interval, none that of the prior.
 */
export function meanEstimate(
  sample: readonly WeightedValue[],
  { mean: before, deviation, count }: MeanPrior,
  least: number,
  most: number,
): Estimate {
  const n = effectiveCount(sample);
  const total = sample.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (value: number) => number): number =>
    total === 0 ? 0 : sample.reduce((sum, { value, weight }) => sum + weight * of(value), 0) / total;
  const mean = average((value) => value);
  const variance = average((value) => (value - mean) ** 2);
  const all = count + n;
  const value = (count * before + n * mean) / all;
  const squares = count * deviation ** 2 + n * variance + ((count * n) / all) * (mean - before) ** 2;
  const margin = studentT(all) * Math.sqrt(squares / all / all);
  return { value, low: Math.max(least, value - margin), high: Math.min(most, value + margin) };
}

/** What `a` is above `b`, taken for independent: interval by the root of the summed squares of the margins, in −1..1. */
export function differenceOf(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  const below = Math.hypot(a.value - a.low, b.high - b.value);
  const above = Math.hypot(a.high - a.value, b.value - b.low);
  return { value, low: Math.max(-1, value - below), high: Math.min(1, value + above) };
}

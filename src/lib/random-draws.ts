import type { SeededRandom } from './seeded-random.js';

/** A draw from the normal distribution with mean 0 and variance 1 (Box and Muller 1958). */
export function drawNormal(random: SeededRandom): number {
  // next() may be 0, whose logarithm is not finite.
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/**
 * A draw from the gamma distribution with `shape` (at least 1) and scale 1, whose mean is `shape`
 * (Marsaglia and Tsang 2000, "A simple method for generating gamma variables").
 */
export function drawGamma(shape: number, random: SeededRandom): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

import { hashToUnit } from '../../experiment/hash-to-unit.js';
import { drawGamma } from '../../lib/random-draws.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import type { ResponseEstimate } from './response-model.js';

/**
 * A draw from Beta(alpha, beta), both above 0, that `seed` and `key` fix: Γ(alpha) / (Γ(alpha) + Γ(beta)); below 1 a
 * gamma draw of shape a is one of shape a + 1 times u^(1/a) (Marsaglia and Tsang 2000).
 */
export function drawBeta(alpha: number, beta: number, seed: string, key: string): number {
  const random = createSeededRandom(hashToUnit('beta', seed, key) * 4_294_967_296);
  const gamma = (shape: number): number =>
    shape >= 1 ? drawGamma(shape, random) : drawGamma(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const [a, b] = [gamma(alpha), gamma(beta)];
  return a + b === 0 ? alpha / (alpha + beta) : a / (a + b);
}

/**
 * A draw from what is known of a chance (Thompson 1933), as bold as `exploration` says: from Beta(alpha / e, beta / e),
 * whose mean is the same and whose variance is about e times as large; e = 0 gives the mean itself.
 */
export function drawResponse(
  { probability, alpha, beta }: ResponseEstimate,
  exploration: number,
  seed: string,
  key: string,
): number {
  return exploration <= 0 ? probability : drawBeta(alpha / exploration, beta / exploration, seed, key);
}

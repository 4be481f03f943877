/**
 * The chance that a standard normal variable is at least |z| away from 0, both sides together, 0..1: erfc(|z| / √2) by
 * Abramowitz and Stegun 7.1.26, right within 2 · 10⁻⁷. NaN counts as 0, so the chance is 1.
 */
export function twoSidedTail(z: number): number {
  const x = Math.abs(Number.isNaN(z) ? 0 : z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, series * Math.exp(-x * x));
}

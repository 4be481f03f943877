import type { WeightedValue } from './mean-estimate.js';

/** The least value of `sample` at which at least `share` (0 to 1) of the weight is reached; undefined of nothing. */
export function weightedQuantile(sample: readonly WeightedValue[], share: number): number | undefined {
  const sorted = [...sample].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    // Sums of weights are not exact.
    if (reached >= share * total * (1 - 1e-12)) return value;
  }
  return undefined;
}

/** An order with the values that it is by. */
export interface Corrected {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/**
 * Orders by value + strength · spread · merit, where merit is 0..1 and spread the difference of the first and the last
 * value (ours: a popularity correction as in Abdollahpouri et al. 2019 where merit is novelty). `values` are in descending
 * order; equal sums keep it. Gives the places in `values` with their sums.
 */
export function correct(
  values: readonly number[],
  merit: (place: number) => number,
  strength: number,
): Corrected {
  const spread = (values[0] ?? 0) - (values.at(-1) ?? 0);
  const sums = values.map((value, place) => value + strength * spread * merit(place));
  const places = [...values.keys()].sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  return { places, values: places.map((place) => sums[place] as number) };
}

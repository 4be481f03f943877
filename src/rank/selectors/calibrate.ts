/** Shares of groups that sum to 1 (or to 0 where there are none). */
export type Mix = ReadonlyMap<number, number>;

/** Share of the wished mix in the page's own, so that a group which the page lacks costs much but not without end. */
const SMOOTHING = 0.01;

/** The mix of lists of groups, each list weighing as `weights` says (1 when left out) and shared by its groups. */
export function mixOf(
  groups: readonly (readonly number[])[],
  weights?: ArrayLike<number>,
): Map<number, number> {
  const mix = new Map<number, number>();
  let total = 0;
  groups.forEach((own, i) => {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    if (own.length === 0) return;
    total += weight;
    for (const group of own) mix.set(group, (mix.get(group) ?? 0) + weight / own.length);
  });
  if (total > 0) for (const [group, weight] of mix) mix.set(group, weight / total);
  return mix;
}

/**
 * How far a page's mix is from the wished one (Steck 2018, "Calibrated recommendations"):
 * C = Σ_g p(g) · ln(p(g) / q̃(g)) with q̃ = 0.99 q + 0.01 p, in nats; 0 for the same mix, at most ln 100. An empty wish is
 * met by anything.
 */
export function miscalibration(wished: Mix, page: Mix): number {
  return distance(wished, (group) => page.get(group) ?? 0);
}

function distance(wished: Mix, shareOf: (group: number) => number): number {
  let sum = 0;
  for (const [group, p] of wished) {
    if (p > 0) sum += p * Math.log(p / ((1 - SMOOTHING) * shareOf(group) + SMOOTHING * p));
  }
  return Math.max(0, sum);
}

/** Something with a value that belongs to groups. */
export interface Calibrated {
  readonly value: number;
  readonly groups: readonly number[];
}

/**
 * Greedy calibrated selection (Steck 2018, equation 3): the next makes (1 − strength) · Σ value − strength · C greatest,
 * values scaled to 0..1 over `ranked`. `ranked` is in the order of values; equal ones keep it; strength 0 keeps it all.
 * Gives at most `first` positions. Cost: ranked.length · first · groups.
 */
export function calibrate(
  ranked: readonly Calibrated[],
  wished: Mix,
  first: number,
  strength: number,
): number[] {
  const highest = ranked[0]?.value ?? 0;
  const spread = highest - (ranked.at(-1)?.value ?? 0);
  const left = ranked.map((_, position) => position);
  const chosen: number[] = [];
  const sums = new Map<number, number>();
  let counted = 0;
  const distanceWith = (groups: readonly number[]): number =>
    distance(wished, (group) => {
      const own = groups.includes(group) ? 1 / groups.length : 0;
      return ((sums.get(group) ?? 0) + own) / Math.max(1, counted + (groups.length > 0 ? 1 : 0));
    });
  while (chosen.length < first && left.length > 0) {
    let best = 0;
    let bestGain = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < left.length; place++) {
      const candidate = ranked[left[place] as number] as Calibrated;
      const value = spread === 0 ? 1 : 1 - (highest - candidate.value) / spread;
      const gain = (1 - strength) * value - strength * distanceWith(candidate.groups);
      if (gain > bestGain) {
        bestGain = gain;
        best = place;
      }
    }
    const [position] = left.splice(best, 1) as [number];
    const groups = ranked[position]?.groups ?? [];
    for (const group of groups) sums.set(group, (sums.get(group) ?? 0) + 1 / groups.length);
    if (groups.length > 0) counted++;
    chosen.push(position);
  }
  return chosen;
}

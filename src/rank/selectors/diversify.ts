/** Something with a score that may be moved down because too much like it stands above. */
export interface Diversifiable {
  readonly score: number;
  /** Groups it belongs to (category, brand, line …), as strings. */
  readonly groups: readonly string[];
}

/**
 * Greedy reordering (ours, after Carbonell and Goldstein 1998, maximal marginal relevance): the next is the one with
 * the greatest score − strength · spread · (share of its groups already shown, averaged over its groups), where spread
 * is the difference between the first and the last score. `ranked` is in the order of scores; equal values keep that
 * order; strength 0 keeps it all. Gives the positions in `ranked`. Cost: ranked.length · first.
 */
export function diversify(ranked: readonly Diversifiable[], first: number, strength: number): number[] {
  const left = ranked.map((_, position) => position);
  const shown = new Map<string, number>();
  const spread = (ranked[0]?.score ?? 0) - (ranked.at(-1)?.score ?? 0);
  const chosen: number[] = [];
  while (chosen.length < first && left.length > 0) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < left.length; candidate++) {
      const { score, groups } = ranked[left[candidate] as number] as Diversifiable;
      let seen = 0;
      for (const group of groups) seen += shown.get(group) ?? 0;
      const share = seen / (Math.max(1, groups.length) * Math.max(1, chosen.length));
      const value = score - strength * spread * share;
      if (value > bestValue) {
        bestValue = value;
        best = candidate;
      }
    }
    const [position] = left.splice(best, 1) as [number];
    for (const group of ranked[position]?.groups ?? []) shown.set(group, (shown.get(group) ?? 0) + 1);
    chosen.push(position);
  }
  return chosen;
}

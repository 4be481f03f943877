/**
 * The positions of `groups` in their order, those left for the end that would be more than `most` of one group among what
 * stands before them. What belongs to no group is never too much. `counts` are how many were shown before.
 */
export function capGroups(
  groups: readonly (readonly number[])[],
  most: number,
  counts: ReadonlyMap<number, number> = new Map(),
): number[] {
  const seen = new Map(counts);
  const kept: number[] = [];
  const late: number[] = [];
  groups.forEach((own, position) => {
    if (own.some((group) => (seen.get(group) ?? 0) >= most)) {
      late.push(position);
      return;
    }
    for (const group of own) seen.set(group, (seen.get(group) ?? 0) + 1);
    kept.push(position);
  });
  return [...kept, ...late];
}

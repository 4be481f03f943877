/**
 * Groups are stable when they share so much with their like in draws of half of the people (Jaccard), on average over people and
 * beyond chance (`chanceOf`).
 */
export const LEAST_STABILITY = 0.7;
/** No single group may be less stable: a fine grouping of which one group comes and goes is none (Hennig 2007). */
const LEAST_OF_ONE = 0.65;

/**
 * For each of `count` groups of `groups` the greatest Jaccard likeness |A ∩ B| / |A ∪ B| to a group of `others`; 0 for an empty group.
 */
export function likeness(groups: Int32Array, others: Int32Array, count: number): Float64Array {
  const both = new Float64Array(count * count);
  const ones = new Float64Array(count);
  const twos = new Float64Array(count);
  for (let row = 0; row < groups.length; row++) {
    const [one, two] = [groups[row] as number, others[row] as number];
    (both[one * count + two] as number) += 1;
    (ones[one] as number) += 1;
    (twos[two] as number) += 1;
  }
  return ones.map((size, one) => {
    let best = 0;
    for (let two = 0; two < count; two++) {
      const common = both[one * count + two] as number;
      if (common > 0) best = Math.max(best, common / (size + (twos[two] as number) - common));
    }
    return best;
  });
}

/** The Jaccard likeness of two groups of n / k of n people that have nothing to do with each other: 1 / (2k − 1). */
function chanceOf(count: number): number {
  return 1 / (2 * count - 1);
}

/**
 * Whether the people of `groups` are on average in groups that are LEAST_STABILITY stable beyond chance, (J − c) / (1 − c), and
 * no group is below LEAST_OF_ONE; `stabilities` by group, two or more.
 */
export function areStable(groups: Int32Array, stabilities: readonly number[]): boolean {
  let sum = 0;
  for (const group of groups) sum += stabilities[group] as number;
  const chance = chanceOf(stabilities.length);
  return (
    (sum / groups.length - chance) / (1 - chance) >= LEAST_STABILITY &&
    stabilities.every((stability) => stability >= LEAST_OF_ONE)
  );
}

import { rowLength } from '../../lib/csr.js';
import type { History, InteractionMatrix } from '../../rank/scorer.js';

/** What lists are like beside being right. */
export interface ListQuality {
  /** Share of the catalogue that is in at least one list. */
  readonly coverage: number;
  /** How unevenly the places are spread over the catalogue: 0 even, towards 1 a few items have them all. */
  readonly gini: number;
  /** Mean of −log2((users of the item + 1) / (users + 1)) over all places, in bits. */
  readonly novelty: number;
  /** Mean over lists of 1 − the mean cosine of two items' users; lists of one item are left out. */
  readonly diversity: number;
  /** Mean popularity of the listed items over that of the users' own items, minus 1; over users with a history. */
  readonly popularityLift: number;
}

/** Gini coefficient of counts ≥ 0; 0 when all are 0. */
export function giniOf(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort();
  let weighted = 0;
  let total = 0;
  sorted.forEach((count, place) => {
    weighted += (place + 1) * count;
    total += count;
  });
  const n = sorted.length;
  return total === 0 ? 0 : (2 * weighted) / (n * total) - (n + 1) / n;
}

function cosine({ byItem }: InteractionMatrix, a: number, b: number): number {
  let [p, q] = [byItem.pointers[a] as number, byItem.pointers[b] as number];
  const [endA, endB] = [byItem.pointers[a + 1] as number, byItem.pointers[b + 1] as number];
  const lengths = Math.sqrt((endA - p) * (endB - q));
  let common = 0;
  while (p < endA && q < endB) {
    const difference = (byItem.indices[p] as number) - (byItem.indices[q] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) p += 1;
    if (difference >= 0) q += 1;
  }
  return lengths === 0 ? 0 : common / lengths;
}

function listDiversity(interactions: InteractionMatrix, list: ArrayLike<number>): number {
  let sum = 0;
  for (let a = 0; a < list.length; a += 1) {
    for (let b = a + 1; b < list.length; b += 1)
      sum += cosine(interactions, list[a] as number, list[b] as number);
  }
  return 1 - sum / ((list.length * (list.length - 1)) / 2);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Lists measured for diversity at most, evenly spread: comparing every pair of a long report is slow. */
const DIVERSITY_LISTS = 1_000;

/** Measures `lists`, each with the history it was made for, against the training data. No lists give zeros. */
export function measureLists(
  interactions: InteractionMatrix,
  lists: readonly ArrayLike<number>[],
  histories: readonly History[],
): ListQuality {
  const { byItem, itemCount, userCount } = interactions;
  const counts = new Float64Array(itemCount);
  const surprises: number[] = [];
  const lifts: number[] = [];
  lists.forEach((list, place) => {
    const users = Array.from(list, (item) => rowLength(byItem, item));
    for (let k = 0; k < list.length; k += 1) {
      (counts[list[k] as number] as number) += 1;
      surprises.push(-Math.log2(((users[k] as number) + 1) / (userCount + 1)));
    }
    const own = Array.from((histories[place] as History).items, (item) => rowLength(byItem, item));
    if (own.length > 0 && mean(own) > 0 && users.length > 0) lifts.push(mean(users) / mean(own) - 1);
  });
  const long = lists.filter((list) => list.length > 1);
  const step = Math.max(1, Math.ceil(long.length / DIVERSITY_LISTS));
  return {
    coverage: itemCount === 0 ? 0 : counts.filter((count) => count > 0).length / itemCount,
    gini: giniOf(counts),
    novelty: mean(surprises),
    diversity: mean(
      long.filter((_, place) => place % step === 0).map((list) => listDiversity(interactions, list)),
    ),
    popularityLift: mean(lifts),
  };
}

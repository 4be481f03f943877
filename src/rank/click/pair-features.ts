import { historyOfUser } from '../history.js';
import type { InteractionMatrix, Scorer } from '../scorer.js';

/** Numbers of a pair of user and item that a probability is made of. */
export const PAIR_FEATURE_COUNT = 5;

/**
 * Makes the features of pairs: 1; the standardised score of the item among all items for that user; the share of items
 * that score lower, as log odds; log(1 + interactions) of the item and of the user. Pairs of one user in a row share one
 * scoring. An index of −1 (unknown to training) stands for no history, and for the mean score.
 */
export function createPairFeatures(
  scorer: Scorer,
  interactions: InteractionMatrix,
): (user: number, item: number) => Float64Array {
  const { itemCount, byItem, byUser } = interactions;
  const row = new Float64Array(itemCount);
  const empty = { items: new Int32Array(0), weights: new Float32Array(0) };
  let current: number | undefined;
  let sorted = new Float64Array(0);
  let mean = 0;
  let spread = 1;
  const length = ({ pointers }: { pointers: ArrayLike<number> }, at: number): number =>
    at < 0 ? 0 : (pointers[at + 1] as number) - (pointers[at] as number);
  const score = (user: number): void => {
    if (user === current) return;
    current = user;
    row.fill(0);
    scorer.accumulate(user < 0 ? empty : historyOfUser(interactions, user), row);
    sorted = row.slice().sort();
    mean = row.reduce((sum, value) => sum + value, 0) / Math.max(1, itemCount);
    spread =
      Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, itemCount)) || 1;
  };
  return (user, item) => {
    score(user);
    const value = item < 0 ? mean : (row[item] as number);
    const below = (countBelow(sorted, value) + 0.5) / (itemCount + 1);
    return Float64Array.of(
      1,
      (value - mean) / spread,
      Math.log(below / (1 - below)),
      Math.log1p(length(byItem, item)),
      Math.log1p(length(byUser, user)),
    );
  };
}

/** How many of the ascending `values` are below `value`. */
function countBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

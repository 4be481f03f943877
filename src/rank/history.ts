import type { History, InteractionMatrix } from './scorer.js';

/**
 * A history from items in any order; an item given twice counts once with its greatest weight.
 * `weights` is as long as `items`, all 1 when left out. No items give an empty history.
 */
export function createHistory(
  items: ArrayLike<number>,
  weights?: ArrayLike<number>,
  interests?: History['interests'],
): History {
  const greatest = new Map<number, number>();
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as number;
    const weight = weights === undefined ? 1 : (weights[i] as number);
    const known = greatest.get(item);
    if (known === undefined || weight > known) greatest.set(item, weight);
  }
  const sorted = Int32Array.from(greatest.keys()).sort();
  const sortedWeights = Float32Array.from(sorted, (item) => greatest.get(item) as number);
  return { items: sorted, weights: sortedWeights, ...(interests ? { interests } : {}) };
}

/** The history that the training data has of `user`: views into it, no copy where weights are given. */
export function historyOfUser({ byUser, interestsByUser }: InteractionMatrix, user: number): History {
  const from = byUser.pointers[user] as number;
  const to = byUser.pointers[user + 1] as number;
  const interests = interestsByUser?.[user];
  return {
    items: byUser.indices.subarray(from, to),
    weights: byUser.weights?.subarray(from, to) ?? new Float32Array(to - from).fill(1),
    ...(interests ? { interests } : {}),
  };
}

/**
 * The part of `history` that a model over `itemCount` items knows: products that came later have greater indices and
 * are left out. The same object when nothing is.
 */
export function knownHistory(history: History, itemCount: number): History {
  const { items, weights } = history;
  let end = items.length;
  while (end > 0 && (items[end - 1] as number) >= itemCount) end -= 1;
  return end === items.length
    ? history
    : { ...history, items: items.subarray(0, end), weights: weights.subarray(0, end) };
}

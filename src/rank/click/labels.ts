import type { Csr } from '../../lib/csr.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import type { Ratings } from '../rating/rating-predictor.js';
import type { InteractionMatrix } from '../scorer.js';
import { mixKey, userRandom } from '../validation/user-lots.js';

const rowOf = ({ pointers, indices }: Csr, user: number): Int32Array =>
  indices.subarray(pointers[user], pointers[user + 1]);

/**
 * What is known of clicks, a label 0..1 a pair, in order by user and item: 1 for an interaction, 0 for an item passed
 * over, 0.5 for both.
 */
export function labelsOf(interactions: InteractionMatrix, passedOver: Csr): Ratings {
  const { userCount, itemCount, byUser, userKeys } = interactions;
  const users: number[] = [];
  const items: number[] = [];
  const values: number[] = [];
  for (let user = 0; user < userCount; user += 1) {
    const labels = new Map<number, number>(Array.from(rowOf(byUser, user), (item) => [item, 1]));
    for (const item of rowOf(passedOver, user)) labels.set(item, labels.has(item) ? 0.5 : 0);
    for (const item of [...labels.keys()].sort((a, b) => a - b)) {
      users.push(user);
      items.push(item);
      values.push(labels.get(item) as number);
    }
  }
  return {
    userCount,
    itemCount,
    userOf: Int32Array.from(users),
    itemOf: Int32Array.from(items),
    values: Float64Array.from(values),
    ...(userKeys ? { userKeys } : {}),
  };
}

/** Part of the labels that weights are learned from, and of the users and items that have all of theirs in it. */
const HELD_OUT = 0.2;
const HIDDEN = 0.1;
/** The same where all labels are clicks: the ranking alone tells pairs apart there, and is worse for every one that it does not know. */
const HIDDEN_CLICKS = 0.03;

/**
 * 1 at the labels that weights are learned from: a fifth of all, drawn by their users, and besides all of a tenth of the
 * users and of a tenth of the items (3 % of either where all are clicks), so that it is learned how far to trust what is said of somebody and something new.
 */
export function heldOutLabels(labels: Ratings, interactions: InteractionMatrix, seed: number): Uint8Array {
  const { userOf, itemOf, itemCount, values } = labels;
  const hidden = values.every((value) => value === 1) ? HIDDEN_CLICKS : HIDDEN;
  const isHiddenItem = Uint8Array.from({ length: itemCount }, (_, item) =>
    createSeededRandom(mixKey(seed + 1, item)).next() < hidden ? 1 : 0,
  );
  let user = -1;
  let random = createSeededRandom(seed);
  let isHiddenUser = false;
  return Uint8Array.from(userOf, (own, e) => {
    if (own !== user) {
      user = own;
      random = userRandom(interactions, user, seed);
      isHiddenUser = random.next() < hidden;
    }
    const isOut = random.next() < HELD_OUT;
    return isHiddenUser || isOut || isHiddenItem[itemOf[e] as number] === 1 ? 1 : 0;
  });
}

/** The labels that `isKept` tells by their place, over the same users and items. */
export function keepLabels(labels: Ratings, isKept: (entry: number) => boolean): Ratings {
  const kept = (_: number, entry: number): boolean => isKept(entry);
  return {
    ...labels,
    userOf: labels.userOf.filter(kept),
    itemOf: labels.itemOf.filter(kept),
    values: labels.values.filter(kept),
  };
}

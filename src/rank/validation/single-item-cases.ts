import { rowLength } from '../../lib/csr.js';
import type { InteractionMatrix } from '../scorer.js';
import { userRandom } from './user-lots.js';
import type { ValidationCase } from './validation.js';

/** Stand-ins made of one person at most: more of them tell nothing new, and cost as much to judge as others. */
const MOST_COPIES = 3;

/** The share of users with an interaction who have one item alone: nothing can be held out of theirs. */
function singleShare({ byUser, userCount }: InteractionMatrix): number {
  let [singles, all] = [0, 0];
  for (let user = 0; user < userCount; user += 1) {
    const length = rowLength(byUser, user);
    if (length > 0) all += 1;
    if (length === 1) singles += 1;
  }
  return all === 0 ? 0 : singles / all;
}

/** `one` as if one item of its history, drawn by the user's own key, were all that is known; the others are not listed. */
function cutToOne(one: ValidationCase, interactions: InteractionMatrix, seed: number): ValidationCase {
  const { items, weights } = one.history;
  const at = userRandom(interactions, one.user, seed).below(items.length);
  const history = {
    ...one.history,
    items: items.subarray(at, at + 1),
    weights: weights.subarray(at, at + 1),
  };
  return { ...one, history, exclude: Int32Array.from(new Set([...one.exclude, ...items])) };
}

/**
 * `cases` with as large a share of histories of one item as `interactions` has users of one item: settings and weights are
 * for them as well, and of their own nothing can be held out. At most three of one person, and the share is less where that
 * is not enough; at most `limit` in all, where the given ones give way in equal steps; `cases` themselves where no user has
 * one item alone.
 */
export function withSingleItemCases(
  cases: readonly ValidationCase[],
  interactions: InteractionMatrix,
  seed: number,
  limit: number,
): readonly ValidationCase[] {
  const share = singleShare(interactions);
  const long = cases.filter(({ history }) => history.items.length > 1);
  if (share === 0 || long.length === 0) return cases;
  const wanted = Math.round((cases.length * share) / Math.max(1 - share, 1 / limit));
  const total = Math.min(limit, cases.length + wanted);
  const kept = Math.max(1, Math.round(total * (1 - share)));
  const step = cases.length / Math.min(kept, cases.length);
  const own = cases.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
  const copies = Math.min(total - own.length, MOST_COPIES * long.length);
  const cut = Array.from({ length: copies }, (_, k) =>
    cutToOne(long[k % long.length] as ValidationCase, interactions, seed + Math.floor(k / long.length)),
  );
  return [...own, ...cut];
}

import type { Csr } from '../../lib/csr.js';
import { rowLength } from '../../lib/csr.js';
import { historyOfUser } from '../history.js';
import { createRanker } from '../rank-items.js';
import type { History, InteractionMatrix, Scorer } from '../scorer.js';
import { ndcgAt } from './ndcg.js';
import { usersByLot } from './user-lots.js';

/** A user to validate on: what is known, and what should be found. */
export interface ValidationCase {
  /** Index in the training data. */
  readonly user: number;
  readonly history: History;
  readonly relevant: ReadonlySet<number>;
  /** What is not listed: the history, and what is known to be wanted but held out for something else. */
  readonly exclude: Int32Array;
}

/** How many people `cases` are of. */
export function peopleOf(cases: readonly ValidationCase[]): number {
  return new Set(cases.map(({ user }) => user)).size;
}

/** Users validated on at most: a sample of a large shop is enough to choose a setting. */
export const USER_LIMIT = 3_000;

/**
 * The users with held-out items and their histories in `train`; a seeded sample of at most 3,000, by user index. Items of
 * `others` are not listed for their users.
 */
export function validationCases(
  train: InteractionMatrix,
  heldOut: Csr,
  seed: number,
  others?: Csr,
): ValidationCase[] {
  const rowOf = ({ indices, pointers }: Csr, user: number): Int32Array =>
    indices.subarray(pointers[user] as number, pointers[user + 1] as number);
  const chosen = usersByLot(train, seed)
    .filter((user) => rowLength(heldOut, user) > 0)
    .slice(0, USER_LIMIT)
    .sort();
  return Array.from(chosen, (user) => {
    const history = historyOfUser(train, user);
    const exclude = others ? Int32Array.from([...history.items, ...rowOf(others, user)]) : history.items;
    return { user, history, exclude, relevant: new Set(rowOf(heldOut, user)) };
  });
}

/** nDCG at `k` of `scorer` for each of `cases`. */
export function validateEach(
  scorer: Pick<Scorer, 'accumulate' | 'itemCount'>,
  cases: readonly ValidationCase[],
  k: number,
): Float64Array {
  const rank = createRanker(scorer);
  const each = new Float64Array(cases.length);
  cases.forEach(({ history, relevant, exclude }, place) => {
    each[place] = ndcgAt(rank(history, k, { exclude }).items, relevant, k);
  });
  return each;
}

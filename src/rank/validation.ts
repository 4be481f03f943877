import type { Csr } from '../lib/csr.js';
import { rowLength } from '../lib/csr.js';
import { createSeededRandom, shuffle } from '../lib/seeded-random.js';
import { historyOfUser } from './history.js';
import { ndcgAt } from './ndcg.js';
import { createRanker } from './rank-items.js';
import type { History, InteractionMatrix, Scorer } from './scorer.js';

/** A user to validate on: what is known, and what should be found. */
export interface ValidationCase {
  readonly history: History;
  readonly relevant: ReadonlySet<number>;
  /** What is not listed: the history, and what is known to be wanted but held out for something else. */
  readonly exclude: Int32Array;
}

/** Users validated on at most: a sample of a large shop is enough to choose a setting. */
const USER_LIMIT = 3_000;

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
  const users: number[] = [];
  for (let user = 0; user < train.userCount; user += 1) if (rowLength(heldOut, user) > 0) users.push(user);
  const chosen = shuffle(users, createSeededRandom(seed))
    .slice(0, USER_LIMIT)
    .sort((a, b) => a - b);
  return chosen.map((user) => {
    const history = historyOfUser(train, user);
    const exclude = others ? Int32Array.from([...history.items, ...rowOf(others, user)]) : history.items;
    return { history, exclude, relevant: new Set(rowOf(heldOut, user)) };
  });
}

/** Mean nDCG at `k` of `scorer` over `cases`; 0 without cases. */
export function validate(
  scorer: Pick<Scorer, 'accumulate' | 'itemCount'>,
  cases: readonly ValidationCase[],
  k: number,
): number {
  const rank = createRanker(scorer);
  let sum = 0;
  for (const { history, relevant, exclude } of cases) {
    sum += ndcgAt(rank(history, k, { exclude }).items, relevant, k);
  }
  return cases.length === 0 ? 0 : sum / cases.length;
}

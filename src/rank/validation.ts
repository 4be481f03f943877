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
}

/** Users validated on at most: a sample of a large shop is enough to choose a setting. */
const USER_LIMIT = 3_000;

/** The users with held-out items and their histories in `train`; a seeded sample of at most 3,000, by user index. */
export function validationCases(train: InteractionMatrix, heldOut: Csr, seed: number): ValidationCase[] {
  const users: number[] = [];
  for (let user = 0; user < train.userCount; user += 1) if (rowLength(heldOut, user) > 0) users.push(user);
  const chosen = shuffle(users, createSeededRandom(seed))
    .slice(0, USER_LIMIT)
    .sort((a, b) => a - b);
  return chosen.map((user) => ({
    history: historyOfUser(train, user),
    relevant: new Set(
      heldOut.indices.subarray(heldOut.pointers[user] as number, heldOut.pointers[user + 1] as number),
    ),
  }));
}

/** Mean nDCG at `k` of `scorer` over `cases`, own items not listed; 0 without cases. */
export function validate(
  scorer: Pick<Scorer, 'accumulate' | 'itemCount'>,
  cases: readonly ValidationCase[],
  k: number,
): number {
  const rank = createRanker(scorer);
  let sum = 0;
  for (const { history, relevant } of cases) {
    sum += ndcgAt(rank(history, k, { exclude: history.items }).items, relevant, k);
  }
  return cases.length === 0 ? 0 : sum / cases.length;
}

import type { RankingCase } from '../../src/evaluate/ranking/ranking-cases.js';
import type { Csr } from '../../src/lib/csr.js';
import { rowLength } from '../../src/lib/csr.js';
import { historyOfUser } from '../../src/rank/history.js';
import type { TrainingData } from '../../src/rank/scorer.js';

/** One split that algorithms are measured on. */
export interface RankingSplit {
  readonly data: TrainingData;
  readonly cases: readonly RankingCase[];
  /** A given validation part, whose items are not listed. */
  readonly validation?: Csr;
  /** 1 at the items that may be listed; all when left out. */
  readonly candidates?: Uint8Array;
}

/** A data set under a protocol: what is measured, and its split for a seed. */
export interface RankingSet {
  readonly protocol: string;
  readonly split: (seed: number) => RankingSplit;
}

/** The users of `test` with at least one item there; what they have in train and validation is not listed. */
export function casesOf({ interactions }: TrainingData, test: Csr, validation?: Csr): RankingCase[] {
  return Array.from({ length: interactions.userCount }, (_, user) => user)
    .filter((user) => rowLength(test, user) > 0)
    .map((user) => {
      const rowOf = ({ indices, pointers }: Csr): Int32Array =>
        indices.subarray(pointers[user] as number, pointers[user + 1] as number);
      const history = historyOfUser(interactions, user);
      const relevant = new Set(rowOf(test));
      const exclude = [...history.items, ...(validation ? rowOf(validation) : [])];
      return { user: String(user), history, exclude, relevant, relevantCount: relevant.size };
    });
}

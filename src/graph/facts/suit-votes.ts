import type { NodeId } from '../../domain/ids.js';
import { countedSupport, type StoredStatement } from './stored-statement.js';

/** Texts by what they say of a use. */
export interface SuitCounts {
  /** That the product suits it. */
  readonly positive: number;
  /** That it does not. */
  readonly negative: number;
  /** Both, as often. */
  readonly neutral: number;
}

/**
 * One vote a text on whether a product suits a use, by the id of the text: 1 it does, −1 it does not, 0 where it says
 * both as often. A support without polarity is for it: catalogues and experts say only what a thing suits.
 */
export function suitVotes(statement: Pick<StoredStatement, 'node' | 'support'>): ReadonlyMap<NodeId, number> {
  const sums = new Map<NodeId, number>();
  for (const { to, properties } of countedSupport(statement))
    sums.set(to, (sums.get(to) ?? 0) + (properties.polarity === 'negative' ? -1 : 1));
  return new Map([...sums].map(([text, sum]) => [text, Math.sign(sum)]));
}

/** How many of `votes` are for, against and neither; none gives zeros. */
export function countVotes(votes: ReadonlyMap<NodeId, number>): SuitCounts {
  let [positive, negative, neutral] = [0, 0, 0];
  for (const vote of votes.values()) {
    if (vote > 0) positive += 1;
    else if (vote < 0) negative += 1;
    else neutral += 1;
  }
  return { positive, negative, neutral };
}

/** Whether more texts say that the product suits a use than that it does not. */
export function isSuited({ positive, negative }: SuitCounts): boolean {
  return positive > negative;
}

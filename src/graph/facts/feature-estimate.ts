import type { NodeId } from '../../domain/ids.js';
import { roundToFour } from '../../lib/round-to-four.js';
import { wilsonInterval } from '../../lib/wilson-interval.js';
import { countedSupport, type StoredStatement } from './stored-statement.js';

/** Prior opinions that a feature's score is shrunk to 0 by. */
const PRIOR = 2;

/** One vote a text, by the id of the text: 1 praise, −1 blame, 0 neither or as much of both. */
export function votesOf(statement: Pick<StoredStatement, 'node' | 'support'>): ReadonlyMap<NodeId, number> {
  const sums = new Map<NodeId, number>();
  for (const { to, properties } of countedSupport(statement)) {
    const sign = properties.polarity === 'positive' ? 1 : properties.polarity === 'negative' ? -1 : 0;
    sums.set(to, (sums.get(to) ?? 0) + sign);
  }
  return new Map([...sums].map(([text, sum]) => [text, Math.sign(sum)]));
}

/** What is known of how owners find a feature of a product. */
export interface FeatureEstimate {
  /** Texts by vote, each counted as one. */
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Texts that the score rests on: those that praise or blame. */
  readonly reviews: number;
  /** What these weigh together: at most `reviews`, less where they are old, copied, one of many of a day or say little. */
  readonly effectiveReviews: number;
  /** −1..1, in 32 bits so that every engine reads the same number. */
  readonly score: number;
  /** The share of praise is between them with 95 % certainty, 0..1. */
  readonly low: number;
  readonly high: number;
}

/**
 * The estimate that `votes` give where the texts weigh `weights` (1 for one that is not in it): with P and N what praise
 * and blame weigh together, score = (P − N) / (P + N + 2), and the interval is Wilson's of the share P / (P + N) with
 * P + N observations. As no weight is above 1, P + N is at most Kish's effective size (Σw)² / Σw²: the interval is never
 * narrower than that of as many whole reviews. No votes give score 0 and the whole range. Sums are exact, so the order
 * of the votes does not matter.
 */
export function estimateFeature(
  votes: ReadonlyMap<NodeId, number>,
  weights: ReadonlyMap<NodeId, number>,
): FeatureEstimate {
  let [positive, negative, neutral, praise, blame] = [0, 0, 0, 0, 0];
  for (const [text, vote] of votes) {
    const weight = weights.get(text) ?? 1;
    if (vote > 0) {
      positive += 1;
      praise += weight;
    } else if (vote < 0) {
      negative += 1;
      blame += weight;
    } else neutral += 1;
  }
  const effective = praise + blame;
  const { low, high } = wilsonInterval(praise, effective);
  return {
    positive,
    negative,
    neutral,
    reviews: positive + negative,
    effectiveReviews: roundToFour(effective),
    score: Math.fround((praise - blame) / (effective + PRIOR)),
    low: roundToFour(low),
    high: roundToFour(high),
  };
}

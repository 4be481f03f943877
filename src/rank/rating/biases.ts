import {
  clip,
  type EntryGroups,
  groupEntries,
  meanOf,
  type RatingPredictor,
  type Ratings,
  scaleOf,
} from './rating-predictor.js';

/** Ratings of this size that a bias is shrunk to 0 by. */
const SHRINKAGE = { user: 5, item: 5 } as const;
const ROUNDS = 10;

/** b(u, i) = μ + b(u) + b(i). */
export interface Biases {
  readonly mean: number;
  readonly ofUser: Float64Array;
  readonly ofItem: Float64Array;
}

function updated(
  own: Float64Array,
  { pointers, entries }: EntryGroups,
  rest: (entry: number) => number,
  shrinkage: number,
): void {
  for (let row = 0; row < own.length; row += 1) {
    const from = pointers[row] as number;
    const to = pointers[row + 1] as number;
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += rest(entries[at] as number);
    own[row] = sum / (shrinkage + to - from);
  }
}

/**
 * Least squares with a penalty, by turns over users and items: b(u) = Σ (r − μ − b(i)) / (λ + n(u)), and the same for
 * items (Koren 2010, "Factor in the neighbors", section 2.1).
 */
export function fitBiases(ratings: Ratings): Biases {
  const { userCount, itemCount, userOf, itemOf, values } = ratings;
  const mean = meanOf(ratings);
  const ofUser = new Float64Array(userCount);
  const ofItem = new Float64Array(itemCount);
  const byUser = groupEntries(userOf, userCount);
  const byItem = groupEntries(itemOf, itemCount);
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = (e: number): number => (values[e] as number) - mean;
    updated(ofItem, byItem, (e) => left(e) - (ofUser[userOf[e] as number] as number), SHRINKAGE.item);
    updated(ofUser, byUser, (e) => left(e) - (ofItem[itemOf[e] as number] as number), SHRINKAGE.user);
  }
  return { mean, ofUser, ofItem };
}

/** μ + b(u) + b(i), where an index of −1 has no bias. */
export function baseline({ mean, ofUser, ofItem }: Biases, user: number, item: number): number {
  return mean + (ofUser[user] ?? 0) + (ofItem[item] ?? 0);
}

/** The mean of all ratings. */
export function trainMean(ratings: Ratings): RatingPredictor {
  const mean = meanOf(ratings);
  return { predict: () => mean };
}

/** Biases of user and item alone. */
export function trainBiases(ratings: Ratings): RatingPredictor {
  const biases = fitBiases(ratings);
  const scale = scaleOf(ratings);
  return { predict: (user, item) => clip(baseline(biases, user, item), scale) };
}

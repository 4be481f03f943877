import { logOdds as oddsOfShare } from '../../lib/logistic.js';
import { trainBayesianFactorization } from '../rating/bayesian-factorization.js';
import { baseline, fitBiases } from '../rating/biases.js';
import { groupEntries, meanOf, type Ratings } from '../rating/rating-predictor.js';
import type { History, Scorer, TrainingData } from '../scorer.js';
import { createFactRates } from './fact-rates.js';

/** Numbers of a pair of user and item that a probability is made of. */
export const PAIR_FEATURE_COUNT = 9;

/** Rates are kept this far from 0 and 1, or by half of the rate of all (of its rest) where that is nearer. */
const MARGIN = 0.01;

/** What is known of a pair: the log odds that labels alone give, and what they are corrected by. */
export interface PairFeatures {
  readonly logOdds: number;
  readonly row: Float64Array;
}

/** Gives the features of a pair: the index of the user, −1 for somebody unknown, the history, and the item. */
export type DescribePair = (user: number, history: History, item: number) => PairFeatures;

/** What labels say of a pair, where an index is −1 for what no label is of. */
interface LabelFeatures {
  readonly logOdds: number;
  readonly corrections: readonly [factors: number, rates: number, item: number, pair: number];
}

/** Nothing where all labels are clicks: who passed what over is not known. */
function createLabelFeatures(
  data: TrainingData,
  labels: Ratings,
  seed: number,
): (user: number, item: number, fact: number) => LabelFeatures {
  if (labels.values.every((value) => value === 1)) return () => ({ logOdds: 0, corrections: [0, 0, 0, 0] });
  const biases = fitBiases(labels);
  const { predict } = trainBayesianFactorization(labels, seed);
  const facts = createFactRates(labels, biases, data.relations);
  const mean = meanOf(labels);
  const margin = Math.min(MARGIN, Math.min(mean, 1 - mean) / 2 || MARGIN);
  const oddsOf = (rate: number): number => oddsOfShare(Math.min(1 - margin, Math.max(margin, rate)));
  const usual = oddsOf(mean);
  return (user, item, fact) => {
    const factors = oddsOf(predict(user, item));
    const rates = oddsOf(baseline(biases, user, item));
    return {
      // Factors of the unknown are the mean over users or items, and not over labels.
      logOdds: user < 0 || item < 0 ? rates : factors,
      corrections: [factors - usual, rates - usual, facts.ofItem(fact), facts.ofPair(user, fact)],
    };
  };
}

interface StandardScore {
  readonly standard: number;
  readonly rankOdds: number;
}

/** The score of an item in the middle of all, which says nothing. */
const NO_SCORE: StandardScore = { standard: 0, rankOdds: 0 };

/** Scores of all items for one history after the other, standardised; those of the latest are kept. */
function createStandardScores(scorer: Scorer | undefined): (history: History, item: number) => StandardScore {
  if (scorer === undefined) return () => NO_SCORE;
  const { itemCount } = scorer;
  const row = new Float64Array(itemCount);
  let latest: History | undefined;
  let sorted = new Float64Array(0);
  let mean = 0;
  let spread = 1;
  return (history, item) => {
    if (history !== latest) {
      latest = history;
      row.fill(0);
      scorer.accumulate(history, row);
      sorted = row.slice().sort();
      mean = row.reduce((sum, value) => sum + value, 0) / Math.max(1, itemCount);
      spread =
        Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, itemCount)) || 1;
    }
    // Most scorers give 0 to what nobody had to do with.
    const value = row[item] ?? 0;
    return {
      standard: (value - mean) / spread,
      rankOdds: oddsOfShare((countBelow(sorted, value) + 0.5) / (itemCount + 1)),
    };
  };
}

/**
 * Makes the features of pairs from `labels` (see `labelsOf`) and `scorer`, which was trained on the interactions of
 * `data` (undefined where there are none). The log odds are those of a factorization of the labels, of the rates of user
 * and item where one of them is unknown, 0 where no pass is known; they are corrected by 1; those log odds and those of
 * the rates, less those of all; the rates of the item's facts, for all and for this user; the standardised score of the
 * item among all items for that history; the share of items that score lower, as log odds; log(1 + labels) of the item
 * and of the user. An item without labels and facts has the score 0, that of the middle, and half of all below. Pairs of one history in a row share one scoring. What no label is of counts as unknown.
 */
export function createPairFeatures(
  data: TrainingData,
  labels: Ratings,
  scorer: Scorer | undefined,
  seed: number,
): DescribePair {
  const said = createLabelFeatures(data, labels, seed);
  const scoreOf = createStandardScores(scorer);
  const counts = [
    groupEntries(labels.userOf, labels.userCount).pointers,
    groupEntries(labels.itemOf, labels.itemCount).pointers,
  ] as const;
  const countOf = (pointers: Int32Array, at: number): number =>
    at < 0 ? 0 : (pointers[at + 1] as number) - (pointers[at] as number);
  // Scores of what nothing is known of are wherever the sum of the ranking happens to put them.
  const isRanked = Uint8Array.from({ length: labels.itemCount }, (_, item) =>
    countOf(counts[1], item) > 0 || data.relations.some(({ byItem }) => countOf(byItem.pointers, item) > 0)
      ? 1
      : 0,
  );
  return (user, history, item) => {
    const [ofUser, ofItem] = [countOf(counts[0], user), countOf(counts[1], item)];
    const { logOdds, corrections } = said(ofUser > 0 ? user : -1, ofItem > 0 ? item : -1, item);
    const { standard, rankOdds } = isRanked[item] === 1 ? scoreOf(history, item) : NO_SCORE;
    const row = Float64Array.of(
      1,
      ...corrections,
      standard,
      rankOdds,
      Math.log1p(ofItem),
      Math.log1p(ofUser),
    );
    return { logOdds, row };
  };
}

/** How many of the ascending `values` are below `value`. */
function countBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { logistic } from '../../lib/logistic.js';
import { fitLogistic } from './fit-logistic.js';
import { PAIR_FEATURE_COUNT, type PairFeatures } from './pair-features.js';

/** Gives the probability of a click on a pair by its features. */
export type Correction = (features: PairFeatures) => number;

/** Pairs and their labels, 0 to 1. */
export interface LabelledPairs {
  readonly features: PairFeatures[];
  readonly values: number[];
}

/** Changes results, both. */
export interface CorrectionOptions {
  /** How strongly weights are held to 0. */
  readonly penalty: number;
  /** Takes the features less their means over the pairs: on these the log odds change by 0 on average. */
  readonly isCentred: boolean;
}

function columnMeans(rows: readonly Float64Array[]): Float64Array {
  const means = new Float64Array(PAIR_FEATURE_COUNT);
  for (const row of rows)
    for (const [i, value] of row.entries()) means[i] = (means[i] as number) + value / rows.length;
  return means;
}

/** σ(l + w · (x − c)), w learned from `pairs` and c their means or 0 (see `PairFeatures`); σ(l) without a pair. */
export function fitCorrection(
  { features, values }: LabelledPairs,
  { penalty, isCentred }: CorrectionOptions,
): Correction {
  const rows = features.map(({ row }) => row);
  const centre = isCentred ? columnMeans(rows) : new Float64Array(PAIR_FEATURE_COUNT);
  const lessCentre = (row: Float64Array): Float64Array =>
    row.map((value, i) => value - (centre[i] as number));
  const offsets = features.map(({ logOdds }) => logOdds);
  const weights = fitLogistic(rows.map(lessCentre), values, PAIR_FEATURE_COUNT, { penalty, offsets });
  return ({ row, logOdds }) =>
    logistic(lessCentre(row).reduce((sum, value, i) => sum + value * (weights[i] as number), logOdds));
}

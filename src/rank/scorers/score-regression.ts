import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { fitLogistic } from '../click/fit-logistic.js';
import type { Contribution, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { sourceRows, trainSources } from '../source-scores.js';
import { labelledPairs } from '../validation/labelled-pairs.js';

/** Features of labelled pairs, with a constant 1 last. */
export interface LabelledFeatures {
  readonly rows: Float64Array[];
  readonly labels: number[];
}

/** The source scores of pairs that are held out of `data`, with sources that do not know what is held out. */
export function labelledFeatures(data: TrainingData, seed: number): LabelledFeatures {
  const { train, cases } = labelledPairs(data, seed);
  const sources = trainSources(train, seed);
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const { history, items, labels: own } of cases) {
    const scores = sourceRows(sources, history);
    items.forEach((item, place) => {
      rows.push(Float64Array.from([...scores.map((row) => row[item] as number), 1]));
      labels.push(own[place] as number);
    });
  }
  return { rows, labels };
}

/** Fits weights to features; the last weight is the constant. */
type Fit = (features: LabelledFeatures, size: number) => Float64Array;

/** Penalty of the squared weights, as a share of the number of rows. */
const PENALTY = 1e-3;

/** Ridge regression, (X'X + λI)⁻¹ X'y with λ a thousandth of the number of rows. */
export const fitLinear: Fit = ({ rows, labels }, size) => {
  const square = new Float64Array(size * size);
  const right = new Float64Array(size);
  rows.forEach((row, r) => {
    for (let a = 0; a < size; a += 1) {
      (right[a] as number) += (row[a] as number) * (labels[r] as number);
      for (let b = 0; b <= a; b += 1)
        (square[a * size + b] as number) += (row[a] as number) * (row[b] as number);
    }
  });
  for (let a = 0; a < size; a += 1) (square[a * size + a] as number) += PENALTY * rows.length + 1e-9;
  factorCholesky(square, size);
  solveCholesky(square, size, right);
  return right;
};

function trainRegression(fit: Fit) {
  return (name: string, data: TrainingData, _: Parameters, seed: number): RawScorer => {
    const sources = trainSources(data, seed);
    const weights = fit(labelledFeatures(data, seed), sources.length + 1);
    const constant = weights[sources.length] as number;
    return {
      name,
      itemCount: data.interactions.itemCount,
      accumulate(history, out, factor = 1): void {
        let base = constant;
        sources.forEach((source, s) => {
          const { offset, scale } = source.scale(history);
          const share = (weights[s] as number) / scale;
          base -= share * offset;
          source.accumulate(history, out, factor * share);
        });
        for (let j = 0; j < out.length; j += 1) (out[j] as number) += factor * base;
      },
      contributions(history, item): Contribution[] {
        let base = constant;
        const shares = sources.flatMap((source, s) => {
          const { offset, scale } = source.scale(history);
          const share = (weights[s] as number) / scale;
          base -= share * offset;
          return source
            .contributions(history, item)
            .map((contribution) => ({ ...contribution, value: share * contribution.value }));
        });
        return sortContributions([...shares, { source: name, kind: 'baseline', value: base }]);
      },
    };
  };
}

/**
 * Linear regression as a ranker: score(j) = c + Σ_s w_s (raw_s(j) − offset_s) / scale_s over the sources of
 * {@link trainSources}, with w the ridge regression of the labels (1 turned to, 0 not) of held-out pairs
 * ({@link labelledPairs}) on the scores. Contributions are those of the sources, each times its weight, and one
 * `baseline`. Without labels all weights are 0. Source: Hastie, Tibshirani and Friedman 2009, sections 3.2 and 3.4.
 */
export const trainLinearRegression = trainRegression(fitLinear);

/**
 * Logistic regression as a ranker: the log odds c + Σ_s w_s (raw_s(j) − offset_s) / scale_s, fitted by Newton's method
 * on the same pairs as {@link trainLinearRegression}, whose form and contributions it has. Source: the same, section 4.4.
 */
export const trainLogisticRegression = trainRegression(({ rows, labels }, size) =>
  fitLogistic(rows, labels, size),
);

import { trainMultiLogistic } from '../../../../learn/linear/multi-logistic.js';
import type { ModelPart } from '../../../../learn/model-part.js';
import { FeatureIndex } from '../../../../learn/sequence/feature-index.js';
import { storeWeights } from '../gram-weights.js';

/** Signs of something, which of the labels it has, and how much it counts. */
export interface SignedCase {
  readonly signs: readonly string[];
  readonly label: string;
  readonly count?: number;
}

/** A sign that fewer cases have is left out. */
const LEAST_CASES = 3;

/** How far the weights of signs may go; both *change results*. */
interface SignOptions {
  /** First step of AdaGrad. */
  readonly rate: number;
  /** Pull of each weight towards 0. */
  readonly l2: number;
}

/** Learns one of `labels` from signs; none of the cases gives a model that knows nothing. */
export function trainSigns(
  cases: readonly SignedCase[],
  labels: readonly string[],
  options: SignOptions,
): ModelPart {
  const index = FeatureIndex.of(
    cases.map(({ signs }) => signs),
    LEAST_CASES,
  );
  const targets = new Int8Array(cases.length * labels.length);
  for (const [row, { label }] of cases.entries()) targets[row * labels.length + labels.indexOf(label)] = 1;
  const weights = trainMultiLogistic(
    {
      features: cases.map(({ signs }) => index.idsOf(signs)),
      targets,
      size: index.size,
      labels: labels.length,
      counts: cases.map(({ count }) => count ?? 1),
    },
    { exclusive: true, epochs: 6, seed: 1, ...options },
  );
  return storeWeights(index.names, labels, weights);
}

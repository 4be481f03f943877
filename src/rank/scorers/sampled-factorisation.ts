import { factorCholesky, solveCholesky } from '../../lib/cholesky.js';
import { createEmbeddingScorer } from '../factors/embedding-scorer.js';
import {
  type SampledFactorOptions,
  type SampledFactors,
  trainSampledFactors,
} from '../factors/sampled-factors.js';
import { historyOfUser } from '../history.js';
import type { InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Penalty of the fold-in, as a share of the mean of the diagonal of Z'Z. */
const FOLD_PENALTY = 0.01;

/** |h|^−½ Σ h_i q_i of a user: the rows of Z. */
function sumOfItems(
  interactions: InteractionMatrix,
  { items, width }: SampledFactors,
  user: number,
): Float64Array {
  const history = historyOfUser(interactions, user);
  const sum = new Float64Array(width);
  let length = 0;
  history.items.forEach((item, h) => {
    const weight = history.weights[h] as number;
    length += Math.abs(weight);
    for (let c = 0; c < width; c += 1) (sum[c] as number) += weight * (items[item * width + c] as number);
  });
  return sum.map((value) => value / Math.sqrt(Math.max(1, length)));
}

/** q_i' T for every item, with T = (Z'Z + λI)⁻¹ Z'P: the ridge regression of the users' factors on their items' ones. */
function foldInItems(interactions: InteractionMatrix, factors: SampledFactors): Float64Array {
  const { items, users, width } = factors;
  const square = new Float64Array(width * width);
  const right = Array.from({ length: width }, () => new Float64Array(width)); // column c of Z'P
  for (let user = 0; user < interactions.userCount; user += 1) {
    const z = sumOfItems(interactions, factors, user);
    for (let a = 0; a < width; a += 1) {
      for (let b = 0; b <= a; b += 1)
        (square[a * width + b] as number) += (z[a] as number) * (z[b] as number);
      for (let c = 0; c < width; c += 1) {
        const column = right[c] as Float64Array;
        (column[a] as number) += (z[a] as number) * (users[user * width + c] as number);
      }
    }
  }
  let trace = 0;
  for (let a = 0; a < width; a += 1) trace += square[a * width + a] as number;
  const penalty = (FOLD_PENALTY * trace) / width + 1e-9;
  for (let a = 0; a < width; a += 1) (square[a * width + a] as number) += penalty;
  factorCholesky(square, width);
  for (const column of right) solveCholesky(square, width, column);
  return Float64Array.from(items, (_, place) => {
    const from = place - (place % width);
    const column = right[place % width] as Float64Array;
    let sum = 0;
    for (let a = 0; a < width; a += 1) sum += (items[from + a] as number) * (column[a] as number);
    return sum;
  });
}

function trainSampled(loss: SampledFactorOptions['loss']) {
  return (name: string, { interactions }: TrainingData, parameters: Parameters, seed: number): RawScorer => {
    const { factors: width = 32, epochs = 20, rate = 0.05, decay = 0.01, negatives = 1 } = parameters;
    const factors = trainSampledFactors(
      interactions,
      { loss, factors: width, epochs, rate, decay, negatives },
      seed,
    );
    return createEmbeddingScorer(name, {
      source: { width, values: foldInItems(interactions, factors) },
      target: { width, values: factors.items },
      bias: factors.bias,
      damping: 0.5,
    });
  };
}

/**
 * Matrix factorisation by Bayesian personalised ranking (Rendle et al. 2009): b_j + p · q_j with the factors of
 * {@link trainSampledFactors}, `loss` pairwise. The factors of a user are not looked up but folded in from the history
 * in closed form, p(h) = |h|^−½ Σ_i h_i q_i' T, T = (Z'Z + λI)⁻¹ Z'P the ridge regression of the trained users' factors
 * P on the same sums Z of theirs: a new event counts at once, and a score is a sum over the history.
 */
export const trainBpr = trainSampled('pairwise');

/**
 * Embedding matrix factorisation with dot product and bias, trained with drawn negatives on the log loss; users are
 * folded in as in {@link trainBpr}. Sources: Koren, Bell and Volinsky 2009; Rendle et al. 2020, "Neural collaborative
 * filtering vs. matrix factorization revisited".
 */
export const trainEmbeddingFactorisation = trainSampled('pointwise');

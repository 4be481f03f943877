import { createSeededRandom, shuffle } from '../../../lib/seeded-random.js';

/** A decision between options: `features` of each, numbers below the model's size; those that are right when known. */
export interface Choice {
  readonly options: readonly Uint32Array[];
  readonly right: Uint8Array;
}

export interface ChoiceModelOptions {
  readonly featureCount: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly l2: number;
  readonly seed: number;
}

/** Turns scores into probabilities in place. */
export function softmax(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const value = Math.exp((scores[i] as number) - most);
    scores[i] = value;
    sum += value;
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] as number) / sum;
  return scores;
}

function scoresOf(weights: Float32Array, options: readonly Uint32Array[]): Float64Array {
  const scores = new Float64Array(options.length);
  for (const [i, features] of options.entries()) {
    let score = 0;
    for (const at of features) score += weights[at] as number;
    scores[i] = score;
  }
  return scores;
}

/**
 * Fits the weights of a choice in which several options may be right by AdaGrad (Duchi et al. 2011) on
 *
 *     Σ log Σ_{o right} p(o),   p(o) = exp(score(o)) / Σ exp(score)
 *
 * (marginal likelihood of a latent span, Clark and Gardner 2018). Choices without a right option are left out. The
 * same input and seed give the same weights.
 */
export function trainChoices(choices: readonly Choice[], settings: ChoiceModelOptions): Float32Array {
  const { featureCount, epochs, learningRate, l2, seed } = settings;
  const weights = new Float32Array(featureCount);
  const squares = new Float32Array(featureCount).fill(1e-2);
  const order = choices.flatMap(({ right }, i) => (right.includes(1) ? [i] : []));
  const random = createSeededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const c of shuffle(order, random)) {
      const { options, right } = choices[c] as Choice;
      const p = softmax(scoresOf(weights, options));
      let mass = 0;
      for (let i = 0; i < p.length; i += 1) if (right[i] === 1) mass += p[i] as number;
      for (let i = 0; i < p.length; i += 1) {
        const gradient = (p[i] as number) - (right[i] === 1 ? (p[i] as number) / Math.max(mass, 1e-12) : 0);
        if (gradient < 2e-4 && gradient > -2e-4) continue;
        for (const at of options[i] as Uint32Array) {
          const slope = gradient + l2 * (weights[at] as number);
          const sum = (squares[at] as number) + slope * slope;
          squares[at] = sum;
          weights[at] = (weights[at] as number) - (learningRate * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return weights;
}

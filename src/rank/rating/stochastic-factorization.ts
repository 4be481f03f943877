import { drawNormal } from '../../lib/random-draws.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import { clip, meanOf, type RatingPredictor, type Ratings, scaleOf } from './rating-predictor.js';

const FACTORS = 50;
const EPOCHS = 30;
const RATE = 0.007;
const PENALTY = 0.06;

/**
 * r̂(u, i) = μ + b(u) + b(i) + p(u)·q(i), fitted by stochastic gradient descent on Σ (r − r̂)² + λ (b² + ‖p‖² + ‖q‖²)
 * ("SVD" of the Netflix prize: Koren, Bell and Volinsky 2009, equation 5).
 */
export function trainStochasticFactorization(ratings: Ratings, seed: number): RatingPredictor {
  const { userCount, itemCount, userOf, itemOf, values } = ratings;
  const random = createSeededRandom(seed);
  const mean = meanOf(ratings);
  const scale = scaleOf(ratings);
  const ofUser = new Float64Array(userCount);
  const ofItem = new Float64Array(itemCount);
  const p = Float64Array.from({ length: userCount * FACTORS }, () => 0.1 * drawNormal(random));
  const q = Float64Array.from({ length: itemCount * FACTORS }, () => 0.1 * drawNormal(random));
  const estimate = (user: number, item: number): number => {
    let sum = mean + (ofUser[user] ?? 0) + (ofItem[item] ?? 0);
    if (user < 0 || item < 0) return sum;
    for (let k = 0; k < FACTORS; k += 1)
      sum += (p[user * FACTORS + k] as number) * (q[item * FACTORS + k] as number);
    return sum;
  };
  const order = Int32Array.from(values, (_, e) => e);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const e of order) {
      const user = userOf[e] as number;
      const item = itemOf[e] as number;
      const error = (values[e] as number) - estimate(user, item);
      ofUser[user] = (ofUser[user] as number) + RATE * (error - PENALTY * (ofUser[user] as number));
      ofItem[item] = (ofItem[item] as number) + RATE * (error - PENALTY * (ofItem[item] as number));
      for (let k = 0; k < FACTORS; k += 1) {
        const a = user * FACTORS + k;
        const b = item * FACTORS + k;
        const x = p[a] as number;
        const y = q[b] as number;
        p[a] = x + RATE * (error * y - PENALTY * x);
        q[b] = y + RATE * (error * x - PENALTY * y);
      }
    }
  }
  return { predict: (user, item) => clip(estimate(user, item), scale) };
}

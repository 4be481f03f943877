import { drawNormal } from '../../lib/random-draws.js';
import { createSeededRandom } from '../../lib/seeded-random.js';
import { mixKey } from '../validation/user-lots.js';
import { clip, meanOf, type RatingPredictor, type Ratings, scaleOf } from './rating-predictor.js';

const FACTORS = 50;
const EPOCHS = 30;
const RATE = 0.007;
const PENALTY = 0.06;
/** Spread of the factors at the start. */
const START = 0.1;

/** The factors of every row at the start, drawn from its own key. */
function startFactors(count: number, keyOf: (row: number) => number, seed: number): Float64Array {
  const values = new Float64Array(count * FACTORS);
  for (let row = 0; row < count; row += 1) {
    const random = createSeededRandom(mixKey(seed, keyOf(row)));
    for (let k = 0; k < FACTORS; k += 1) values[row * FACTORS + k] = START * drawNormal(random);
  }
  return values;
}

/**
 * The entries in an order drawn by lot for `epoch`, a lot from the keys of user and item alone: whoever else is missing,
 * two ratings come in the same order. Equal lots by entry.
 */
function entriesByLot({ values, userOf, itemOf }: Ratings, keys: EntryKeys, epoch: number): Int32Array {
  const count = values.length;
  // Lot and entry in one number, which sorts ten times as fast: 53 bits hold both.
  const lots = Math.min(2 ** 32, Math.floor(2 ** 53 / count));
  const packed = Float64Array.from({ length: count }, (_, e) => {
    const lot = mixKey(mixKey(epoch, keys.ofUser(userOf[e] as number)), keys.ofItem(itemOf[e] as number));
    return Math.floor(((lot >>> 0) / 2 ** 32) * lots) * count + e;
  }).sort();
  return Int32Array.from(packed, (value) => value % count);
}

interface EntryKeys {
  readonly ofUser: (user: number) => number;
  readonly ofItem: (item: number) => number;
}

/**
 * r̂(u, i) = μ + b(u) + b(i) + p(u)·q(i), fitted by stochastic gradient descent on Σ (r − r̂)² + λ (b² + ‖p‖² + ‖q‖²)
 * ("SVD" of the Netflix prize: Koren, Bell and Volinsky 2009, equation 5). Start and order are drawn from the keys of
 * users and items.
 */
export function trainStochasticFactorization(ratings: Ratings, seed: number): RatingPredictor {
  const { userCount, itemCount, userOf, itemOf, values } = ratings;
  const keys: EntryKeys = {
    ofUser: (user) => ratings.userKeys?.[user] ?? user,
    ofItem: (item) => ratings.itemKeys?.[item] ?? item,
  };
  const mean = meanOf(ratings);
  const scale = scaleOf(ratings);
  const ofUser = new Float64Array(userCount);
  const ofItem = new Float64Array(itemCount);
  const p = startFactors(userCount, keys.ofUser, seed);
  const q = startFactors(itemCount, keys.ofItem, seed + 1);
  const estimate = (user: number, item: number): number => {
    let sum = mean + (ofUser[user] ?? 0) + (ofItem[item] ?? 0);
    if (user < 0 || item < 0) return sum;
    for (let k = 0; k < FACTORS; k += 1)
      sum += (p[user * FACTORS + k] as number) * (q[item * FACTORS + k] as number);
    return sum;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const e of entriesByLot(ratings, keys, seed + 2 + epoch)) {
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

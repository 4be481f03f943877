import { logistic } from '../../lib/logistic.js';
import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import type { InteractionMatrix } from '../scorer.js';
import { userRandom, usersByLot } from '../validation/user-lots.js';

/** Factors of users and items, and the items' biases. */
export interface SampledFactors {
  readonly width: number;
  readonly users: Float64Array;
  readonly items: Float64Array;
  readonly bias: Float64Array;
}

/** Settings of {@link trainSampledFactors}; all change results. */
export interface SampledFactorOptions {
  /** `pairwise`: −log σ(x_ui − x_uj) (BPR). `pointwise`: log loss of what was seen (1) and drawn (0). */
  readonly loss: 'pairwise' | 'pointwise';
  readonly factors: number;
  readonly epochs: number;
  readonly rate: number;
  /** Weight of the squared factors in the loss. */
  readonly decay: number;
  /** Items drawn for each interaction. */
  readonly negatives: number;
}

/** Steps at most: over this many, fewer passes are made. */
const STEP_LIMIT = 40_000_000;
/** Draws until a seen item counts as not seen: users who have nearly everything must end too. */
const DRAW_LIMIT = 20;

/** Draws items that a user does not have (or any, after 20 misses), by marks of the user's own items. */
function createDrawer({ byUser, itemCount }: InteractionMatrix) {
  const marked = new Int32Array(itemCount).fill(-1);
  let own: SeededRandom | undefined;
  const next = (): number => (own as SeededRandom).below(itemCount);
  return {
    mark(user: number, random: SeededRandom): void {
      own = random;
      for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1)
        marked[byUser.indices[e] as number] = user;
    },
    draw(user: number): number {
      let item = next();
      for (let tries = 1; tries < DRAW_LIMIT && marked[item] === user; tries += 1) item = next();
      return item;
    },
  };
}

/**
 * Trains factors by stochastic gradient descent with drawn negatives, user after user in a new order each pass; the rate
 * falls linearly to a tenth. x_ui = b_i + p_u · q_i (pointwise with a bias of the user too, which no ranking needs).
 * At most 40 million steps are made. Deterministic for a seed; a user's start, turn and draws come from the user's own key,
 * so that whoever is missing leaves those of the others as they were. Sources: Rendle et al. 2009, "BPR: Bayesian personalized
 * ranking from implicit feedback"; Funk 2006 and Koren, Bell and Volinsky 2009 for dot product and biases.
 */
export function trainSampledFactors(
  interactions: InteractionMatrix,
  options: SampledFactorOptions,
  seed: number,
): SampledFactors {
  const { byUser, itemCount, userCount } = interactions;
  const { factors: width, decay, negatives, loss } = options;
  const drawStart = (random: SeededRandom): number => (random.next() - 0.5) / Math.sqrt(width);
  const random = createSeededRandom(seed);
  const items = Float64Array.from({ length: itemCount * width }, () => drawStart(random));
  const users = new Float64Array(userCount * width);
  for (let user = 0; user < userCount; user += 1) {
    const own = userRandom(interactions, user, seed);
    for (let c = 0; c < width; c += 1) users[user * width + c] = drawStart(own);
  }
  const bias = new Float64Array(itemCount);
  const userBias = new Float64Array(userCount);
  const drawer = createDrawer(interactions);
  const dot = (user: number, item: number): number => {
    let sum = 0;
    for (let c = 0; c < width; c += 1)
      sum += (users[user * width + c] as number) * (items[item * width + c] as number);
    return sum;
  };
  /** Moves one item towards (slope > 0) or away from the user, and the user with it. */
  const pull = (user: number, item: number, slope: number, rate: number): void => {
    (bias[item] as number) += rate * (slope - decay * (bias[item] as number));
    for (let c = 0; c < width; c += 1) {
      const [p, q] = [users[user * width + c] as number, items[item * width + c] as number];
      users[user * width + c] = p + rate * (slope * q - decay * p);
      items[item * width + c] = q + rate * (slope * p - decay * q);
    }
  };
  const learnPair = (user: number, item: number, rate: number): void => {
    for (let n = 0; n < negatives; n += 1) {
      const other = drawer.draw(user);
      const gap = dot(user, item) + (bias[item] as number) - dot(user, other) - (bias[other] as number);
      const slope = logistic(-gap);
      pull(user, item, slope, rate);
      pull(user, other, -slope, rate);
    }
  };
  const learnPoint = (user: number, item: number, label: number, rate: number): void => {
    const slope = label - logistic(dot(user, item) + (bias[item] as number) + (userBias[user] as number));
    (userBias[user] as number) += rate * (slope - decay * (userBias[user] as number));
    pull(user, item, slope, rate);
  };
  const steps = Math.max(1, byUser.indices.length * negatives);
  const epochs = Math.max(1, Math.min(options.epochs, Math.floor(STEP_LIMIT / steps)));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = options.rate * (1 - (0.9 * epoch) / epochs);
    const turn = seed + 1 + epoch;
    for (const user of usersByLot(interactions, turn)) {
      drawer.mark(user, userRandom(interactions, user, turn));
      for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1) {
        const item = byUser.indices[e] as number;
        if (loss === 'pairwise') learnPair(user, item, rate);
        else {
          learnPoint(user, item, 1, rate);
          for (let n = 0; n < negatives; n += 1) learnPoint(user, drawer.draw(user), 0, rate);
        }
      }
    }
  }
  return { width, users, items, bias };
}

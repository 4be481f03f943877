import { drawGamma, drawNormal } from '../../lib/random-draws.js';
import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import { drawPrior, FactorSide, type Prior } from './factor-side.js';
import { clip, meanOf, type RatingPredictor, type Ratings, scaleOf } from './rating-predictor.js';

const FACTORS = 12;
const BURN_IN = 20;
/** Draws that are kept; so many numbers of them at most. */
const KEPT = 100;
const KEPT_LIMIT = 32_000_000;
/** Rounds after which sums are made anew. */
const SUM_EVERY = 20;

/** One draw of all parameters, in 32 bits. */
interface Draw {
  readonly mean: number;
  readonly sides: readonly {
    readonly bias: Float32Array;
    readonly total: Float32Array;
    /** Of a member that training does not know. */
    readonly unknownBias: number;
    readonly unknownTotal: Float32Array;
  }[];
}

/**
 * Factorization with implicit information of both sides,
 *
 *     r̂(u, i) = μ + b(u) + b(i) + (p(u) + Σ_{j∈N(u)} y(j) / √|N(u)|) · (q(i) + Σ_{v∈N(i)} z(v) / √|N(i)|),
 *
 * averaged over draws from the posterior by Gibbs sampling, one number after the other, with the priors' means and
 * precisions drawn along: nothing is left to tune ("flipped SVD++": Rendle, Zhang and Koren 2019, "On the difficulty of
 * evaluating baselines"; sampler: Rendle 2012, libFM; Rendle 2013 for the blocks of implicit variables).
 * 12 factors, 100 draws after 20 (fewer are kept where they would not fit into memory).
 */
export function trainBayesianFactorization(ratings: Ratings, seed: number): RatingPredictor {
  const sampler = new Sampler(ratings, createSeededRandom(seed));
  const numbers = (ratings.userCount + ratings.itemCount) * (FACTORS + 1);
  const keepEvery = Math.max(1, Math.ceil((numbers * KEPT) / KEPT_LIMIT));
  const draws: Draw[] = [];
  for (let round = 0; round < BURN_IN + KEPT; round += 1) {
    sampler.step();
    if (round % SUM_EVERY === SUM_EVERY - 1) sampler.sumUp();
    if (round >= BURN_IN && (round - BURN_IN) % keepEvery === 0) draws.push(sampler.draw());
  }
  const scale = scaleOf(ratings);
  return {
    predict(user, item) {
      let sum = 0;
      for (const draw of draws) sum += clip(estimate(draw, user, item), scale);
      return sum / draws.length;
    },
  };
}

function estimate({ mean, sides }: Draw, user: number, item: number): number {
  const [users, items] = sides as [Draw['sides'][number], Draw['sides'][number]];
  const a = user < 0 ? users.unknownTotal : users.total;
  const b = item < 0 ? items.unknownTotal : items.total;
  const from = user < 0 ? 0 : user * FACTORS;
  const to = item < 0 ? 0 : item * FACTORS;
  let sum = mean + (users.bias[user] ?? users.unknownBias) + (items.bias[item] ?? items.unknownBias);
  for (let k = 0; k < FACTORS; k += 1) sum += (a[from + k] as number) * (b[to + k] as number);
  return sum;
}

class Sampler {
  private readonly users: FactorSide;
  private readonly items: FactorSide;
  /** Prediction minus rating of each entry. */
  private readonly errors: Float64Array;
  private mean: number;
  /** Precision of a rating. */
  private precision = 1;

  constructor(
    private readonly ratings: Ratings,
    private readonly random: SeededRandom,
  ) {
    const { userCount, itemCount, userOf, itemOf } = ratings;
    this.users = new FactorSide(userCount, userOf, itemOf, FACTORS, random);
    this.items = new FactorSide(itemCount, itemOf, userOf, FACTORS, random);
    this.errors = new Float64Array(ratings.values.length);
    this.mean = meanOf(ratings);
    this.sumUp();
  }

  /** Draws every number once. */
  step(): void {
    const { users, items, random, errors } = this;
    const squares = errors.reduce((sum, error) => sum + error * error, 0);
    this.precision = drawGamma((2 + errors.length) / 2, random) / ((1 + squares) / 2);
    this.drawMean();
    for (const side of [users, items]) {
      drawPrior(side.biasPrior, side.bias, 0, 1, random);
      this.drawBiases(side);
    }
    for (let k = 0; k < FACTORS; k += 1) {
      for (const [side, other] of [[users, items] as const, [items, users] as const]) {
        drawPrior(side.ownPriors[k] as Prior, side.own, k, FACTORS, random);
        this.drawOwn(side, other, k);
      }
      for (const [side, other] of [[users, items] as const, [items, users] as const]) {
        drawPrior(other.givenPriors[k] as Prior, other.given, k, FACTORS, random);
        this.drawGiven(side, other, k);
      }
    }
  }

  /** Makes totals and errors anew from the parameters. */
  sumUp(): void {
    const { users, items, errors, ratings } = this;
    users.sumUp(items);
    items.sumUp(users);
    for (let e = 0; e < errors.length; e += 1) {
      const user = ratings.userOf[e] as number;
      const item = ratings.itemOf[e] as number;
      let sum = this.mean + (users.bias[user] as number) + (items.bias[item] as number);
      for (let k = 0; k < FACTORS; k += 1)
        sum += (users.total[user * FACTORS + k] as number) * (items.total[item * FACTORS + k] as number);
      errors[e] = sum - (ratings.values[e] as number);
    }
  }

  draw(): Draw {
    const sides = [this.users, this.items].map((side) => ({
      bias: Float32Array.from(side.bias),
      total: Float32Array.from(side.total),
      unknownBias: side.biasPrior.mean,
      unknownTotal: Float32Array.from(side.ownPriors, ({ mean }) => mean),
    }));
    return { mean: this.mean, sides };
  }

  /** A draw from the posterior of a number with `prior`, data of precision `weight` and their weighted sum `pull`. */
  private posterior({ mean, precision }: Prior, weight: number, pull: number): number {
    const total = precision + this.precision * weight;
    return (precision * mean + this.precision * pull) / total + drawNormal(this.random) / Math.sqrt(total);
  }

  private drawMean(): void {
    const { errors } = this;
    let sum = 0;
    for (const error of errors) sum += this.mean - error;
    const next = sum / errors.length + drawNormal(this.random) / Math.sqrt(this.precision * errors.length);
    const change = next - this.mean;
    this.mean = next;
    for (let e = 0; e < errors.length; e += 1) errors[e] = (errors[e] as number) + change;
  }

  private drawBiases({ bias, biasPrior, groups: { pointers, entries }, count }: FactorSide): void {
    const { errors } = this;
    for (let row = 0; row < count; row += 1) {
      const [from, to] = [pointers[row] as number, pointers[row + 1] as number];
      const old = bias[row] as number;
      let pull = 0;
      for (let at = from; at < to; at += 1) pull += old - (errors[entries[at] as number] as number);
      const change = this.posterior(biasPrior, to - from, pull) - old;
      bias[row] = old + change;
      for (let at = from; at < to; at += 1) {
        const e = entries[at] as number;
        errors[e] = (errors[e] as number) + change;
      }
    }
  }

  /** The k-th own factors of `side`. */
  private drawOwn(side: FactorSide, other: FactorSide, k: number): void {
    const { errors } = this;
    const { own, total, partnerOf, groups, count } = side;
    const { pointers, entries } = groups;
    for (let row = 0; row < count; row += 1) {
      const [from, to] = [pointers[row] as number, pointers[row + 1] as number];
      const old = own[row * FACTORS + k] as number;
      let pull = 0;
      let weight = 0;
      for (let at = from; at < to; at += 1) {
        const e = entries[at] as number;
        const slope = other.total[(partnerOf[e] as number) * FACTORS + k] as number;
        pull += slope * (old * slope - (errors[e] as number));
        weight += slope * slope;
      }
      const change = this.posterior(side.ownPriors[k] as Prior, weight, pull) - old;
      own[row * FACTORS + k] = old + change;
      total[row * FACTORS + k] = (total[row * FACTORS + k] as number) + change;
      for (let at = from; at < to; at += 1) {
        const e = entries[at] as number;
        const slope = other.total[(partnerOf[e] as number) * FACTORS + k] as number;
        errors[e] = (errors[e] as number) + change * slope;
      }
    }
  }

  /**
   * The k-th factors that members of `other` give to `side`. Each touches all entries of all its partners; sums a partner,
   * kept up to date, stand for these entries, so that a round is linear in the ratings.
   */
  private drawGiven(side: FactorSide, other: FactorSide, k: number): void {
    const { errors } = this;
    const weights = new Float64Array(side.count);
    const pulls = new Float64Array(side.count);
    const scales = Float64Array.from(weights, (_, row) => side.scaleOf(row));
    for (let e = 0; e < errors.length; e += 1) {
      const row = side.rowOf[e] as number;
      const slope = other.total[(side.partnerOf[e] as number) * FACTORS + k] as number;
      weights[row] = (weights[row] as number) + slope * slope;
      pulls[row] = (pulls[row] as number) + slope * (errors[e] as number);
    }
    const changes = new Float64Array(side.count);
    const { pointers, entries } = other.groups;
    for (let member = 0; member < other.count; member += 1) {
      const [from, to] = [pointers[member] as number, pointers[member + 1] as number];
      const old = other.given[member * FACTORS + k] as number;
      let pull = 0;
      let weight = 0;
      for (let at = from; at < to; at += 1) {
        const row = side.rowOf[entries[at] as number] as number;
        const scale = scales[row] as number;
        const share = scale * scale * (weights[row] as number);
        weight += share;
        pull += old * share - scale * (pulls[row] as number);
      }
      const change = this.posterior(other.givenPriors[k] as Prior, weight, pull) - old;
      other.given[member * FACTORS + k] = old + change;
      for (let at = from; at < to; at += 1) {
        const row = side.rowOf[entries[at] as number] as number;
        const scale = scales[row] as number;
        pulls[row] = (pulls[row] as number) + change * scale * (weights[row] as number);
        changes[row] = (changes[row] as number) + change * scale;
      }
    }
    for (let row = 0; row < side.count; row += 1)
      side.total[row * FACTORS + k] = (side.total[row * FACTORS + k] as number) + (changes[row] as number);
    for (let e = 0; e < errors.length; e += 1) {
      const slope = other.total[(side.partnerOf[e] as number) * FACTORS + k] as number;
      errors[e] = (errors[e] as number) + (changes[side.rowOf[e] as number] as number) * slope;
    }
  }
}

import { drawGamma, drawNormal } from '../../lib/random-draws.js';
import type { SeededRandom } from '../../lib/seeded-random.js';
import { type EntryGroups, groupEntries } from './rating-predictor.js';

/** A family of numbers with one normal prior, whose mean and precision are drawn along. */
export interface Prior {
  mean: number;
  precision: number;
}

/** Spread of the factors at the start. */
const START = 0.1;
const IMPLIED_START = 0.02;

/** Users or items of a factorization: what is drawn for each of them, and their entries. */
export class FactorSide {
  readonly bias: Float64Array;
  readonly biasPrior: Prior = { mean: 0, precision: 1 };
  /** count × K: factors of its own. */
  readonly own: Float64Array;
  readonly ownPriors: readonly Prior[];
  /** count × K: what having to do with it says of each member of the other side. */
  readonly given: Float64Array;
  readonly givenPriors: readonly Prior[];
  /** count × K: own + Σ given of its partners / √(number of partners): what is multiplied. */
  readonly total: Float64Array;
  readonly groups: EntryGroups;

  /** `rowOf[e]` is the member of this side of entry e, `partnerOf[e]` that of the other. */
  constructor(
    readonly count: number,
    readonly rowOf: Int32Array,
    readonly partnerOf: Int32Array,
    readonly factorCount: number,
    random: SeededRandom,
  ) {
    this.groups = groupEntries(rowOf, count);
    const size = count * factorCount;
    this.bias = new Float64Array(count);
    this.own = Float64Array.from({ length: size }, () => START * drawNormal(random));
    this.given = Float64Array.from({ length: size }, () => IMPLIED_START * drawNormal(random));
    this.total = new Float64Array(size);
    this.ownPriors = Array.from({ length: factorCount }, () => ({ mean: 0, precision: 5 }));
    this.givenPriors = Array.from({ length: factorCount }, () => ({ mean: 0, precision: 20 }));
  }

  /** 1 / √(number of partners) of a member; 0 without any. */
  scaleOf(row: number): number {
    const { pointers } = this.groups;
    const size = (pointers[row + 1] as number) - (pointers[row] as number);
    return size === 0 ? 0 : 1 / Math.sqrt(size);
  }

  /** Brings `total` up to the factors: takes away what rounding has added. */
  sumUp(other: FactorSide): void {
    const { total, own, groups, partnerOf, factorCount: K, count } = this;
    total.set(own);
    for (let row = 0; row < count; row += 1) {
      const scale = this.scaleOf(row);
      for (let at = groups.pointers[row] as number; at < (groups.pointers[row + 1] as number); at += 1) {
        const partner = (partnerOf[groups.entries[at] as number] as number) * K;
        for (let k = 0; k < K; k += 1)
          total[row * K + k] = (total[row * K + k] as number) + scale * (other.given[partner + k] as number);
      }
    }
  }
}

/**
 * Draws mean and precision of `prior` given the numbers `values[k]`, `values[k + stride]`, …: a gamma and a normal
 * distribution with weak priors (Rendle 2012, "Factorization machines with libFM", section 4.2.3).
 */
export function drawPrior(
  prior: Prior,
  values: Float64Array,
  k: number,
  stride: number,
  random: SeededRandom,
): void {
  const count = values.length / stride;
  let sum = 0;
  let squares = 0;
  for (let at = k; at < values.length; at += stride) {
    const value = values[at] as number;
    sum += value;
    squares += (value - prior.mean) ** 2;
  }
  prior.precision = drawGamma((2 + count) / 2, random) / ((1 + squares + prior.mean ** 2) / 2);
  prior.mean = sum / (count + 1) + drawNormal(random) / Math.sqrt((count + 1) * prior.precision);
}

import { BLOCK, blockMaxima } from '../../lib/block-maxima.js';
import { GreatestValues } from '../../lib/greatest-values.js';
import type { SparseSums } from '../../lib/sparse-sums.js';
import type { ProbeRest } from '../../recall/path-source.js';
import { descendingOrder } from './descending-order.js';

/**
 * What a product has is baseline + its sum + commonGain · common, and comes at most to least + slope · per more, and to restGain
 * times what `rest` says.
 */
export interface ScoreBound {
  readonly baseline: number;
  /** Of the products below `known`. */
  readonly common: Float64Array;
  readonly commonGain: number;
  readonly known: number;
  readonly least: number;
  readonly slope: number;
  /** Nothing is read of it where the slope is 0. */
  readonly per: Float64Array;
  readonly greatestPer: number;
  /** The greatest of each block of `per`, or more, where they are known. */
  readonly perBlocks?: Float64Array;
  /** A closer bound of what it comes to, where much of that was walked. */
  readonly rest?: ProbeRest;
  readonly restGain: number;
}

/** What a product with `partial`, which is all but what is bounded, comes to at most. */
export function boundOf(bound: ScoreBound, product: number, partial: number): number {
  const { least, slope, per, rest, restGain } = bound;
  if (slope === 0) return partial + least;
  if (rest === undefined) return partial + least + slope * (per[product] as number);
  const others = Math.min(rest.most, rest.least + rest.slope * (per[product] as number));
  return partial + restGain * (rest.walked.of(product) + others);
}

/** The most that any product comes to beside what it has. */
export function mostOf({ least, slope, greatestPer, rest, restGain }: ScoreBound): number {
  if (slope === 0) return least;
  if (rest === undefined) return least + slope * greatestPer;
  const others = Math.min(rest.most, rest.least + rest.slope * greatestPer);
  return restGain * (rest.walked.greatest + others);
}

/** The most that any product has of the common score. */
export function greatestCommonOf({ common, commonGain, known }: ScoreBound): number {
  return known === 0 ? 0 : Math.max(0, commonGain * (descendingOrder(common).values[0] as number));
}

const INFINITE = Number.POSITIVE_INFINITY;
/** Rounding of a sum of a few numbers, as a share of them. */
const ROUNDING = 1e-12;

/** What a product has to come to beside what is the same for all to reach `gate`. */
export function soughtFor(gate: number, baseline: number, least: number): number {
  const rounding = ROUNDING * (Math.abs(gate) + Math.abs(baseline) + Math.abs(least));
  return gate - baseline - least - rounding;
}

/** The products of a pass that may still come on a page, with what they have without what is bounded. */
export class Candidates {
  products = new Int32Array(0);
  partials = new Float64Array(0);
  /** How many there are. */
  count = 0;
  /** What the last of the best has without what is bounded. */
  gate = Number.NEGATIVE_INFINITY;

  /**
   * Takes all products of `sums`, which are all met, that may come up to the `count` best of what they have without what is bounded: `gate`
   * is the last of these.
   */
  pick(sums: SparseSums, bound: ScoreBound, count: number): void {
    if (this.products.length < sums.length) {
      const room = sums.length + (sums.length >> 3);
      this.products = new Int32Array(room);
      this.partials = new Float64Array(room);
    }
    this.count = 0;
    const greatest = new GreatestValues(count);
    const { known } = bound;
    this.pickKnown(sums.values, bound, greatest);
    for (let product = known; product < sums.length; product++) {
      const partial = bound.baseline + (sums.values[product] as number);
      if (boundOf(bound, product, partial) < greatest.least) continue;
      this.products[this.count] = product;
      this.partials[this.count++] = partial;
      if (partial > greatest.least) greatest.add(partial);
    }
    this.gate = greatest.least;
    this.cut(bound);
  }

  /** One number after the other against what the block needs, and nothing else to look at: this is the pass over the catalogue. */
  private pickKnown(values: Float64Array, bound: ScoreBound, greatest: GreatestValues): void {
    const { baseline, common, commonGain, known, least, slope, per, perBlocks } = bound;
    const commonBlocks = blockMaxima(common);
    const { products, partials } = this;
    let gate = greatest.least;
    // What is the same for all stands on the other side, with room for rounding: what is kept too many is cut in the end.
    let sought = soughtFor(gate, baseline, least);
    let count = 0;
    for (let first = 0, block = 0; first < known; first += BLOCK, block++) {
      const most =
        slope === 0 ? 0 : perBlocks === undefined ? INFINITE : slope * (perBlocks[block] as number);
      const needed = sought - commonGain * (commonBlocks[block] as number) - most;
      const end = Math.min(known, first + BLOCK);
      for (let product = first; product < end; product++) {
        const reached = values[product] as number;
        if (reached < needed) continue;
        const share = commonGain * (common[product] as number);
        if (reached + share + slope * (per[product] as number) < sought) continue;
        const partial = baseline + reached + share;
        products[count] = product;
        partials[count++] = partial;
        if (partial <= gate) continue;
        greatest.add(partial);
        gate = greatest.least;
        sought = soughtFor(gate, baseline, least);
      }
    }
    this.count = count;
  }

  /** Lets go of what cannot come up to the gate after all. */
  private cut(bound: ScoreBound): void {
    const { products, partials, gate } = this;
    let left = 0;
    for (let c = 0; c < this.count; c++) {
      const product = products[c] as number;
      const partial = partials[c] as number;
      if (boundOf(bound, product, partial) < gate) continue;
      products[left] = product;
      partials[left++] = partial;
    }
    this.count = left;
  }
}

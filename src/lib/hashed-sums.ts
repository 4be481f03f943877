/** Places for each entry that is added: then few entries share one. */
const ROOM = 2;
const LEAST_BITS = 8;
const GREATEST_BITS = 16;
/** 2^32 over the golden ratio: what it multiplies is spread evenly (Knuth, volume 3, section 6.4). */
const SPREAD = 0x9e3779b1;

/**
 * Sums of numbers of 0 or more by index, which may be more than they should and never less: some indices share a place, and none
 * is written down. So all of them stay in the caches, however many indices there are. One row of a count-min sketch (Cormode and
 * Muthukrishnan 2005).
 */
export class HashedSums {
  /** At least the greatest sum. */
  greatest = 0;
  private readonly sums = new Float64Array(2 ** GREATEST_BITS);
  private shift = 32 - LEAST_BITS;

  /** Forgets all sums and makes room for so many entries. */
  reset(entries: number): void {
    const wanted = Math.ceil(Math.log2(Math.max(1, ROOM * entries)));
    const bits = Math.min(GREATEST_BITS, Math.max(LEAST_BITS, wanted));
    this.shift = 32 - bits;
    this.sums.fill(0, 0, 2 ** bits);
    this.greatest = 0;
  }

  /** Adds `value` to the sum of `index`: below 0 only where as much and more is added to it later. */
  add(index: number, value: number): void {
    const sum = ((this.sums[Math.imul(index, SPREAD) >>> this.shift] as number) += value);
    if (sum > this.greatest) this.greatest = sum;
  }

  /** Adds `factor` times each of `weights` from `from` to before `to` to the sum of the index in the same place. */
  addRow(indices: Int32Array, weights: Float32Array, from: number, to: number, factor: number): void {
    const { sums, shift } = this;
    let { greatest } = this;
    for (let at = from; at < to; at++) {
      const place = Math.imul(indices[at] as number, SPREAD) >>> shift;
      const sum = (sums[place] as number) + factor * (weights[at] as number);
      sums[place] = sum;
      if (sum > greatest) greatest = sum;
    }
    this.greatest = greatest;
  }

  /** At least the sum of `index`. */
  of(index: number): number {
    return this.sums[Math.imul(index, SPREAD) >>> this.shift] as number;
  }
}

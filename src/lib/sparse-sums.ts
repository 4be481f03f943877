/** Numbers that a place may be told by before they begin anew: those below 2^31. */
const MOST = 2 ** 31 - 1;

/**
 * Sums by index of which most are 0. Those that something was added to stand beside each other, in the order in which they were
 * met, so that a request costs what it touches and not what there is, and a look at all of them reads neighbours. Kept between
 * requests. Where all indices are to be looked at, nothing is noted, and the sums stand by index ({@link meetAll}).
 */
export class SparseSums {
  /** By index, where all are met: what was added. */
  values: Float64Array = new Float64Array(0);
  /** The indices that something was added to, in the order in which they were met: the first {@link metCount}; their sums. */
  met = new Int32Array(1);
  metSums = new Float64Array(1);
  metCount = 0;
  /** Every index counts as met; then {@link values} says all. */
  isWhole = false;
  /** By index: `base` and the place among what was met; what is less is of an earlier time and says nothing. */
  private places = new Int32Array(0);
  private base = 1;
  private noted = new Int32Array(0);
  private size = 0;

  /** Over numbers that are there already: what is added goes to `values`. */
  static over(values: Float64Array): SparseSums {
    const sums = new SparseSums();
    sums.values = values;
    sums.size = values.length;
    sums.isWhole = true;
    return sums;
  }

  /** One more than the greatest index. */
  get length(): number {
    return this.size;
  }

  /** Forgets all sums and makes room for indices below `length`. */
  reset(length: number): void {
    this.metSums.fill(0, 0, this.metCount);
    this.base += this.metCount;
    this.metCount = 0;
    this.isWhole = false;
    this.size = length;
    if (this.places.length < length) {
      const room = length + (length >> 3);
      this.places = new Int32Array(room);
      this.base = 1;
      // One more than can be met: what is added to is noted first and counted then.
      this.met = new Int32Array(room + 1);
      this.metSums = new Float64Array(room + 1);
    }
    if (this.base > MOST - length) {
      this.places.fill(0);
      this.base = 1;
    }
  }

  /** Adds `value` to the sum of `index`, which must be below `length`. */
  add(index: number, value: number): void {
    if (this.isWhole) (this.values[index] as number) += value;
    else (this.metSums[this.note(index)] as number) += value;
  }

  /** Adds `factor` times each of `weights` from `from` to before `to` to the sum of the index in the same place. */
  addRow(indices: Int32Array, weights: Float32Array, from: number, to: number, factor: number): void {
    const sums = this.isWhole ? this.values : this.metSums;
    const places = this.isWhole ? indices : this.noteAll(indices, from, to);
    let at = from;
    let p = this.isWhole ? from : 0;
    for (; at + 4 <= to; at += 4, p += 4) {
      (sums[places[p] as number] as number) += factor * (weights[at] as number);
      (sums[places[p + 1] as number] as number) += factor * (weights[at + 1] as number);
      (sums[places[p + 2] as number] as number) += factor * (weights[at + 2] as number);
      (sums[places[p + 3] as number] as number) += factor * (weights[at + 3] as number);
    }
    for (; at < to; at++, p++) (sums[places[p] as number] as number) += factor * (weights[at] as number);
  }

  /** The same of numbers of eight bytes: a loop that reads both kinds costs a look at the kind for each. */
  addValues(indices: Int32Array, weights: Float64Array, from: number, to: number, factor: number): void {
    const sums = this.isWhole ? this.values : this.metSums;
    const places = this.isWhole ? indices : this.noteAll(indices, from, to);
    let at = from;
    let p = this.isWhole ? from : 0;
    for (; at + 4 <= to; at += 4, p += 4) {
      (sums[places[p] as number] as number) += factor * (weights[at] as number);
      (sums[places[p + 1] as number] as number) += factor * (weights[at + 1] as number);
      (sums[places[p + 2] as number] as number) += factor * (weights[at + 2] as number);
      (sums[places[p + 3] as number] as number) += factor * (weights[at + 3] as number);
    }
    for (; at < to; at++, p++) (sums[places[p] as number] as number) += factor * (weights[at] as number);
  }

  /** Makes `value` the sum of `index`. */
  set(index: number, value: number): void {
    if (this.isWhole) this.values[index] = value;
    else this.metSums[this.note(index)] = value;
  }

  /** The sum of `index`, 0 where nothing was added. */
  of(index: number): number {
    if (this.isWhole) return this.values[index] as number;
    const place = (this.places[index] as number) - this.base;
    return place < 0 ? 0 : (this.metSums[place] as number);
  }

  /** Lets every index count as met, while nothing is added yet: what is added to {@link values} itself counts then. */
  meetAll(): void {
    if (this.values.length < this.size) this.values = new Float64Array(this.size + (this.size >> 3));
    else this.values.fill(0, 0, this.size);
    this.isWhole = true;
  }

  /** Whether something was added to `index`. */
  has(index: number): boolean {
    return this.isWhole || (this.places[index] as number) >= this.base;
  }

  /** How many are met, and by place in any order the index and the sum of each. */
  get count(): number {
    return this.isWhole ? this.size : this.metCount;
  }

  indexAt(place: number): number {
    return this.isWhole ? place : (this.met[place] as number);
  }

  sumAt(place: number): number {
    return (this.isWhole ? this.values : this.metSums)[place] as number;
  }

  /** The place of `index` among what was met, which it is from now on. */
  private note(index: number): number {
    const { places, base, metCount } = this;
    const known = (places[index] as number) - base;
    if (known >= 0) return known;
    places[index] = base + metCount;
    this.met[metCount] = index;
    this.metCount = metCount + 1;
    return metCount;
  }

  /** The places of each of `indices` from `from` to before `to`, good until the next call. */
  private noteAll(indices: Int32Array, from: number, to: number): Int32Array {
    if (this.noted.length < to - from) this.noted = new Int32Array(2 * (to - from));
    const { places, base, met, noted } = this;
    let { metCount } = this;
    for (let at = from; at < to; at++) {
      const index = indices[at] as number;
      const known = (places[index] as number) - base;
      // No branch: whether an index is new cannot be foretold. All bits of `isNew` are set, or none.
      const isNew = known >> 31;
      const place = (known & ~isNew) | (metCount & isNew);
      places[index] = base + place;
      met[metCount] = index;
      metCount -= isNew;
      noted[at - from] = place;
    }
    this.metCount = metCount;
    return noted;
  }
}

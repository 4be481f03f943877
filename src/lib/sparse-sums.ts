import { MetIndices } from './met-indices.js';

/**
 * Sums by index of which most are 0. Those that something was added to stand beside each other, in the order in which they were
 * met, so that a request costs what it touches and not what there is, and a look at all of them reads neighbours. Kept between
 * requests. Where all indices are to be looked at, nothing is noted, and the sums stand by index ({@link meetAll}).
 */
export class SparseSums {
  /** By index, where all are met: what was added. */
  values: Float64Array = new Float64Array(0);
  /** By place among what was met: the sum. */
  metSums = new Float64Array(1);
  /** Every index counts as met; then {@link values} says all. */
  isWhole = false;
  private readonly metIndices = new MetIndices();
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

  /** The indices that something was added to, in the order in which they were met: the first {@link metCount}. */
  get met(): Int32Array {
    return this.metIndices.indices;
  }

  get metCount(): number {
    return this.metIndices.count;
  }

  /** Forgets all sums and makes room for indices below `length`. */
  reset(length: number): void {
    this.metSums.fill(0, 0, this.metCount);
    this.metIndices.reset(length);
    this.isWhole = false;
    this.size = length;
    if (this.metSums.length < length) this.metSums = new Float64Array(length + (length >> 3));
  }

  /** Adds `value` to the sum of `index`, which must be below `length`. */
  add(index: number, value: number): void {
    if (this.isWhole) (this.values[index] as number) += value;
    else (this.metSums[this.metIndices.note(index)] as number) += value;
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

  /** The same of numbers of eight bytes, or of two: a loop that reads several kinds costs a look at the kind for each. */
  addValues(
    indices: Int32Array,
    weights: Float64Array | Uint16Array,
    from: number,
    to: number,
    factor: number,
  ): void {
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

  /** Adds `value` to the sum of each of `indices` from `from` to before `to`. */
  addToEach(indices: Int32Array, from: number, to: number, value: number): void {
    const sums = this.isWhole ? this.values : this.metSums;
    const places = this.isWhole ? indices : this.noteAll(indices, from, to);
    const first = this.isWhole ? from : 0;
    for (let p = first, end = first + to - from; p < end; p++) (sums[places[p] as number] as number) += value;
  }

  /** Makes `value` the sum of `index`. */
  set(index: number, value: number): void {
    if (this.isWhole) this.values[index] = value;
    else this.metSums[this.metIndices.note(index)] = value;
  }

  /** The sum of `index`, 0 where nothing was added. */
  of(index: number): number {
    if (this.isWhole) return this.values[index] as number;
    const place = this.metIndices.placeOf(index);
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
    return this.isWhole || this.metIndices.placeOf(index) >= 0;
  }

  /** How many are met, and by place in any order the index and the sum of each. */
  get count(): number {
    return this.isWhole ? this.size : this.metCount;
  }

  indexAt(place: number): number {
    return this.isWhole ? place : (this.metIndices.indices[place] as number);
  }

  sumAt(place: number): number {
    return (this.isWhole ? this.values : this.metSums)[place] as number;
  }

  /** The places of each of `indices` from `from` to before `to`, good until the next call. */
  private noteAll(indices: Int32Array, from: number, to: number): Int32Array {
    if (this.noted.length < to - from) this.noted = new Int32Array(2 * (to - from));
    this.metIndices.noteAll(indices, from, to, this.noted);
    return this.noted;
  }
}

/**
 * Sums by index of which most are 0: a number for each index below {@link length}, and a list of those that something was
 * added to, so that a request costs what it touches and not what there is. Kept between requests. Where all indices are
 * to be looked at, nothing is noted ({@link meetAll}).
 */
export class SparseSums {
  /** By index: what was added; 0 where nothing was. */
  values: Float64Array = new Float64Array(0);
  /** The indices that something was added to, in the order in which they were met: the first {@link metCount}. */
  met = new Int32Array(1);
  metCount = 0;
  /** Every index counts as met, and `met` says nothing. */
  isWhole = false;
  private marks = new Uint8Array(0);
  private size = 0;

  /** Over numbers that are there already: what is added goes to `values`. */
  static over(values: Float64Array): SparseSums {
    const sums = new SparseSums();
    sums.values = values;
    sums.size = values.length;
    sums.meetAll();
    return sums;
  }

  /** One more than the greatest index. */
  get length(): number {
    return this.size;
  }

  /** Forgets all sums and makes room for indices below `length`. */
  reset(length: number): void {
    const { values, met, marks } = this;
    if (this.isWhole) values.fill(0, 0, this.size);
    for (let m = 0; m < this.metCount; m++) {
      const index = met[m] as number;
      values[index] = 0;
      marks[index] = 0;
    }
    this.metCount = 0;
    this.isWhole = false;
    this.size = length;
    if (values.length < length) {
      const room = length + (length >> 3);
      this.values = new Float64Array(room);
      // One more than can be met: what is added to is noted first and counted then.
      this.met = new Int32Array(room + 1);
      this.marks = new Uint8Array(room);
    }
  }

  /** Adds `value` to the sum of `index`, which must be below `length`. */
  add(index: number, value: number): void {
    if (!this.isWhole) this.note(index);
    (this.values[index] as number) += value;
  }

  /** Adds `factor` times each of `weights` from `from` to before `to` to the sum of the index in the same place. */
  addRow(indices: Int32Array, weights: Float32Array, from: number, to: number, factor: number): void {
    if (!this.isWhole) this.noteAll(indices, from, to);
    const { values } = this;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      (values[indices[at] as number] as number) += factor * (weights[at] as number);
      (values[indices[at + 1] as number] as number) += factor * (weights[at + 1] as number);
      (values[indices[at + 2] as number] as number) += factor * (weights[at + 2] as number);
      (values[indices[at + 3] as number] as number) += factor * (weights[at + 3] as number);
    }
    for (; at < to; at++) (values[indices[at] as number] as number) += factor * (weights[at] as number);
  }

  /** The same of numbers of eight bytes: a loop that reads both kinds costs a look at the kind for each. */
  addValues(indices: Int32Array, weights: Float64Array, from: number, to: number, factor: number): void {
    if (!this.isWhole) this.noteAll(indices, from, to);
    const { values } = this;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      (values[indices[at] as number] as number) += factor * (weights[at] as number);
      (values[indices[at + 1] as number] as number) += factor * (weights[at + 1] as number);
      (values[indices[at + 2] as number] as number) += factor * (weights[at + 2] as number);
      (values[indices[at + 3] as number] as number) += factor * (weights[at + 3] as number);
    }
    for (; at < to; at++) (values[indices[at] as number] as number) += factor * (weights[at] as number);
  }

  /** Notes each of `indices` from `from` to before `to`. */
  private noteAll(indices: Int32Array, from: number, to: number): void {
    const { marks, met } = this;
    let { metCount } = this;
    for (let at = from; at < to; at++) {
      const index = indices[at] as number;
      met[metCount] = index;
      metCount += 1 - (marks[index] as number);
      marks[index] = 1;
    }
    this.metCount = metCount;
  }

  /** No branch: whether an index is new cannot be foretold. */
  private note(index: number): void {
    const { marks } = this;
    this.met[this.metCount] = index;
    this.metCount += 1 - (marks[index] as number);
    marks[index] = 1;
  }

  /** Makes `value` the sum of `index`. */
  set(index: number, value: number): void {
    this.add(index, 0);
    this.values[index] = value;
  }

  /** Lets every index count as met: what is added to {@link values} itself counts then. */
  meetAll(): void {
    this.isWhole = true;
  }

  /** Whether something was added to `index`. */
  has(index: number): boolean {
    return this.isWhole || this.marks[index] === 1;
  }
}

/** What everything is marked with where nothing has to be noted; grown. */
let allMarked = new Uint8Array(0);

/**
 * Sums by index of which most are 0: a number for each index below {@link length}, and a list of those that something was
 * added to, so that a request costs what it touches and not what there is. Kept between requests.
 */
export class SparseSums {
  /** By index: what was added; 0 where nothing was. */
  values: Float64Array = new Float64Array(0);
  /** The indices that something was added to, in the order in which they were met: the first {@link metCount}. */
  met = new Int32Array(0);
  metCount = 0;
  private marks = new Uint8Array(0);
  private size = 0;

  /** Over numbers that are there already: what is added goes to `values`, and nothing is noted as met. */
  static over(values: Float64Array): SparseSums {
    const sums = new SparseSums();
    if (allMarked.length < values.length) allMarked = new Uint8Array(values.length).fill(1);
    sums.values = values;
    sums.marks = allMarked;
    return sums;
  }

  /** One more than the greatest index. */
  get length(): number {
    return this.size;
  }

  /** Forgets all sums and makes room for indices below `length`. */
  reset(length: number): void {
    const { values, met, marks } = this;
    // Of many it is cheaper to clear all.
    if (this.metCount > this.size >> 2) {
      values.fill(0, 0, this.size);
      marks.fill(0, 0, this.size);
    } else {
      for (let m = 0; m < this.metCount; m++) {
        const index = met[m] as number;
        values[index] = 0;
        marks[index] = 0;
      }
    }
    this.metCount = 0;
    this.size = length;
    if (values.length >= length) return;
    const room = length + (length >> 3);
    this.values = new Float64Array(room);
    this.met = new Int32Array(room);
    this.marks = new Uint8Array(room);
  }

  /** Adds `value` to the sum of `index`, which must be below `length`. */
  add(index: number, value: number): void {
    if (this.marks[index] === 0) {
      this.marks[index] = 1;
      this.met[this.metCount++] = index;
    }
    (this.values[index] as number) += value;
  }

  /** Makes `value` the sum of `index`. */
  set(index: number, value: number): void {
    this.add(index, 0);
    this.values[index] = value;
  }

  /** Meets every index, in their order: what is added to {@link values} itself counts then. */
  meetAll(): void {
    const { size, met } = this;
    if (this.metCount === size) return;
    this.marks.fill(1, 0, size);
    for (let index = 0; index < size; index++) met[index] = index;
    this.metCount = size;
  }

  /** Whether something was added to `index`. */
  has(index: number): boolean {
    return this.marks[index] === 1;
  }
}

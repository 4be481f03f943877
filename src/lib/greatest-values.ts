/** The `count` (1 or more) greatest of the numbers that were added. */
export class GreatestValues {
  /** The last of them, −∞ while they are fewer. */
  least = Number.NEGATIVE_INFINITY;
  /** Ascending; −∞ where none is yet. */
  private readonly values: Float64Array;

  constructor(readonly count: number) {
    this.values = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  }

  /** Adds a number above {@link least}. */
  add(value: number): void {
    const { values } = this;
    let place = 0;
    for (; place + 1 < values.length && (values[place + 1] as number) < value; place++)
      values[place] = values[place + 1] as number;
    values[place] = value;
    this.least = values[0] as number;
  }
}

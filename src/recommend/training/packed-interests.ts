/** Times below this pack with an item into one number: they end in 2106. */
const TIMES = 2 ** 32;

/** What one user did, an item and a time in one number: the room is used again for the next user. */
export class PackedInterests {
  private numbers = new Float64Array(1_024);
  private length = 0;

  /** Takes an interest in `item` (below 2^21) at `at`: seconds, 0 where that is not known. */
  add(item: number, at: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = item * TIMES + (at > 0 ? Math.min(TIMES - 1, Math.floor(at)) : 0);
  }

  /** Tells each item once, ascending, with the last of its times, and forgets all. */
  drain(visit: (item: number, at: number) => void): void {
    const sorted = this.numbers.subarray(0, this.length).sort();
    this.length = 0;
    for (let place = 0; place < sorted.length; place++) {
      const packed = sorted[place] as number;
      const item = Math.floor(packed / TIMES);
      if (Math.floor((sorted[place + 1] ?? -1) / TIMES) !== item) visit(item, packed % TIMES);
    }
  }
}

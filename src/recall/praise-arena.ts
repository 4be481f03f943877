import type { Rows } from '../graph/snapshot/rows.js';

/** The column of opinion scores. */
const SCORE = 0;
/** Of how many numbers used so many of one that is live make it worth packing. */
const WASTEFUL = 2;

/**
 * What each product is praised for, beside each other in one array: the number of features, then feature and score in turn. In
 * the rows of the relation a product lies at four places that are far from each other, and each costs what a look at memory
 * costs. 8 bytes for each score above 0, and 8 for each product. Whenever the array is made anew it is up to 2.5 times what lives:
 * half of what it takes over may be of no use any longer, and a quarter is left for more.
 */
export class PraiseArena {
  private numbers = new Int32Array(1);
  /** The same memory: a score stands where an integer would. */
  private scores = new Float32Array(this.numbers.buffer);
  /** By product: where its entries begin. At 0 there are none. */
  private starts = new Int32Array(0);
  private used = 1;
  private live = 1;

  /** Makes room for products below `products`. */
  makeRoom(products: number): void {
    if (this.starts.length >= products) return;
    const starts = new Int32Array(products + (products >> 3));
    starts.set(this.starts);
    this.starts = starts;
  }

  /** Takes what `product` is praised for in `features`, a row for each product. */
  put(product: number, features: Rows): void {
    const scores = features.columns[SCORE] as Float32Array;
    const [from, to] = [features.start(product), features.end(product)];
    let count = 0;
    for (let at = from; at < to; at++) if ((scores[at] as number) > 0) count++;
    let place = this.placeFor(product, count);
    if (place === 0) return;
    this.numbers[place++] = count;
    for (let at = from; at < to; at++) {
      const score = scores[at] as number;
      if (!(score > 0)) continue;
      this.numbers[place++] = features.targets[at] as number;
      this.scores[place++] = score;
    }
  }

  /** Σ of `factors` by feature times the score of each that `product` is praised for, in the order of features. */
  sum(product: number, factors: Float64Array): number {
    const { numbers, scores } = this;
    const start = this.starts[product] as number;
    const end = start + 2 * (numbers[start] as number);
    let sum = 0;
    for (let place = start + 1; place < end; place += 2)
      sum += (factors[numbers[place] as number] as number) * (scores[place + 1] as number);
    return sum;
  }

  /** Where `count` entries of `product` go: where it has as many already, else behind all others; 0 for none. */
  private placeFor(product: number, count: number): number {
    const start = this.starts[product] as number;
    const known = start === 0 ? 0 : (this.numbers[start] as number);
    if (start > 0 && known >= count) {
      this.live -= 2 * (known - count);
      return start;
    }
    if (count === 0) return 0;
    if (start > 0) this.live -= 1 + 2 * known;
    this.starts[product] = 0;
    const size = 1 + 2 * count;
    if (this.used + size > this.numbers.length) this.moveAll(size);
    const place = this.used;
    this.starts[product] = place;
    this.used += size;
    this.live += size;
    return place;
  }

  /** Moves all to a larger array with room for `more`, without what is no longer used where that is half. */
  private moveAll(more: number): void {
    const isPacked = this.used > WASTEFUL * this.live;
    const needed = (isPacked ? this.live : this.used) + more;
    const numbers = new Int32Array(needed + (needed >> 2));
    if (isPacked) {
      let used = 1;
      for (let product = 0; product < this.starts.length; product++) {
        const start = this.starts[product] as number;
        if (start === 0) continue;
        const end = start + 1 + 2 * (this.numbers[start] as number);
        numbers.set(this.numbers.subarray(start, end), used);
        this.starts[product] = used;
        used += end - start;
      }
      this.used = used;
    } else numbers.set(this.numbers.subarray(0, this.used));
    this.numbers = numbers;
    this.scores = new Float32Array(numbers.buffer);
  }
}

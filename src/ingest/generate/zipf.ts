import type { SeededRandom } from '../../lib/seeded-random.js';

/**
 * Draws ranks 0 to `count` − 1 with chances that fall as 1 / (rank + 1)^exponent: how popularity is spread in shops.
 * Needs 8 bytes a rank. `count` is 1 or more.
 */
export class Zipf {
  private readonly cumulative: Float64Array;

  constructor(count: number, exponent: number) {
    this.cumulative = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) {
      sum += (rank + 1) ** -exponent;
      this.cumulative[rank] = sum;
    }
  }

  draw(random: SeededRandom): number {
    const { cumulative } = this;
    const wanted = random.next() * (cumulative.at(-1) as number);
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

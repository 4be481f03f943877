import type { SparseSums } from '../lib/sparse-sums.js';

/**
 * The scores of some products, set aside while a walk passes by them: made once, since every request sets some aside.
 */
export class KeptScores {
  private values = new Float64Array(64);

  /** Remembers what the sums have for each of `products`. */
  keep(products: ArrayLike<number>, sums: SparseSums): void {
    if (products.length > this.values.length) this.values = new Float64Array(2 * products.length);
    for (let place = 0; place < products.length; place++)
      this.values[place] = sums.of(products[place] as number);
  }

  /** What was there for the product at `place`. */
  at(place: number): number {
    return this.values[place] as number;
  }
}

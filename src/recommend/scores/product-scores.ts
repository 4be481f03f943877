import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { SparseSums } from '../../lib/sparse-sums.js';
import type { IntentPart } from '../intents/intent-part.js';
import { BestList, bestProducts, type RankedProduct } from '../select/best-products.js';
import type { ProductTest } from '../select/product-filter.js';
import type { Demotion } from './demotion.js';
import { descendingOrder } from './descending-order.js';

/** The score of every product, worked out as far as it is asked for. */
export interface ProductScores {
  /** A number for each product index: all of them. */
  readonly row: Float64Array;
  /** The `count` best that pass `test`, as {@link bestProducts} gives them. */
  best(test: ProductTest, count: number): readonly RankedProduct[];
  /** `gain` times these with what `parts` add; these are not to be read any more. */
  plus(gain: number, parts: readonly IntentPart[]): ProductScores;
  /** These after `demotion`, to which only rules can add; these are not to be read any more. */
  demoted(demotion: Demotion): ProductScores;
}

/** Scores that stand in a row, which is changed in place. */
export class RowScores implements ProductScores {
  constructor(
    private readonly snapshot: Snapshot,
    readonly row: Float64Array,
  ) {}

  best(test: ProductTest, count: number): readonly RankedProduct[] {
    return bestProducts(this.snapshot, this.row, test, count);
  }

  plus(gain: number, parts: readonly IntentPart[]): ProductScores {
    const { row } = this;
    if (gain !== 1) for (let product = 0; product < row.length; product++) (row[product] as number) *= gain;
    const sums = SparseSums.over(row);
    for (const part of parts) part.accumulate(sums);
    return this;
  }

  demoted(demotion: Demotion): ProductScores {
    const { row } = this;
    row.forEach((score, product) => {
      row[product] = demotion.apply(product, score);
    });
    return this;
  }
}

/** Scores that are the same for many requests: their order is kept as long as they are. */
export class CommonScores implements ProductScores {
  private copy: Float64Array | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly values: Float64Array,
    private readonly scratch: (length: number) => Float64Array,
  ) {}

  get row(): Float64Array {
    if (this.copy === undefined) {
      const out = this.scratch(this.snapshot.table('Product').length);
      out.fill(0).set(this.values.subarray(0, out.length));
      this.copy = out;
    }
    return this.copy;
  }

  best(test: ProductTest, count: number): readonly RankedProduct[] {
    const { snapshot, values } = this;
    const { length } = snapshot.table('Product');
    const list = new BestList(snapshot, count);
    const offer = (product: number, score: number): void => {
      if (list.hasPlaceFor(product, score) && test(product)) list.put(product, score);
    };
    const among = test.among?.();
    if (among !== undefined) {
      for (const product of among) offer(product, values[product] ?? 0);
      return list.ranked();
    }
    for (const product of descendingOrder(values).indices) {
      const score = values[product] as number;
      if (score < list.least) break;
      if (product < length) offer(product, score);
    }
    for (let product = values.length; product < length && list.least <= 0; product++) offer(product, 0);
    return list.ranked();
  }

  plus(gain: number, parts: readonly IntentPart[]): ProductScores {
    return new RowScores(this.snapshot, this.row).plus(gain, parts);
  }

  demoted(demotion: Demotion): ProductScores {
    return new RowScores(this.snapshot, this.row).demoted(demotion);
  }
}

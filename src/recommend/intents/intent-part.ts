import type { SparseSums } from '../../lib/sparse-sums.js';
import type { Share } from '../shares/share.js';

/**
 * Something that an intent adds to the score of products: a fixed weight times a number of the graph, so no filter and
 * no page size changes it. The shares of a product sum to what `accumulate` adds for it within 1e-9.
 */
export interface IntentPart {
  /** Adds what it says of each product index. */
  accumulate(into: SparseSums): void;
  shares(product: number): Share[];
}

import type { Share } from '../shares/share.js';

/**
 * What makes products count less. It never gives one more and comes after all that is summed, so that a bound of what a product may
 * come to holds as well.
 */
export interface Demotion {
  /** What a product index with `score` comes to: at most that. */
  apply(product: number, score: number): number;
  /** The difference as a share of its own; undefined where there is none. */
  share(product: number, score: number): Share | undefined;
}

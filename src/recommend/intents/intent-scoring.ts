import type { Scoring } from '../scores/score-products.js';
import type { ProductTest } from '../select/product-filter.js';

/** Scores, and what they start from. */
export interface IntentScoring extends Scoring {
  /** Product indices; empty where the intent starts at a person. */
  readonly seeds: readonly number[];
  /** What the person owns in fact; in the profile, seeds count as owned, too. */
  readonly bought: ReadonlySet<number>;
  /** What the intent asks of a product, each time less of it: the first that anything meets holds; nothing in the end. */
  readonly levels?: readonly ProductTest[];
  /** Whether what the intent is about says anything for a product; left out where every score is about that. */
  readonly reaches?: ProductTest;
  /** What no fallback gives up. */
  readonly demands?: readonly ProductTest[];
}

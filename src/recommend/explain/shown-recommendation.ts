import type { ContributionDetails } from '../../explain/contribution.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { OrderedProduct } from '../control/selection.js';
import type { Recommendation } from '../recommendation.js';
import type { ProductExplanation } from './explain-product.js';

/** A recommendation whose explanation is worked out when it is read, each part once. */
export class ShownRecommendation implements Recommendation {
  readonly product: Recommendation['product'];
  readonly rank: number;
  readonly score: number;
  readonly adjustments: Recommendation['adjustments'];
  readonly propensity?: number;
  readonly #explanation: ProductExplanation;
  #contributions: Recommendation['contributions'] | undefined;
  #paths: Recommendation['paths'] | undefined;
  #reason: string | undefined;

  constructor(snapshot: Snapshot, entry: OrderedProduct, explanation: ProductExplanation) {
    this.product = snapshot.table('Product').id(entry.product);
    this.rank = entry.rank;
    this.score = entry.score;
    this.adjustments = entry.adjustments;
    if (entry.propensity !== undefined) this.propensity = entry.propensity;
    this.#explanation = explanation;
  }

  get contributions(): Recommendation['contributions'] {
    return (this.#contributions ??= this.#explanation.contributions());
  }

  get paths(): Recommendation['paths'] {
    return (this.#paths ??= this.#explanation.paths());
  }

  get reason(): string {
    return (this.#reason ??= this.#explanation.reason());
  }

  get details(): ContributionDetails {
    return this.#explanation;
  }

  /** All of it, for JSON. */
  toJSON(): Omit<Recommendation, 'details'> {
    const { product, rank, score, adjustments, propensity, contributions, paths, reason } = this;
    return { product, rank, score, adjustments, propensity, contributions, paths, reason };
  }
}

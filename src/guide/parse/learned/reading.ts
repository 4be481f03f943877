import type { Intent } from '../parsed-request.js';

/** Words of a request that may be a wish, and what the grammar says of them. */
export interface Candidate {
  readonly kind: 'feature' | 'need' | 'audience' | 'brand' | 'product' | 'category';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** `want`, `avoid`, a role that the words play, or `passed` where the grammar has passed over them. */
  readonly said: string;
}

/** What the learned layer sees of a request besides its words: what the grammar made of it. */
export interface Reading {
  readonly intent: Intent;
  readonly category: string | null;
  readonly candidates: readonly Candidate[];
  /** Names of what holds of the request as a whole, such as `asks` or `products=2`. */
  readonly signals: readonly string[];
}

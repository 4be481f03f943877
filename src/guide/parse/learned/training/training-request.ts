import type { Reading } from '../reading.js';

/** What a reader finds in a request; a part that is absent was not looked for. */
export interface Gold {
  readonly intent?: string;
  readonly category?: string | null;
  readonly brands?: { readonly want: readonly string[]; readonly avoid: readonly string[] };
  readonly products?: readonly string[];
  /** With `needs` and `audience` absent in a request that was written for its intent alone. */
  readonly features?: { readonly want: readonly string[]; readonly avoid: readonly string[] };
  readonly needs?: readonly string[];
  readonly audience?: string | null;
}

/** A request to learn from, with what the grammar made of it. */
export interface TrainingRequest {
  readonly text: string;
  readonly gold: Gold;
  readonly reading: Reading;
  /** Who wrote it: what is learned of how sure the words are is learned by the words of others. */
  readonly author: string;
  /** How much it counts: less where the grammar was made with it in sight. */
  readonly count: number;
}

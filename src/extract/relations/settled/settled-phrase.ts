import type { Polarity } from '../../extraction.js';

/** Words that judge what they stand beside; of the parts given all must hold, and `unless` must not. */
export interface SettledPhrase {
  /** Features that it judges, where not any. */
  readonly features?: ReadonlySet<string>;
  /** What stands before the words judged and behind them, in their sentence. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** The words judged, where not any. */
  readonly words?: RegExp;
  /** What stands nowhere around: a denial. */
  readonly unless?: RegExp;
  readonly polarity: Polarity;
}

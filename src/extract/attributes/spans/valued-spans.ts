import type { TextSpan } from './spans.js';

/** A record as programs are learned from it: its spans and the values that are right. */
export interface ValuedSpans {
  readonly spans: readonly TextSpan[];
  readonly values: readonly string[];
}

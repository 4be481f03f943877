import type { ComparisonMention, ExtractionInput, Polarity } from '../../extraction.js';

/** Where something stands in the text of a record, UTF-16 code units, `end` exclusive. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

/** An annotated mention; one for each opinion about an aspect. */
export interface GoldMention extends GoldSpan {
  readonly polarity: Polarity;
  readonly implicit: boolean;
  /** Canonical name of the feature, where the data has it. */
  readonly feature?: string;
  readonly opinion: GoldSpan | null;
}

/** A text with what is annotated in it. */
export interface TrainingRecord extends ExtractionInput {
  readonly mentions: readonly GoldMention[];
  /** Missing where the data has no comparisons at all. */
  readonly comparisons?: readonly ComparisonMention[];
}

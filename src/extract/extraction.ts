// The shapes of what is read from a text: the output format of `guidegraph extract`.
// Offsets are UTF-16 code units of the given text, `end` exclusive; `text` is always `source.slice(start, end)`.

export type Language = 'en' | 'zh';
export type TextKind = 'review' | 'description' | 'title' | 'test';
export type Polarity = 'positive' | 'negative' | 'neutral';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An aspect somebody speaks of. `feature` is the canonical name; `implicit` when no words name it. */
export interface AspectMention extends Span {
  readonly feature: string;
  readonly implicit: boolean;
  readonly polarity: Polarity;
  /**
   * 0..1: how sure the extractor is that span and polarity are right; in a title or description, which list facts, that it
   * is an aspect mention.
   */
  readonly confidence: number;
  readonly opinion: Span | null;
}

export type Comparator = '=' | '<' | '<=' | '>' | '>=' | '~';

/** A quantity of the text: value and unit as said, and converted to the canonical unit of CONVENTIONS. */
export interface SpecificationMention extends Span {
  readonly name?: string;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string;
  readonly canonicalValue: number;
  readonly canonicalUnit: string;
  readonly comparator: Comparator;
  /** Whether it describes the product the text is about; only those may become statements. */
  readonly about: 'product' | 'other';
}

export type EntityKind = 'BRAND' | 'PRODUCT' | 'MODEL' | 'LINE' | 'CATEGORY' | 'NEED' | 'AUDIENCE';

export interface EntityMention extends Span {
  readonly kind: EntityKind;
}

export type Preference = 'better' | 'worse' | 'equal' | 'different';

/** A comparison of `subject` with `object` on `feature`, from the subject's side. */
export interface ComparisonMention {
  readonly preference: Preference;
  readonly subject: Span | null;
  readonly object: Span | null;
  readonly feature: Span | null;
  readonly predicate: Span;
}

export interface ExtractionInput {
  readonly id: string;
  readonly text: string;
  readonly language?: Language;
  readonly kind?: TextKind;
  readonly product?: { readonly name?: string; readonly brand?: string; readonly category?: string };
}

export interface Extraction {
  readonly id: string;
  readonly language: Language;
  readonly mentions: readonly AspectMention[];
  readonly specifications: readonly SpecificationMention[];
  readonly entities: readonly EntityMention[];
  readonly comparisons: readonly ComparisonMention[];
  /** What a language model proposed where the extractor was unsure; it counts for nothing before an expert approves it. */
  readonly proposals?: { readonly version: string; readonly mentions: readonly AspectMention[] };
}

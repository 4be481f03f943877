// The shapes of what is read from a text: the output format of `guidegraph extract`.
// Offsets are UTF-16 code units of the given text, `end` exclusive; `text` is always `source.slice(start, end)`.

/** A language that texts are read in. */
export type Language = 'en' | 'zh';
/** What a text is: people judge in reviews and tests, descriptions and titles list facts. */
export type TextKind = 'review' | 'description' | 'title' | 'test';
/** What is said of an aspect, for it or against it. */
export type Polarity = 'positive' | 'negative' | 'neutral';

/** A part of a text. */
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

/** How a stated value bounds the real one; `~` is about. */
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

/** What a name in a text stands for. */
export type EntityKind = 'BRAND' | 'PRODUCT' | 'MODEL' | 'LINE' | 'CATEGORY' | 'NEED' | 'AUDIENCE';

/** A name in a text. */
export interface EntityMention extends Span {
  readonly kind: EntityKind;
}

/** How the subject of a comparison does against its object. */
export type Preference = 'better' | 'worse' | 'equal' | 'different';

/** A comparison of `subject` with `object` on `feature`, from the subject's side. */
export interface ComparisonMention {
  readonly preference: Preference;
  readonly subject: Span | null;
  readonly object: Span | null;
  readonly feature: Span | null;
  readonly predicate: Span;
}

/** A text to be read; without `language` it is detected, without `kind` it is a review. */
export interface ExtractionInput {
  readonly id: string;
  readonly text: string;
  readonly language?: Language;
  readonly kind?: TextKind;
  readonly product?: { readonly name?: string; readonly brand?: string; readonly category?: string };
}

/** All that was read of a text. */
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

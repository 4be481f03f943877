import type {
  AspectMention,
  ComparisonMention,
  EntityMention,
  ExtractionInput,
  Language,
} from './extraction.js';

/** What one language's rules find in a text; every list is in order of `start`, then `end`. */
export interface LanguageFindings {
  readonly mentions: readonly AspectMention[];
  readonly comparisons: readonly ComparisonMention[];
  readonly entities: readonly EntityMention[];
}

/**
 * Finds aspects, comparisons and entities in texts of one language.
 *
 * Laws, tested once for all implementations: pure (the same text gives the same findings), never throws on any
 * UTF-16 text, and every span is `text.slice(start, end)` of the given `text`. The caller has normalised `text`
 * (`normalise` of `src/text`, which keeps offsets) and cut it to at most {@link CHUNK_LIMIT} code units;
 * `input.text` is the whole original and is not to be read for offsets. An empty text gives empty lists.
 */
export interface LanguageExtractor {
  readonly language: Language;
  /** Mentions of at least this confidence are given when nobody asks otherwise, 0..1; .2 when missing. */
  readonly leastConfidence?: number;
  readonly extractAspects: (text: string, input: ExtractionInput) => LanguageFindings;
}

/** Longest text, in UTF-16 code units, that a language extractor is given at once. */
export const CHUNK_LIMIT = 16_384;

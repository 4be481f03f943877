import type { AspectMention, ExtractionInput, Language } from '../extraction.js';

/** A unit that trained taggers label: an English word or sign; a Chinese character, Latin word or number. */
export interface AnalysedToken {
  /** UTF-16 code units of the text given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its form for word vectors and vocabularies: lower case, normalised. */
  readonly form: string;
  /** What is known of the token by itself, as names such as "pos=NOUN" or "opinion=+"; taggers add those of its neighbours. */
  readonly features: readonly string[];
}

/** A sentence of a text, ready for trained taggers. */
export interface AnalysedSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly AnalysedToken[];
  /** What the rules without labels find in the sentence (offsets of the text); features and fallback of taggers. */
  readonly rules: readonly AspectMention[];
}

/**
 * Reads texts of one language for trained taggers, in training and in use alike. Pure; never throws on any text; linear
 * in its length. The text is normalised and at most CHUNK_LIMIT long, as for `LanguageExtractor`. Sentences and tokens
 * are in order and do not overlap.
 */
export interface LanguageAnalysis {
  readonly language: Language;
  readonly analyse: (text: string, input: ExtractionInput) => readonly AnalysedSentence[];
}

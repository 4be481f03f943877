/** Coarse parts of speech (Universal Dependencies names; proper nouns are nouns, what is left is `X`). */
export type PartOfSpeech =
  | 'NOUN'
  | 'ADJ'
  | 'VERB'
  | 'AUX'
  | 'ADV'
  | 'DET'
  | 'PRON'
  | 'ADP'
  | 'PART'
  | 'CCONJ'
  | 'SCONJ'
  | 'NUM'
  | 'PUNCT'
  | 'X';

/** One word or mark of an English text. */
export interface EnglishToken {
  /** Offsets in the analysed text, UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Lower-case base form: singular of a noun, infinitive of a verb, `not` of `n't`. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/**
 * Splits an English text into words with their parts of speech.
 *
 * Laws: tokens are in order, do not overlap, hold no white space, and every character that is neither white space
 * nor a hyphen inside a word is in one of them; the same text gives the same tokens; never throws; an empty text gives an empty list.
 */
export interface EnglishAnalyzer {
  readonly analyze: (text: string) => EnglishToken[];
}

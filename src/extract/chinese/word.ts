/** What a Chinese word does in a sentence about a product. */
export type WordKind =
  | 'aspect'
  | 'learned'
  | 'device'
  | 'brand'
  | 'noun'
  | 'latin'
  | 'opinion'
  | 'scalar'
  | 'adjective'
  | 'negator'
  | 'degree'
  | 'of'
  | 'and'
  | 'contrast'
  | 'preposition'
  | 'verb'
  | 'stop'
  | 'other';

/** A word with its role. `sign` is the polarity of an opinion (+1, −1), or whether a scalar means much or little; 0 otherwise. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tag: string;
  readonly kind: WordKind;
  readonly sign: -1 | 0 | 1;
}

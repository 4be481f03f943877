import type { EnglishToken } from '../../text/english/english-token.js';

/** A noun phrase that may name an aspect: tokens `from` to `to` (exclusive) of its sentence. */
export interface Term {
  readonly from: number;
  readonly to: number;
  /** Lemmas of its words, the head last. */
  readonly words: readonly string[];
  /** `words` joined by spaces: the name under which its uses are counted. */
  readonly key: string;
  /** A noun of judgement right after it ("battery problem"), its token. */
  readonly opinionNoun?: number;
  readonly kind: 'noun' | 'product' | 'vocabulary' | 'verb';
}

/** What somebody says about a term: the tokens of the opinion words and its orientation towards the term. */
export interface Link {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
  /** −3..3, negation, wishes and context applied. */
  readonly orientation: number;
  readonly kind: LinkKind;
}

/** How an opinion reached its term; each kind is right in another share of cases. */
export type LinkKind =
  | 'attribute'
  | 'predicate'
  | 'adverb'
  | 'object'
  | 'subject'
  | 'noun'
  | 'preposition'
  | 'infinitive'
  | 'conjunction'
  | 'clause';

/** The dictionary form of a term: lower case, the words as they stand, the head in singular. */
export function termName(tokens: readonly EnglishToken[], from: number, to: number): string {
  let name = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as EnglishToken;
    const glue = i > from && token.start === (tokens[i - 1] as EnglishToken).end ? '' : ' ';
    name += (i === from ? '' : glue) + (i === to - 1 ? token.lemma : token.lower);
  }
  return name;
}

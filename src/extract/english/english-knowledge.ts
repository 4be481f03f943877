import type { OpinionLexicon } from './lexicon/opinion-lexicon.js';
import type { PhraseTrie } from './phrase-trie.js';

/** All that the English rules know besides the sentence before them. */
export interface EnglishKnowledge {
  readonly lexicon: OpinionLexicon;
  /** Phrases of two words or more that name a feature, in lower case, with its canonical name. */
  readonly phrases: PhraseTrie<string>;
  /** "adjective noun" pairs that a corpus showed to be names ("manual mode"). */
  readonly collocations: ReadonlySet<string>;
  /** Whether the vocabulary has the whole term. */
  readonly isKnown: (term: string) => boolean;
  /** Canonical feature of a term, by the whole or by its last words; undefined when the vocabulary knows neither. */
  readonly featureOf: (term: string) => string | undefined;
  /** How often the corpus has a term, and how often with an opinion; undefined without a corpus. */
  readonly frequencies?: ReadonlyMap<string, TermFrequency>;
}

/** Uses of a term in a corpus. */
export interface TermFrequency {
  readonly total: number;
  readonly opinionated: number;
}

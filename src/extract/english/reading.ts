import type { EnglishToken } from '../../text/english/english-token.js';
import type { EnglishKnowledge } from './english-knowledge.js';
import { findTerms } from './find-terms.js';
import type { Sentence } from './sentence.js';
import type { Term } from './term.js';

/** A sentence with its terms, as the link rules see it. */
export interface Reading {
  readonly tokens: readonly EnglishToken[];
  readonly terms: readonly Term[];
  /** The term that covers a token, if any. */
  readonly termAt: (i: number) => Term | undefined;
  /** The verb at a token as a term of its own ("easy to use"), the same object every time. */
  readonly verbTerm: (i: number) => Term;
  readonly knowledge: EnglishKnowledge;
  /** The category of the product that the text is on, where it is known. */
  readonly category?: string;
}

function createVerbTerms({ tokens }: Sentence): (i: number) => Term {
  const made = new Map<number, Term>();
  return (i) => {
    const lemma = tokens[i]?.lemma ?? '';
    const term = made.get(i) ?? { from: i, to: i + 1, words: [lemma], key: lemma, kind: 'verb' };
    made.set(i, term);
    return term;
  };
}

/** Finds the terms of `sentence`, of a text on a product of `category`. */
export function readSentence(sentence: Sentence, knowledge: EnglishKnowledge, category?: string): Reading {
  const terms = findTerms(sentence, knowledge);
  const cover: (Term | undefined)[] = Array.from({ length: sentence.tokens.length });
  for (const term of terms) cover.fill(term, term.from, term.to);
  return {
    tokens: sentence.tokens,
    terms,
    termAt: (i) => cover[i],
    verbTerm: createVerbTerms(sentence),
    knowledge,
    category,
  };
}

import type { TokenRange } from '../spans/token-range.js';
import type { ComparisonSentence } from './comparison-example.js';

/** Longest text of a span that is a clue by itself, in UTF-16 code units. */
const LONGEST_TEXT = 40;

/** The tokens of a sentence as clues name them; outside of the sentence all say "<" or ">". */
export interface TokenView {
  readonly length: number;
  readonly form: (i: number) => string;
  /** Part of speech, in Chinese with the place in the word. */
  readonly pos: (i: number) => string;
  /** Lemma in English, in Chinese the word that the character stands in. */
  readonly word: (i: number) => string;
  readonly isBreak: (i: number) => boolean;
  readonly text: (range: TokenRange) => string;
}

/** The value of the first of `names` that is of a kind ("p="), "?" when none is. */
export function valueOf(names: readonly string[], kind: string): string {
  const found = names.find((name) => name.startsWith(kind));
  return found === undefined ? '?' : found.slice(kind.length);
}

export function viewTokens({ sentence, names }: Pick<ComparisonSentence, 'sentence' | 'names'>): TokenView {
  const forms = sentence.tokens.map(({ form }) => form);
  const tags = names.map((own) => valueOf(own, 'p='));
  const words = names.map((own) => valueOf(own, 'l='));
  const at =
    (values: readonly string[]) =>
    (i: number): string =>
      values[i] ?? (i < 0 ? '<' : '>');
  return {
    length: forms.length,
    form: at(forms),
    pos: at(tags),
    word: at(words),
    isBreak: (i) => tags[i] === 'PUNCT',
    text: ({ from, to }) => forms.slice(from, to).join(' ').slice(0, LONGEST_TEXT),
  };
}

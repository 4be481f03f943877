import { askedUnits } from '../help/help-terms.js';

const MOST_TERMS = 30;
const LONGEST = 40;

/**
 * What a question asks for, in the words in which such questions are counted: the names of the vocabulary and of customer
 * service where it has one, in English, else the words as they were written. Each once, at most 30.
 */
export function insightTerms(text: string): string[] {
  const terms = askedUnits(text).map(({ word, ways }) => {
    const [concept] = ways[0] ?? [];
    return concept?.startsWith('#') === true ? concept.slice(1) : word.slice(0, LONGEST);
  });
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

import type { AnalysedSentence } from '../analysis.js';
import { ruleTags } from './rule-tags.js';

/** Names the word clusters of a form, such as "64:17"; none for an unknown one. */
export type ClusterOf = (form: string) => readonly string[];

/** Longest form that is taken apart, in UTF-16 code units; of a longer one only its beginning counts. */
const FORM_LIMIT = 40;

/** Longest sequence of tokens that a form's atoms are kept for. */
const CACHE_LIMIT = 100_000;

/** What a form says by itself: itself, its beginnings and ends, its clusters. */
export function formAtoms(form: string, clusterOf: ClusterOf): string[] {
  const word = form.slice(0, FORM_LIMIT);
  const atoms = [`w=${word}`];
  const length = word.length;
  if (/^[a-z]/.test(word)) {
    if (length > 3) atoms.push(`b3=${word.slice(0, 3)}`, `e2=${word.slice(-2)}`, `e3=${word.slice(-3)}`);
    if (length > 4) atoms.push(`b4=${word.slice(0, 4)}`, `e4=${word.slice(-4)}`);
  }
  if (/\d/.test(word)) atoms.push(`d=${word.replace(/\d+/g, '0')}`);
  for (const cluster of clusterOf(form)) atoms.push(`c=${cluster}`);
  return atoms;
}

/** The names of atoms: what is known of one token, each "kind=value", in order of token. */
export type AtomNames = readonly (readonly string[])[];

/** Makes the function that names the atoms of a sentence's tokens: their forms', their own features, and the rules' tags. */
export function createAtomNames(clusterOf: ClusterOf): (sentence: AnalysedSentence) => AtomNames {
  const known = new Map<string, readonly string[]>();
  const atomsOf = (form: string): readonly string[] => {
    let atoms = known.get(form);
    if (atoms === undefined) {
      atoms = formAtoms(form, clusterOf);
      if (known.size < CACHE_LIMIT) known.set(form, atoms);
    }
    return atoms;
  };
  return (sentence) => {
    const tags = ruleTags(sentence);
    return sentence.tokens.map(({ form, features }, i) => [
      ...atomsOf(form),
      ...features,
      ...(tags[i] as readonly string[]),
    ]);
  };
}

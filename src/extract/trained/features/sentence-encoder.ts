import type { AnalysedSentence } from '../analysis.js';
import type { AtomVocabulary, EncodedSentence } from './atom-vocabulary.js';
import { type ClusterOf, formAtoms } from './atoms.js';
import { ruleTags } from './rule-tags.js';

/** How many forms the numbers of their atoms are kept for. */
const CACHE_LIMIT = 100_000;

/**
 * Makes the function that encodes sentences: the same as `vocabulary.encode` of the names of their atoms, without naming
 * those that the form of a token has by itself again and again.
 */
export function createSentenceEncoder(
  vocabulary: AtomVocabulary,
  clusterOf: ClusterOf,
): (sentence: AnalysedSentence) => EncodedSentence {
  const known = new Map<string, Int32Array>();
  const idsOf = (form: string): Int32Array => {
    let ids = known.get(form);
    if (ids === undefined) {
      ids = vocabulary.idsOf(formAtoms(form, clusterOf));
      if (known.size < CACHE_LIMIT) known.set(form, ids);
    }
    return ids;
  };
  return (sentence) => {
    const { tokens } = sentence;
    const tags = ruleTags(sentence);
    const starts = new Uint32Array(tokens.length + 1);
    const ids: number[] = [];
    const add = (names: readonly string[]): void => {
      for (const name of names) {
        const id = vocabulary.idOf(name);
        if (id >= 0) ids.push(id);
      }
    };
    for (let t = 0; t < tokens.length; t += 1) {
      const { form, features } = tokens[t] as AnalysedSentence['tokens'][number];
      for (const id of idsOf(form)) ids.push(id);
      add(features);
      add(tags[t] as readonly string[]);
      starts[t + 1] = ids.length;
    }
    return vocabulary.sentence(starts, Int32Array.from(ids));
  };
}

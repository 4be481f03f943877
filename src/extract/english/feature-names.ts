import { FEATURES } from '../../domain/vocabulary/features.js';
import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import { createOpinionLexicon } from './lexicon/opinion-lexicon.js';
import { PhraseTrie } from './phrase-trie.js';

/**
 * The canonical name of the feature that `term` names: by the whole term, else by its last words ("canon software" →
 * software), else undefined.
 */
export function featureOf(term: string): string | undefined {
  let rest = term;
  for (;;) {
    const found = findFeature(rest, 'en');
    if (found !== undefined) return found.name;
    const space = rest.indexOf(' ');
    if (space < 0) return undefined;
    rest = rest.slice(space + 1);
  }
}

/** Whether the vocabulary has `term` itself. */
export function isKnownTerm(term: string): boolean {
  return findFeature(term, 'en') !== undefined;
}

/**
 * The English phrases of two words or more that name a feature. Those that begin with an opinion word ("easy to
 * carry", "loud fan") are judgements and left to the rules.
 */
export function featurePhrases(): PhraseTrie<string> {
  const { adjectives } = createOpinionLexicon();
  const trie = new PhraseTrie<string>();
  for (const { name, synonyms } of FEATURES) {
    for (const phrase of [name, ...synonyms.en]) {
      const words = phrase.toLowerCase().split(/[\s-]+/);
      if (words.length > 1 && !adjectives.has(words[0] ?? '')) trie.add(words, name);
    }
  }
  return trie;
}

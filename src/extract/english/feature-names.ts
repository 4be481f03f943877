import { FEATURES } from '../../domain/vocabulary/features.js';
import { createOpinionLexicon } from './lexicon/opinion-lexicon.js';
import { PhraseTrie } from './phrase-trie.js';

/** A plural without its ending, any other word as it is; terms are looked up with their last word in the singular. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}

/** Names and synonyms in lower case, then their singular forms; of equal ones the first of that order stays. */
const INDEX: ReadonlyMap<string, string> = new Map(
  [
    ...FEATURES.map(({ name }) => [name, name] as const),
    ...FEATURES.flatMap(({ name, synonyms }) =>
      synonyms.en.map((word) => [word.toLowerCase(), name] as const),
    ),
    ...FEATURES.flatMap(({ name, synonyms }) =>
      synonyms.en.map((word) => [singular(word.toLowerCase()), name] as const),
    ),
  ].toReversed(),
);

const QUALITY = ' quality';

/**
 * The canonical name of the feature that `term` names: by the whole term, by what has the quality, else by its last words ("canon software" →
 * software), else undefined.
 */
export function featureOf(term: string): string | undefined {
  // The quality of a part is no workmanship: "speaker quality" → sound.
  const part =
    INDEX.get(term) === undefined && term.endsWith(QUALITY)
      ? INDEX.get(term.slice(0, -QUALITY.length))
      : undefined;
  if (part !== undefined) return part;
  let rest = term;
  for (;;) {
    const found = INDEX.get(rest);
    if (found !== undefined) return found;
    const space = rest.indexOf(' ');
    if (space < 0) return undefined;
    rest = rest.slice(space + 1);
  }
}

/** Whether the vocabulary has `term` itself. */
export function isKnownTerm(term: string): boolean {
  return INDEX.has(term);
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

/** The canonical name of the feature that `words` name: that of the vocabulary, else the words with the last in singular. */
export function englishFeatureName(words: string): string {
  const lower = words.toLowerCase().replace(/\s+/g, ' ');
  const space = lower.lastIndexOf(' ') + 1;
  const name = lower.slice(0, space) + singular(lower.slice(space));
  return featureOf(name) ?? featureOf(lower) ?? name;
}

import { ASPECT_NOUNS, ASPECT_VERBS, DEVICE_NOUNS } from './lexicon/aspect-words.js';
import { BRAND_WORDS } from './lexicon/brand-words.js';
import { CONTRAST_WORDS, DEGREE_WORDS, NEGATORS } from './lexicon/function-words.js';
import { NEGATIVE_WORDS } from './lexicon/negative-words.js';
import { NEUTRAL_WORDS } from './lexicon/neutral-words.js';
import { POSITIVE_WORDS } from './lexicon/positive-words.js';
import { HIGH_SCALARS, LOW_SCALARS } from './lexicon/scalar-words.js';

const GROUPS: readonly (readonly [readonly string[], string])[] = [
  [ASPECT_NOUNS, 'n'],
  [DEVICE_NOUNS, 'n'],
  [BRAND_WORDS, 'nz'],
  [ASPECT_VERBS, 'vn'],
  [POSITIVE_WORDS, 'a'],
  [NEGATIVE_WORDS, 'a'],
  [NEUTRAL_WORDS, 'a'],
  [HIGH_SCALARS, 'a'],
  [LOW_SCALARS, 'a'],
  [NEGATORS, 'd'],
  [DEGREE_WORDS, 'd'],
  [CONTRAST_WORDS, 'c'],
];

/**
 * Our own product words with their part of speech: what the segmenter keeps whole whatever its general
 * dictionary says. A word in several groups has the tag of the first.
 */
export const PRODUCT_DICTIONARY: ReadonlyMap<string, string> = new Map(
  GROUPS.toReversed().flatMap(([words, tag]) => words.map((word) => [word, tag] as const)),
);

/** Length in UTF-16 code units of the longest word of {@link PRODUCT_DICTIONARY}. */
export const LONGEST_PRODUCT_WORD: number = Math.max(...[...PRODUCT_DICTIONARY.keys()].map((w) => w.length));

import { dependsOnContext } from '../../../extract/english/lexicon/contextual-polarity.js';
import { createOpinionLexicon } from '../../../extract/english/lexicon/opinion-lexicon.js';
import type { Language, Span } from '../../../extract/extraction.js';
import type { ProductText } from './product-text.js';

/** As many words at the beginning of a product's name are its name; what follows describes it. */
const NAME_WORDS = 3;

const LEXICON = createOpinionLexicon();
const OPINIONS = [LEXICON.adjectives, LEXICON.adverbs, LEXICON.nouns, LEXICON.subjectVerbs];

/** What stands before a name within a sentence: "the Echo", "with Echo". */
const NAMES = /(?:^|[^\p{L}])(?:the|this|my|our|your|an?|of|with|on|to|from|for|about) $|\p{L}\/$/u;

/** Whether an English word may be an opinion: of the lexicon, or of one that a feature's kind settles ("fast"). */
const isOpinionWord = (word: string): boolean =>
  dependsOnContext(word) || OPINIONS.some((list) => list.has(word));

/**
 * Whether `opinion` of `content` is a word of the product's name and meant as one: "the Echo", but not "the sound is clear"
 * of headphones by that name.
 */
export function isOwnName(
  { name = '', brand = '' }: Pick<ProductText, 'name' | 'brand'>,
  content: string,
  language: Language,
  opinion: Span,
): boolean {
  const word = opinion.text.toLowerCase();
  const own = name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .slice(0, NAME_WORDS);
  if (![...own, brand.toLowerCase()].includes(word)) return false;
  if (language === 'zh' || !isOpinionWord(word)) return true;
  return (
    /^\p{Lu}/u.test(opinion.text) && NAMES.test(content.slice(Math.max(0, opinion.start - 8), opinion.start))
  );
}

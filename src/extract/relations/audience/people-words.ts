import { findAudience } from '../../../domain/vocabulary/vocabulary.js';
import { wordSet } from '../../english/lexicon/word-lists.js';

/** What may stand before people without changing who they are, or join several of them. */
const AROUND_PEOPLE = wordSet(`
  a an the my our his her their your any all most many both every each other some even also plus and or &
  older old oldest elderly younger young youngest little small tiny aging ageing disabled busy casual serious absolute complete
  total whole entire large big dear own aspiring budding
  first-time time tech technical technically non-technical non-tech tech-challenged challenged illiterate savvy tech-savvy impaired
  visually school grade primary elementary middle high college university medical law art year years month months yr yrs
  grumpy retired sweet lovely teenage adult
`);
const AGE = /^\d{1,3}(?:[-\s]?(?:yr|yrs|year|years|month|months|y\/?o))?(?:[-\s]?olds?)?$/;

const bare = (word: string): string => word.toLowerCase().replace(/^["'(]+|[,"')]+$/g, '');

/** Most words between "for" and whom it is for. */
const MOST_WORDS = 9;

/**
 * Where in `words` the lead begins that only words around people follow ("… for my two little" → place of "for"); −1
 * where something else stands between, or no lead of `leads`.
 */
export function leadTo(words: readonly string[], leads: ReadonlySet<string>): number {
  const least = Math.max(0, words.length - MOST_WORDS);
  for (let at = words.length - 1; at >= least; at -= 1) {
    const word = bare(words[at] as string);
    if (leads.has(word)) return at;
    const isOne = AROUND_PEOPLE.has(word) || AGE.test(word) || /^(?:two|three|four|five|six)$/.test(word);
    // "My mom and": another one of the list, with its genitive or plural.
    if (!isOne && findAudience(word, 'en') === undefined) return -1;
  }
  return -1;
}

/** Whether `word` leads a noun that is known to be somebody's ("my", "our") or a certain one. */
export function isOwnersWord(word: string | undefined): boolean {
  return word !== undefined && /^(?:my|our|the|his|her|their|your|both|all|these|those)$/i.test(bare(word));
}

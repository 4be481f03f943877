import type { Reading } from '../reading.js';
import type { Link } from '../term.js';
import { adjectiveLinks } from './adjective-links.js';
import { clauseLinks } from './clause-links.js';
import { conjunctionLinks } from './conjunction-links.js';
import { infinitiveLinks } from './infinitive-links.js';
import { absenceLinks, nounLinks } from './noun-links.js';
import { adverbLinks, verbLinks } from './verb-links.js';

/**
 * All links between opinion words and terms of one sentence, in order of the opinion word; links that terms get by
 * coordination ("the size and weight are great") come last.
 */
export function findLinks(reading: Reading): Link[] {
  const links: Link[] = [];
  const { tokens, termAt, knowledge } = reading;
  for (const [i, token] of tokens.entries()) {
    if (termAt(i) !== undefined) continue;
    if (token.pos === 'ADJ') links.push(...adjectiveLinks(reading, i));
    else if (token.pos === 'VERB') links.push(...verbLinks(reading, i));
    else if (token.pos === 'NOUN') links.push(...nounLinks(reading, i));
    if (token.pos === 'ADJ' || token.pos === 'NOUN') links.push(...infinitiveLinks(reading, i));
    if (token.pos !== 'VERB' && knowledge.lexicon.adverbs.has(token.lower))
      links.push(...adverbLinks(reading, i));
    if (token.pos !== 'NOUN' && token.pos !== 'ADJ') links.push(...absenceLinks(reading, i));
  }
  const shared = [...links, ...conjunctionLinks(reading, links)];
  return [...shared, ...clauseLinks(reading, shared)];
}

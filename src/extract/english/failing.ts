import type { EnglishToken } from '../../text/english/english-token.js';
import { DUTIES, FAILING } from './lexicon/verdict-words.js';
import { isNegated, unreality } from './orientation.js';

/** How far before a verb its negation and who does it stand, in words. */
const REACH = 3;

const PEOPLE: ReadonlySet<string> = new Set(['i', 'we', 'you', 'he', 'she', 'people', 'most']);
const ABLE: ReadonlySet<string> = new Set(['can', 'ca', 'could', 'cannot']);

/** Whether somebody leaves it to do ("I have n't played with it"), and is not kept from it ("I can n't play any"). */
function isLeft(tokens: readonly EnglishToken[], i: number): boolean {
  const before = tokens.slice(Math.max(0, i - REACH - 1), i).map(({ lower }) => lower);
  return before.some((word) => PEOPLE.has(word)) && !before.some((word) => ABLE.has(word));
}

/**
 * Whether the verb at token `i` tells that something does not do what it is there for: "wo n't play my discs", "refuses to
 * load", "stopped charging". Not in a condition or a wish.
 */
export function failsAt(tokens: readonly EnglishToken[], i: number): boolean {
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  if (pos !== 'VERB' || !DUTIES.has(lemma) || unreality(tokens, i) !== undefined) return false;
  const lead = tokens[i - 1]?.lower === 'to' ? tokens[i - 2] : tokens[i - 1];
  if (FAILING.has(lead?.lemma ?? '')) return true;
  return !lower.endsWith('ing') && isNegated(tokens, i, REACH) && !isLeft(tokens, i);
}

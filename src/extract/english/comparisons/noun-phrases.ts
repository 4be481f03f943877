import type { EnglishToken } from '../../../text/english/english-token.js';
import { CONTRASTS, DETERMINERS } from '../lexicon/function-words.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';

/** A noun phrase by its tokens, `to` exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const PRONOUNS: ReadonlySet<string> = new Set([
  'it',
  'this',
  'they',
  'these',
  'that',
  'both',
  'mine',
  'others',
  'one',
]);

/** Pronouns that stand for a noun after a determiner ("this one"). */
export const ONES: ReadonlySet<string> = new Set(['one', 'ones']);

/** Whether `word` stands for a thing by itself: "it", but not "one", which an adjective may describe. */
export const isPronoun = (word: string): boolean => PRONOUNS.has(word) && !ONES.has(word);

/** Nouns of degree between a subject and what is said of it ("a bit faster"). */
const HEDGES: ReadonlySet<string> = new Set([
  'bit',
  'lot',
  'way',
  'little',
  'tad',
  'half',
  'times',
  'time',
  'stop',
  'deal',
  'step',
  'percent',
  '%',
  'g',
  'grams',
  'dollars',
  'bucks',
  'hours',
  'minutes',
]);

/** Words that go on with a name written with a capital ("Hover 2", "Wisp Pro", "Vesper IV"). */
const NAME_PART = /^(?:\p{Lu}[\p{L}\d-]*|\d{1,4}[A-Za-z]{0,2})$/u;

/** `phrase` with the words right behind it that are written as parts of its name, at most three. */
export function wholeName(text: string, { tokens }: Reading, phrase: Phrase | undefined): Phrase | undefined {
  const written = (i: number): string => text.slice(tokens[i]?.start ?? 0, tokens[i]?.end ?? 0);
  if (phrase === undefined || !/^\p{Lu}/u.test(written(phrase.to - 1))) return phrase;
  let { to } = phrase;
  while (to < tokens.length && to < phrase.to + 3 && NAME_PART.test(written(to))) to += 1;
  return { from: phrase.from, to };
}

/** The noun phrase that begins at `i` after its articles: adjectives, numbers and nouns, or a pronoun. */
export function phraseAt({ tokens }: Reading, i: number): Phrase | undefined {
  let from = i;
  while (DETERMINERS.has(tokens[from]?.lower ?? '') && from < i + 2) from += 1;
  let to = from;
  let nouns = 0;
  while (to < from + 7) {
    const token = tokens[to];
    if (token === undefined || !['ADJ', 'NUM', 'NOUN', 'X'].includes(token.pos)) break;
    if (token.pos === 'NOUN' || token.pos === 'NUM' || token.pos === 'X') nouns += 1;
    to += 1;
  }
  if (nouns > 0) return { from, to };
  // "one" of "this one" is a determiner where a noun follows, and the phrase itself where none does.
  if (from > i + 1 && ONES.has(tokens[from - 1]?.lower ?? '')) return { from: from - 1, to: from };
  const alone = tokens[i];
  return alone !== undefined && PRONOUNS.has(alone.lower) ? { from: i, to: i + 1 } : undefined;
}

/** The noun phrase or pronoun that ends before token `end`, within a clause: the likely subject. */
export function phraseBefore({ tokens }: Reading, end: number): Phrase | undefined {
  for (let i = end - 1; i >= 0 && i >= end - 14; i -= 1) {
    const token = tokens[i] as EnglishToken;
    if (isBreak(token) || CONTRASTS.has(token.lower)) return undefined;
    if (PRONOUNS.has(token.lower) && token.pos !== 'SCONJ' && token.pos !== 'ADP')
      return { from: i, to: i + 1 };
    if (token.pos !== 'NOUN' || HEDGES.has(token.lower)) continue;
    let from = i;
    while (from > 0 && ['NOUN', 'ADJ', 'NUM'].includes(tokens[from - 1]?.pos ?? '')) from -= 1;
    return { from, to: i + 1 };
  }
  return undefined;
}

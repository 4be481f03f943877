// Where an opinion adjective finds what it judges; each rule gives one term or undefined.

import type { EnglishToken } from '../../../text/english/english-token.js';
import { COPULAS, OBJECT_COMPLEMENT_VERBS } from '../lexicon/function-words.js';
import type { Reading } from '../reading.js';
import { hedges, isBreak } from '../retag.js';
import type { Term } from '../term.js';
import { objectAfter, subjectBefore } from './walk.js';

/** Prepositions by which an adjective of feeling or fitness takes what it judges ("happy with the screen"). */
export const JUDGING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'with',
  'by',
  'about',
  'at',
  'in',
  'of',
  'on',
  'for',
]);
/** The noun that the adjective at `i` stands before: over further adjectives, adverbs, "and" and commas. */
export function nounAfter({ tokens, termAt }: Reading, i: number): Term | undefined {
  for (let j = i + 1; j < tokens.length && j <= i + 6; j += 1) {
    const term = termAt(j);
    if (term !== undefined) return term;
    const token = tokens[j] as EnglishToken;
    const next = tokens[j + 1];
    const between =
      token.lower === ',' || token.lower === 'and' || token.lower === 'but' || token.lower === 'or';
    if (
      between
        ? next?.pos !== 'ADJ' && next?.pos !== 'ADV'
        : token.pos !== 'ADJ' && token.pos !== 'ADV' && token.pos !== 'NUM'
    )
      return undefined;
  }
  return undefined;
}

/** A generic noun after the adjective that hands the judgement on ("great amount of storage", "a nice touch"). */
export function throughGenericNoun(reading: Reading, i: number): Term | undefined {
  const { tokens } = reading;
  if (tokens[i + 1]?.pos !== 'NOUN') return undefined;
  const preposition = tokens[i + 2]?.lower;
  if (preposition === undefined || !JUDGING_PREPOSITIONS.has(preposition)) return undefined;
  return objectAfter(reading, i + 2, 5);
}

/** "the manual does a fine job": the subject of the doing. */
export function doneWell(reading: Reading, i: number): Term | undefined {
  const { tokens } = reading;
  if (tokens[i + 1]?.lemma !== 'job') return undefined;
  for (let j = i - 1; j >= i - 4; j -= 1) if (tokens[j]?.lemma === 'do') return subjectBefore(reading, j);
  return undefined;
}

/** The copula that the adjective at `i` is said through, over adverbs, negators and coordinated adjectives. */
export function copulaBefore({ tokens, termAt }: Reading, i: number): number | undefined {
  for (let j = i - 1; j >= 0 && j >= i - 7; j -= 1) {
    const token = tokens[j] as EnglishToken;
    if (COPULAS.has(token.lemma) && (token.pos === 'AUX' || token.pos === 'VERB')) return j;
    if (termAt(j) !== undefined || isBreak(token)) return undefined;
    const coordinated = token.pos === 'ADJ' || token.pos === 'CCONJ' || token.lower === ',';
    if (!coordinated && !hedges(token) && token.pos !== 'DET' && token.lower !== 'like') return undefined;
  }
  return undefined;
}

/** "I find the menu confusing", "makes the screen bright": the term right before the adjective. */
export function complemented(reading: Reading, i: number): Term | undefined {
  let j = i - 1;
  while (j >= 0 && (reading.tokens[j]?.pos === 'ADV' || reading.tokens[j]?.pos === 'PART')) j -= 1;
  const term = reading.termAt(j);
  if (term === undefined) return undefined;
  for (let k = term.from - 1; k >= 0 && k >= term.from - 4; k -= 1) {
    const token = reading.tokens[k] as EnglishToken;
    if (token.pos === 'VERB' || token.pos === 'AUX')
      return OBJECT_COMPLEMENT_VERBS.has(token.lemma) ? term : undefined;
  }
  return undefined;
}

/** "how good the screen is": the noun between the adjective and the copula after it. */
export function exclaimed({ tokens, termAt }: Reading, i: number): Term | undefined {
  if (tokens[i - 1]?.lower !== 'how') return undefined;
  for (let j = i + 1; j < i + 4; j += 1) {
    const term = termAt(j);
    if (term !== undefined) return tokens[term.to]?.lemma === 'be' ? term : undefined;
  }
  return undefined;
}

/** "glad i bought this camera": the thing that was bought. */
export function bought(reading: Reading, i: number): Term | undefined {
  for (let j = i + 1; j <= i + 5; j += 1) {
    const lemma = reading.tokens[j]?.lemma ?? '';
    if (lemma === 'buy' || lemma === 'get' || lemma === 'purchase' || lemma === 'choose')
      return objectAfter(reading, j, 4);
  }
  return undefined;
}

/** "Battery fine", "Screen: sharp": a term right before the adjective, without a verb in the clause. */
export function noted({ tokens, termAt }: Reading, i: number): Term | undefined {
  let j = i - 1;
  while (j >= 0 && (hedges(tokens[j] as EnglishToken) || tokens[j]?.pos === 'ADJ')) j -= 1;
  if (tokens[j]?.lower === ':' || tokens[j]?.lower === '-') j -= 1;
  const term = termAt(j);
  if (term === undefined) return undefined;
  for (let k = term.from - 1; k >= 0; k -= 1) {
    const token = tokens[k] as EnglishToken;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP') return undefined;
    if (isBreak(token) || token.lower === ',' || token.pos === 'CCONJ') break;
  }
  let after = i + 1;
  while (tokens[after]?.lower === 'and' && tokens[after + 1]?.pos === 'ADJ') after += 2;
  const next = tokens[after];
  const ends =
    next === undefined ||
    next.pos === 'PUNCT' ||
    next.pos === 'CCONJ' ||
    next.pos === 'SCONJ' ||
    next.pos === 'ADP';
  return ends ? term : undefined;
}

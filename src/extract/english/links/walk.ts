import type { EnglishToken } from '../../../text/english/english-token.js';
import { ATTACHING, CONTRASTS, DETERMINERS } from '../lexicon/function-words.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';
import type { Term } from '../term.js';

/** How far subjects and objects are looked for, in words. */
const REACH = 14;

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  'i we you he she it they this these those one everything anything nothing who someone'.split(' '),
);
const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'who']);

function inVerbGroup(token: EnglishToken): boolean {
  return token.pos === 'AUX' || token.pos === 'VERB' || token.pos === 'ADV' || token.pos === 'PART';
}

/** The first token of the noun phrase whose noun begins at `from`: determiners and adjectives before it. */
export function phraseStart({ tokens }: Reading, from: number): number {
  let i = from;
  while (i > 0) {
    const token = tokens[i - 1] as EnglishToken;
    const inside =
      token.pos === 'ADJ' || token.pos === 'NUM' || token.pos === 'ADV' || DETERMINERS.has(token.lower);
    if (!inside || token.lower === 'of') break;
    i -= 1;
  }
  return i;
}

/** The noun that the phrase of `term` hangs on ("quality" of "quality of the picture"), or `term` itself. */
function headOf(reading: Reading, term: Term): Term {
  let head = term;
  for (let depth = 0; depth < 2; depth += 1) {
    const start = phraseStart(reading, head.from);
    const hinge = reading.tokens[start - 1];
    if (hinge === undefined || !ATTACHING.has(hinge.lower)) return head;
    const above = reading.termAt(start - 2);
    if (above === undefined || above.to !== start - 1) return head;
    head = above;
  }
  return head;
}

/** The "(" that the ")" at `i` closes, at most eight words before it, or `i` itself. */
function opening(tokens: readonly EnglishToken[], i: number): number {
  for (let j = i - 1; j >= 0 && j >= i - 8; j -= 1) if (tokens[j]?.lower === '(') return j;
  return i;
}

/**
 * The subject of the verb or adjective at `i`: over the words of its verb group to the nearest noun on the left in
 * the same clause, and from there to the noun that it hangs on. Undefined for a pronoun and when there is none.
 */
export function subjectBefore(reading: Reading, i: number): Term | undefined {
  const { tokens, termAt } = reading;
  let j = i - 1;
  while (j >= 0 && j >= i - REACH && inVerbGroup(tokens[j] as EnglishToken) && termAt(j) === undefined)
    j -= 1;
  if (j >= 0 && RELATIVES.has((tokens[j] as EnglishToken).lower)) j -= 1;
  for (; j >= 0 && j >= i - REACH; j -= 1) {
    const token = tokens[j] as EnglishToken;
    if (token.lower === ')') {
      j = opening(tokens, j);
      continue;
    }
    const term = termAt(j);
    if (term !== undefined) return headOf(reading, term);
    if (isBreak(token) || token.lower === ',' || CONTRASTS.has(token.lower)) return undefined;
    if (SUBJECT_PRONOUNS.has(token.lower)) return undefined;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'CCONJ' || token.pos === 'SCONJ')
      return undefined;
  }
  return undefined;
}

/**
 * The object after the word at `i`: over determiners, adjectives, generic nouns and their "of" to the next term of
 * the same clause, at most `reach` words away. A preposition is crossed only right after `i` and after a generic noun.
 */
export function objectAfter(reading: Reading, i: number, reach = 8): Term | undefined {
  const { tokens, termAt } = reading;
  for (let j = i + 1; j < tokens.length && j <= i + reach; j += 1) {
    const token = tokens[j] as EnglishToken;
    const term = termAt(j);
    if (term !== undefined) return term;
    if (isBreak(token) || token.lower === ',' || CONTRASTS.has(token.lower)) return undefined;
    const before = tokens[j - 1] as EnglishToken;
    if (token.pos === 'ADP' && j > i + 1 && before.pos !== 'NOUN' && before.pos !== 'ADJ') return undefined;
    if (token.pos === 'VERB' && !token.lower.endsWith('ing')) return undefined;
    if (token.pos === 'AUX' || token.pos === 'SCONJ' || token.pos === 'CCONJ') return undefined;
    if (token.pos === 'PRON' && !DETERMINERS.has(token.lower)) return undefined;
  }
  return undefined;
}

import type { EnglishToken } from '../../text/english/english-token.js';
import { isAdmirer } from './admirer.js';
import type { EnglishKnowledge } from './english-knowledge.js';
import { CLASSIFYING_ADJECTIVES } from './lexicon/classifying-adjectives.js';
import { DETERMINERS } from './lexicon/function-words.js';
import { GENERIC_NOUNS, PRODUCT_NOUNS } from './lexicon/generic-nouns.js';
import type { Sentence } from './sentence.js';
import { type Term, termName } from './term.js';

/** Longest run of nouns that is one term; of a longer one the last words count. */
const LONGEST = 4;

/** Whether the token can be inside or at the end of a term. */
function isNoun(token: EnglishToken | undefined): boolean {
  return token?.pos === 'NOUN' && /[a-z]/.test(token.lower);
}

/** Whether `token` names the kind of the noun after it ("optical zoom", "viewing angle", "mp3 player"). */
function classifies(
  tokens: readonly EnglishToken[],
  i: number,
  { collocations, lexicon }: EnglishKnowledge,
): boolean {
  const token = tokens[i] as EnglishToken;
  const next = tokens[i + 1];
  if (next === undefined || !isNoun(next)) return false;
  if (CLASSIFYING_ADJECTIVES.has(token.lower) && token.pos !== 'VERB') return true;
  if (token.pos === 'ADJ') return collocations.has(`${token.lower} ${next.lemma}`);
  if (token.pos !== 'VERB' || !token.lower.endsWith('ing') || lexicon.adjectives.has(token.lower))
    return false;
  const before = tokens[i - 1];
  return (
    before === undefined || DETERMINERS.has(before.lower) || before.pos === 'ADJ' || before.pos === 'NOUN'
  );
}

/** The end of the run of nouns and classifying words at `from`; `from` when there is none. */
function runEnd(tokens: readonly EnglishToken[], from: number, knowledge: EnglishKnowledge): number {
  let to = from;
  while (to < tokens.length && (isNoun(tokens[to]) || classifies(tokens, to, knowledge))) to += 1;
  return to;
}

function vocabularyTerm(
  tokens: readonly EnglishToken[],
  i: number,
  knowledge: EnglishKnowledge,
): Term | undefined {
  const found = knowledge.phrases.longest(i, (k) => tokens[k]?.lower);
  if (found === undefined) return undefined;
  const to = i + found.length;
  const words = tokens.slice(i, to).map(({ lemma }) => lemma);
  return { from: i, to, words, key: termName(tokens, i, to), kind: 'vocabulary' };
}

/** The term in the run `[from, to)`: generic words at both ends and a noun of judgement at the end cut off. */
function nounTerm(
  tokens: readonly EnglishToken[],
  from: number,
  to: number,
  { lexicon }: EnglishKnowledge,
): Term | undefined {
  let start = Math.max(from, to - LONGEST);
  let end = to;
  let opinionNoun: number | undefined;
  const lemma = (i: number): string => tokens[i]?.lemma ?? '';
  while (end > start) {
    const judges = lexicon.nouns.has(lemma(end - 1));
    const product = PRODUCT_NOUNS.has(lemma(end - 1)) && start === end - 1;
    if (judges) opinionNoun = end - 1;
    if (!judges && (product || !GENERIC_NOUNS.has(lemma(end - 1)))) break;
    end -= 1;
  }
  while (start < end - 1 && GENERIC_NOUNS.has(lemma(start))) start += 1;
  if (start >= end) return undefined;
  const words = tokens.slice(start, end).map((token) => token.lemma);
  const kind = PRODUCT_NOUNS.has(words.at(-1) ?? '') ? 'product' : 'noun';
  return { from: start, to: end, words, key: termName(tokens, start, end), opinionNoun, kind };
}

/**
 * The noun phrases of a sentence that may name an aspect, in order, without overlap: phrases of the vocabulary of two
 * words or more, else maximal runs of nouns with the adjectives that classify them. Determiners and opinion words are
 * no part of a term, and a run of generic nouns ("time", "people") is none.
 */
export function findTerms({ tokens }: Sentence, knowledge: EnglishKnowledge): Term[] {
  const terms: Term[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i, knowledge);
    const known = vocabularyTerm(tokens, i, knowledge);
    if (known !== undefined && known.to >= end && !isAdmirer(tokens, known.to - 1)) {
      terms.push(known);
      i = known.to;
      continue;
    }
    if (end === i) {
      i += 1;
      continue;
    }
    const term = isAdmirer(tokens, end - 1) ? undefined : nounTerm(tokens, i, end, knowledge);
    if (term !== undefined) terms.push(term);
    i = end;
  }
  return terms;
}

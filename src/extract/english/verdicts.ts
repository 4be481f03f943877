import type { EnglishToken } from '../../text/english/english-token.js';
import type { AspectMention } from '../extraction.js';
import { isKindOfProduct, WHOLE_PRODUCT } from '../verdict.js';
import { failsAt } from './failing.js';
import { COPULAS, DETERMINERS } from './lexicon/function-words.js';
import { IMPLYING_ADJECTIVES } from './lexicon/implying-words.js';
import {
  ANY_PRODUCT,
  FEELINGS,
  INSULTS,
  SETTLED_WORDS,
  VERDICT_NOUNS,
  VERDICT_PHRASES,
  VERDICT_VERBS,
} from './lexicon/verdict-words.js';
import { isNegated, orientationAt, unreality } from './orientation.js';
import { phraseEnd } from './phrase-end.js';
import type { Reading } from './reading.js';
import { isBreak } from './retag.js';
import { hasItForObject, isItself, isSaidOfIt } from './said-of-it.js';

/** Above that of what is asked of a language model: who loves it needs no second opinion. */
const CONFIDENCE = 0.55;

interface Verdict {
  readonly from: number;
  readonly to: number;
  readonly orientation: number;
}

const BY_FIRST = new Map<string, { parts: string[]; orientation: number }[]>();
for (const [phrase, orientation] of VERDICT_PHRASES) {
  const parts = phrase.split(' ');
  const first = parts[0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { parts, orientation }]);
}

/** The orientation of a phrase that holds its own negation: 0 in a condition and for "would n't buy anything else". */
function settledAt(tokens: readonly EnglishToken[], from: number, to: number, orientation: number): number {
  const behind = `${tokens[to]?.lower} ${tokens[to + 1]?.lower}`;
  const isOfOthers = behind === 'anything else' || behind === 'any other';
  return isOfOthers || unreality(tokens, from) === 'condition' ? 0 : orientation;
}

function phraseAt({ tokens }: Reading, i: number): Verdict | undefined {
  for (const { parts, orientation } of BY_FIRST.get(tokens[i]?.lower ?? '') ?? []) {
    const to = phraseEnd(tokens, i, parts);
    if (to === undefined) continue;
    const orientationHere = SETTLED_WORDS.has(parts[0] ?? '')
      ? settledAt(tokens, i, to, orientation)
      : orientationAt(tokens, i, orientation);
    return { from: i, to, orientation: orientationHere };
  }
  return undefined;
}

const BOUGHT: ReadonlySet<string> = new Set(['purchase', 'decision', 'choice', 'buy']);

function feelingAt(reading: Reading, i: number): number | undefined {
  const { tokens, termAt } = reading;
  const base = FEELINGS.get(tokens[i]?.lower ?? '');
  if (base === undefined) return undefined;
  const next = tokens[i + 1];
  if (next?.lower !== 'with' && next?.lower !== 'by')
    return next === undefined || isBreak(next) || next.lower === ',' ? base : undefined;
  for (let j = i + 2; j <= i + 6 && j < tokens.length; j += 1) {
    if (isItself(reading, j) || BOUGHT.has(tokens[j]?.lemma ?? '')) return base;
    if (termAt(j) !== undefined) return undefined;
  }
  return undefined;
}

/** Who may like something; elsewhere "like" compares. */
const ADMIRERS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'everyone', 'everybody', 'who', 'to']);

function isLiked({ tokens }: Reading, i: number): boolean {
  let j = i - 1;
  while (j > 0 && ['ADV', 'AUX', 'PART'].includes(tokens[j]?.pos ?? '') && tokens[j]?.lower !== 'to') j -= 1;
  return ADMIRERS.has(tokens[j]?.lower ?? '');
}

/** Words behind a pronoun's adjective that tell what is meant: "it is great to …" judges no product. */
const EXPLAINING: ReadonlySet<string> = new Set(['to', 'that', 'when', 'how', 'if', 'for']);
/** Adjectives and nouns less strong than this say little by themselves ("minor", "decent"). */
const STRONG = 2;

/** The orientation of a word: praise that lasted "until" something happened is blame; what cannot be praised "enough" is praised. */
function orientationOf({ tokens }: Reading, i: number, base: number): number {
  const after = tokens.slice(i + 1, i + 4).map(({ lower }) => lower);
  if (base > 0 && after.includes('until')) return -2;
  if (base > 0 && after.includes('enough') && isNegated(tokens, i)) return base;
  return orientationAt(tokens, i, base);
}

/** What an adjective or noun at token `i` says of the product through a copula, 0 for nothing. */
function predicateAt(reading: Reading, i: number): number {
  const { tokens, knowledge } = reading;
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  const next = tokens[i + 1];
  const { adjectives, nouns } = knowledge.lexicon;
  const isLast = next?.pos !== 'NOUN' && next?.pos !== 'ADJ' && !EXPLAINING.has(next?.lower ?? '');
  const isPlain = pos === 'ADJ' && isLast && !IMPLYING_ADJECTIVES.has(lower);
  // The tagger often takes "trash" or "junk" for a verb.
  const noun = VERDICT_NOUNS.get(lower) ?? (pos === 'NOUN' && lemma !== 'problem' ? nouns.get(lemma) : 0);
  const base = isPlain ? adjectives.get(lower) : noun;
  return base !== undefined && Math.abs(base) >= STRONG && isSaidOfIt(reading, i) ? base : 0;
}

function verbAt(reading: Reading, i: number): number {
  const { lemma, pos } = reading.tokens[i] as EnglishToken;
  const base = pos === 'VERB' ? (VERDICT_VERBS.get(lemma) ?? 0) : 0;
  if (base === 0 || (lemma === 'like' && !isLiked(reading, i))) return 0;
  return lemma === 'recommend' || hasItForObject(reading, i) ? base : 0;
}

/** What may stand before scorn at the beginning of what is said, beside articles and adverbs: "what a", "complete junk". */
const LEADING: ReadonlySet<string> = new Set([
  'what',
  'complete',
  'total',
  'absolute',
  'pure',
  'utter',
  'sheer',
  'such',
]);

/** Whether the words before token `i` begin what is said: none, articles and degrees, "this is a". */
function beginsAt(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const leads = ({ lower, pos }: EnglishToken) =>
    DETERMINERS.has(lower) || LEADING.has(lower) || pos === 'ADV';
  let j = i - 1;
  while (j >= 0 && leads(tokens[j] as EnglishToken)) j -= 1;
  if (j < 0 || isBreak(tokens[j])) return true;
  return COPULAS.has(tokens[j]?.lemma ?? '') && isItself(reading, j - 1);
}

const endsAt = ({ tokens }: Reading, i: number): boolean => isBreak(tokens[i]) || tokens[i]?.lower === ',';

/** Scorn that is all that is said: "junk phone", "this is a terrible tablet", "total garbage". */
function insultAt(reading: Reading, i: number): Verdict | undefined {
  const { tokens, knowledge, category } = reading;
  const { lower } = tokens[i] as EnglishToken;
  const noun = VERDICT_NOUNS.get(lower) ?? 0;
  const adjective = IMPLYING_ADJECTIVES.has(lower) ? 0 : (knowledge.lexicon.adjectives.get(lower) ?? 0);
  if (!INSULTS.has(lower) && Math.min(noun, adjective) > -STRONG) return undefined;
  const thing = tokens[i + 1]?.lower ?? '';
  const isOfThing = (ANY_PRODUCT.has(thing) || isKindOfProduct(thing, category)) && endsAt(reading, i + 2);
  if (!isOfThing && !(noun <= -STRONG && endsAt(reading, i + 1))) return undefined;
  if (isNegated(tokens, i) || unreality(tokens, i) !== undefined || !beginsAt(reading, i)) return undefined;
  return { from: i, to: isOfThing ? i + 2 : i + 1, orientation: -2 };
}

function wordAt(reading: Reading, i: number): Verdict | undefined {
  const one = { from: i, to: i + 1 };
  if (failsAt(reading.tokens, i)) return { ...one, orientation: -2 };
  const base = feelingAt(reading, i) ?? (verbAt(reading, i) || predicateAt(reading, i));
  return base === 0 ? undefined : { ...one, orientation: orientationOf(reading, i, base) };
}

/**
 * What a sentence says of the product as a whole ("it is wonderful", "I would not recommend it", "sent it back"), in order:
 * implicit mentions of the feature {@link WHOLE_PRODUCT}. Conditions say nothing.
 */
export function sentenceVerdicts(text: string, reading: Reading): AspectMention[] {
  const { tokens } = reading;
  const verdicts: AspectMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const verdict = phraseAt(reading, i) ?? insultAt(reading, i) ?? wordAt(reading, i);
    if (verdict === undefined || verdict.orientation === 0) continue;
    const start = tokens[verdict.from]?.start ?? 0;
    const end = tokens[verdict.to - 1]?.end ?? start;
    const span = { start, end, text: text.slice(start, end) };
    verdicts.push({
      ...span,
      feature: WHOLE_PRODUCT,
      implicit: true,
      polarity: verdict.orientation > 0 ? 'positive' : 'negative',
      confidence: CONFIDENCE,
      opinion: span,
    });
    i = verdict.to - 1;
  }
  return verdicts;
}

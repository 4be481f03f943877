import type { EnglishToken } from '../../../text/english/english-token.js';
import type { ComparisonMention, Span } from '../../extraction.js';
import { CONTRASTS, DETERMINERS } from '../lexicon/function-words.js';
import { PRODUCT_NOUNS } from '../lexicon/generic-nouns.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';
import { type ComparisonPhrase, comparisonPhrases } from './comparison-phrases.js';

/** A noun phrase by its tokens, `to` exclusive. */
interface Phrase {
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

/** Words that stand for the feature in "better than that of the M1", and what leads on to the object. */
const STAND_INS: ReadonlySet<string> = new Set(['that', 'those', 'the', 'one', 'ones']);
const LEADS: ReadonlySet<string> = new Set(['on', 'of', 'in', 'from', 'with']);

const COMPARED_WITH: ReadonlySet<string> = new Set(['to', 'with', 'against']);

/** Nouns of degree between a subject and what is said of it ("a bit faster"). */
const HEDGES: ReadonlySet<string> = new Set([
  'bit',
  'lot',
  'way',
  'little',
  'tad',
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
function wholeName(text: string, { tokens }: Reading, phrase: Phrase | undefined): Phrase | undefined {
  const written = (i: number): string => text.slice(tokens[i]?.start ?? 0, tokens[i]?.end ?? 0);
  if (phrase === undefined || !/^\p{Lu}/u.test(written(phrase.to - 1))) return phrase;
  let { to } = phrase;
  while (to < tokens.length && to < phrase.to + 3 && NAME_PART.test(written(to))) to += 1;
  return { from: phrase.from, to };
}

/** The noun phrase that begins at `i` after its articles: adjectives, numbers and nouns, or a pronoun. */
function phraseAt({ tokens }: Reading, i: number): Phrase | undefined {
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
  const alone = tokens[i];
  return alone !== undefined && PRONOUNS.has(alone.lower) ? { from: i, to: i + 1 } : undefined;
}

/** The noun phrase or pronoun that ends before token `end`, within a clause: the likely subject. */
function phraseBefore({ tokens }: Reading, end: number): Phrase | undefined {
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

/** Whether `phrase` is what a comparison before it compares with ("than Bose"): the subject of none behind it. */
function isObject({ tokens }: Reading, { from }: Phrase): boolean {
  let before = from - 1;
  while (before > 0 && DETERMINERS.has(tokens[before]?.lower ?? '')) before -= 1;
  return tokens[before]?.lower === 'than';
}

/** What the phrase compares with: the noun phrase after "than", "as" or "to", at most nine words further on. */
function objectOf(reading: Reading, { to, bring, direct }: ComparisonPhrase): Phrase | undefined {
  const { tokens } = reading;
  if (direct) return phraseAt(reading, to);
  for (let i = to; i < tokens.length && i < to + 9; i += 1) {
    const token = tokens[i] as EnglishToken;
    if (isBreak(token)) return undefined;
    if (!bring.includes(token.lower)) continue;
    const start =
      STAND_INS.has(tokens[i + 1]?.lower ?? '') && LEADS.has(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 1;
    return phraseAt(reading, LEADS.has(tokens[start]?.lower ?? '') ? start + 1 : start);
  }
  const compared = tokens.findIndex(
    ({ lower }, k) => lower === 'compared' && COMPARED_WITH.has(tokens[k + 1]?.lower ?? ''),
  );
  return compared < 0 ? undefined : phraseAt(reading, compared + 2);
}

/** Whether the phrase names an aspect rather than a product. */
function isAspect({ tokens, termAt, knowledge }: Reading, { to }: Phrase): boolean {
  const term = termAt(to - 1);
  if (term === undefined || PRODUCT_NOUNS.has(tokens[to - 1]?.lemma ?? '')) return false;
  return knowledge.featureOf(term.key) !== undefined || term.kind === 'vocabulary';
}

/** The owner of an aspect: "the G7" of "the battery life of the G7" or of "the G7's battery life". */
function ownerOf(reading: Reading, aspect: Phrase): Phrase | undefined {
  const { tokens } = reading;
  if (['of', 'on', 'in', 'from', 'for'].includes(tokens[aspect.to]?.lower ?? ''))
    return phraseAt(reading, aspect.to + 1);
  return tokens[aspect.from - 1]?.lower === "'s" ? phraseBefore(reading, aspect.from - 1) : undefined;
}

/** The aspect that `phrase` is, or that it owns ("battery life" of "the battery life of the M2"). */
function aspectOf(reading: Reading, phrase: Phrase): Phrase | undefined {
  if (isAspect(reading, phrase)) return phrase;
  const { tokens } = reading;
  let hinge = phrase.from - 1;
  while (hinge > 0 && tokens[hinge]?.lower !== 'of' && DETERMINERS.has(tokens[hinge]?.lower ?? ''))
    hinge -= 1;
  if (!LEADS.has(tokens[hinge]?.lower ?? '')) return undefined;
  const head = phraseBefore(reading, hinge);
  return head?.to === hinge && isAspect(reading, head) ? head : undefined;
}

interface Arguments {
  readonly subject?: Phrase;
  readonly feature?: Phrase;
}

function argumentsOf(reading: Reading, { from, to }: ComparisonPhrase): Arguments {
  const after = phraseAt(reading, to);
  const attributed = after !== undefined && after.from === to ? after : undefined;
  const found = phraseBefore(reading, from);
  const before = found !== undefined && isObject(reading, found) ? undefined : found;
  if (attributed !== undefined) {
    return PRODUCT_NOUNS.has(reading.tokens[attributed.to - 1]?.lemma ?? '')
      ? { subject: before }
      : { subject: before, feature: attributed };
  }
  const feature = before === undefined ? undefined : aspectOf(reading, before);
  if (feature !== undefined)
    return { subject: feature === before ? ownerOf(reading, feature) : before, feature };
  return { subject: before };
}

/** `feature` and the terms coordinated with it ("the zoom and the flash are better"); itself alone when undefined. */
function coordinated(reading: Reading, feature: Phrase | undefined): (Phrase | undefined)[] {
  const { tokens, terms } = reading;
  if (feature === undefined) return [undefined];
  const joined = (from: number, to: number): boolean =>
    to - from <= 3 &&
    to > from &&
    tokens.slice(from, to).every(({ lower, pos }) => lower === ',' || lower === 'and' || pos === 'DET');
  const all: Phrase[] = [feature];
  for (const term of terms)
    if (term.from > feature.from && joined(all.at(-1)?.to ?? 0, term.from)) all.push(term);
  for (const term of terms.toReversed())
    if (term.to < feature.from && joined(term.to, all[0]?.from ?? 0) && !isObject(reading, term))
      all.unshift(term);
  return all;
}

/**
 * The comparisons of one sentence of `text`, in order of their predicates: "X is sharper than Y", "as good as",
 * "same … as", "beats", "different from". Articles are no part of a span. A comparison with neither an object nor a
 * subject of its own says nothing and is left out.
 */
export function sentenceComparisons(text: string, reading: Reading): ComparisonMention[] {
  const span = (phrase: Phrase | undefined): Span | null => {
    if (phrase === undefined) return null;
    const start = reading.tokens[phrase.from]?.start ?? 0;
    const end = reading.tokens[phrase.to - 1]?.end ?? start;
    return { start, end, text: text.slice(start, end) };
  };
  const found: ComparisonMention[] = [];
  for (const phrase of comparisonPhrases(reading)) {
    const last = phraseBefore(reading, phrase.from);
    // "Cheaper than Bose, sounds worse": compared with the same.
    const same = last !== undefined && isObject(reading, last) ? last : undefined;
    const object = objectOf(reading, phrase) ?? same;
    const { subject, feature } = argumentsOf(reading, phrase);
    const predicate = span(phrase);
    if (predicate === null || (object === undefined && subject === undefined && feature === undefined))
      continue;
    const [left, right] = [wholeName(text, reading, subject), wholeName(text, reading, object)];
    for (const one of coordinated(reading, feature)) {
      const { preference } = phrase;
      found.push({ preference, subject: span(left), object: span(right), feature: span(one), predicate });
    }
  }
  return found;
}

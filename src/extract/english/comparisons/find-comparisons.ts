import type { EnglishToken } from '../../../text/english/english-token.js';
import type { ComparisonMention, Preference, Span } from '../../extraction.js';
import { contextualOrientation } from '../lexicon/contextual-polarity.js';
import { CONTRASTS, DETERMINERS } from '../lexicon/function-words.js';
import { PRODUCT_NOUNS } from '../lexicon/generic-nouns.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';
import { type ComparisonPhrase, comparisonPhrases, joinsAt } from './comparison-phrases.js';
import { preferenceOf } from './comparison-words.js';
import { isPronoun, ONES, type Phrase, phraseAt, phraseBefore, wholeName } from './noun-phrases.js';

/** Words that stand for the feature in "better than that of the M1", and what leads on to the object. */
const STAND_INS: ReadonlySet<string> = new Set(['that', 'those', 'the', 'one', 'ones']);
const LEADS: ReadonlySet<string> = new Set(['on', 'of', 'in', 'from', 'with']);

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s']);

const COMPARED_WITH: ReadonlySet<string> = new Set(['to', 'with', 'against']);

/** Whether tokens `i` and `i + 1` say that what follows is compared with ("compared to"). */
function isComparedWith({ tokens }: Reading, i: number): boolean {
  return tokens[i]?.lower === 'compared' && COMPARED_WITH.has(tokens[i + 1]?.lower ?? '');
}

/** Whether `phrase` is what something is compared with ("than Bose", "compared to my old phone"): the subject of nothing behind it. */
function isObject(reading: Reading, { from }: Phrase): boolean {
  const { tokens } = reading;
  let before = from - 1;
  // A pronoun has nothing before it: "faster than the M1 it is lighter".
  const alone = isPronoun(tokens[from]?.lower ?? '');
  while (!alone && before > 0 && ['ADJ', 'NUM', 'NOUN'].includes(tokens[before]?.pos ?? '')) before -= 1;
  while (before > 0 && DETERMINERS.has(tokens[before]?.lower ?? '')) before -= 1;
  const bring = tokens[before]?.lower;
  return bring === 'than' || bring === 'unlike' || isComparedWith(reading, before - 1);
}

/** Whether another statement begins at `i` ("… but the microphone is worse than"), with a subject of its own. */
function startsOver(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  if (!CONTRASTS.has(tokens[i]?.lower ?? '')) return false;
  return ['DET', 'PRON', 'NOUN'].includes(tokens[i + 1]?.pos ?? '') && phraseAt(reading, i + 1) !== undefined;
}

/** Where the object begins behind the word at `i` that brings it: behind "that of", "the one on", "on". */
function objectStart({ tokens }: Reading, i: number): number {
  let start = i + 1;
  if (tokens[start]?.lower === 'the' && ONES.has(tokens[start + 1]?.lower ?? '')) start += 1;
  if (STAND_INS.has(tokens[start]?.lower ?? '') && LEADS.has(tokens[start + 1]?.lower ?? '')) start += 2;
  else start = i + 1;
  return LEADS.has(tokens[start]?.lower ?? '') ? start + 1 : start;
}

/**
 * What the phrase compares with: the noun phrase after "than", "as" or "to", at most nine words further on, or after
 * "compared to" anywhere in the sentence.
 */
function objectOf(reading: Reading, { to, bring, direct }: ComparisonPhrase): Phrase | undefined {
  const { tokens } = reading;
  if (direct) return phraseAt(reading, to);
  for (let i = to; i < tokens.length && i < to + 9; i += 1) {
    const token = tokens[i] as EnglishToken;
    if (isBreak(token) || startsOver(reading, i) || joinsAt(tokens, i)) break;
    if (bring.includes(token.lower)) return phraseAt(reading, objectStart(reading, i));
  }
  const compared = tokens.findIndex((_, i) => isComparedWith(reading, i));
  return compared < 0 ? undefined : phraseAt(reading, compared + 2);
}

/** Whether the phrase names an aspect rather than a product; of an owner ("the camera on this one") a product noun may. */
function isAspect({ tokens, termAt, knowledge }: Reading, { to }: Phrase, owned = false): boolean {
  const term = termAt(to - 1);
  if (term === undefined) return false;
  if (PRODUCT_NOUNS.has(tokens[to - 1]?.lemma ?? ''))
    return owned && knowledge.featureOf(term.key) !== undefined;
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
  if (isAspect(reading, phrase, reading.tokens[phrase.from - 1]?.lower === "'s")) return phrase;
  const { tokens } = reading;
  let hinge = phrase.from - 1;
  while (hinge > 0 && tokens[hinge]?.lower !== 'of' && DETERMINERS.has(tokens[hinge]?.lower ?? ''))
    hinge -= 1;
  if (!LEADS.has(tokens[hinge]?.lower ?? '')) return undefined;
  const head = phraseBefore(reading, hinge);
  return head?.to === hinge && isAspect(reading, head, true) ? head : undefined;
}

interface Arguments {
  readonly subject?: Phrase;
  readonly feature?: Phrase;
}

const OWNS: ReadonlySet<string> = new Set(['have', 'with']);

/** Whether a product noun is what something has ("has a better camera than") and not what it is ("is a better camera than"). */
function isOwned(reading: Reading, from: number, thing: Phrase): boolean {
  const { tokens } = reading;
  let verb = from - 1;
  while (verb > 0 && (DETERMINERS.has(tokens[verb]?.lower ?? '') || tokens[verb]?.pos === 'ADV')) verb -= 1;
  return OWNS.has(tokens[verb]?.lemma ?? '') && isAspect(reading, thing, true);
}

/** What is chosen by "prefer X to Y". */
function chosenBy(reading: Reading, to: number): Arguments {
  const chosen = phraseAt(reading, to);
  return chosen !== undefined && isAspect(reading, chosen)
    ? { subject: ownerOf(reading, chosen), feature: chosen }
    : { subject: chosen };
}

function argumentsOf(reading: Reading, { from, to, direct, chooses }: ComparisonPhrase): Arguments {
  if (chooses) return chosenBy(reading, to);
  const after = phraseAt(reading, to);
  const attributed = after !== undefined && after.from === to && !direct ? after : undefined;
  const found = phraseBefore(reading, from);
  const before = found !== undefined && isObject(reading, found) ? undefined : found;
  if (attributed !== undefined) {
    return PRODUCT_NOUNS.has(reading.tokens[attributed.to - 1]?.lemma ?? '') &&
      !isOwned(reading, from, attributed)
      ? { subject: before }
      : { subject: before, feature: attributed };
  }
  const feature = before === undefined ? undefined : aspectOf(reading, before);
  if (feature !== undefined)
    return { subject: feature === before ? ownerOf(reading, feature) : before, feature };
  return { subject: before };
}

/** The parts of a comparison and where its words end. */
interface Compared extends Arguments {
  readonly object?: Phrase;
  readonly to: number;
}

const isEmpty = ({ subject, object, feature }: Omit<Compared, 'to'>): boolean =>
  subject === undefined && object === undefined && feature === undefined;

/** Whether `phrase` says more of what was compared before ("dearer than the M1 but sounds better"): nothing is named between. */
function goesOn({ tokens }: Reading, { to }: Compared, phrase: ComparisonPhrase): boolean {
  return tokens
    .slice(to, phrase.from)
    .every((token) => !isBreak(token) && !['NOUN', 'PRON', 'DET'].includes(token.pos));
}

/** The preference of `phrase` turned round where what it measures is better the other way ("less noise", "a lower price"). */
function preferenceFor(
  { tokens }: Reading,
  { to, preference }: ComparisonPhrase,
  feature?: Phrase,
): Preference {
  const { lower } = tokens[to - 1] as EnglishToken;
  const plain = lower === 'more' ? 'better' : lower === 'less' ? 'worse' : preferenceOf(lower);
  if (feature === undefined || (plain !== 'better' && plain !== 'worse')) return preference;
  const words = tokens.slice(feature.from, feature.to).map(({ lemma }) => lemma);
  const orientation = contextualOrientation(lower, words) ?? 0;
  if (orientation === 0 || orientation > 0 === (plain === 'better')) return preference;
  return preference === 'better' ? 'worse' : preference === 'worse' ? 'better' : preference;
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
    const last = reading.tokens[phrase.to - 1];
    // "as good as the M1's": an ending of a word is no part of the name.
    const ending =
      last !== undefined && POSSESSIVE.has(last.lower.slice(-2)) && last.lower.length > 2 ? 2 : 0;
    const end = (last?.end ?? start) - ending;
    return { start, end, text: text.slice(start, end) };
  };
  const found: ComparisonMention[] = [];
  let previous: Compared | undefined;
  for (const phrase of comparisonPhrases(reading)) {
    const last = phraseBefore(reading, phrase.from);
    // "Cheaper than Bose, sounds worse": compared with the same.
    const same = last !== undefined && isObject(reading, last) ? last : undefined;
    const own = { object: objectOf(reading, phrase) ?? same, ...argumentsOf(reading, phrase) };
    const compared =
      isEmpty(own) && previous !== undefined && goesOn(reading, previous, phrase) ? previous : own;
    const predicate = span(phrase);
    if (predicate === null || isEmpty(compared)) continue;
    if (phrase.chooses && (own.subject === undefined || own.object === undefined)) continue;
    const { subject, object } = compared;
    const [left, right] = [wholeName(text, reading, subject), wholeName(text, reading, object)];
    for (const one of coordinated(reading, own.feature)) {
      const preference = preferenceFor(reading, phrase, one);
      found.push({ preference, subject: span(left), object: span(right), feature: span(one), predicate });
    }
    previous = { ...compared, to: Math.max(phrase.to, right?.to ?? 0) };
  }
  return found;
}

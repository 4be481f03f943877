import type { EnglishToken, PartOfSpeech } from '../../text/english/english-token.js';
import { CLASSIFYING_ADJECTIVES } from './lexicon/classifying-adjectives.js';
import { COPULAS, DETERMINERS, INTENSIFIERS, NEGATORS } from './lexicon/function-words.js';
import type { OpinionLexicon } from './lexicon/opinion-lexicon.js';

/** Marks and words that separate statements about different things. */
const BREAKS: ReadonlySet<string> = new Set([
  ';',
  ':',
  '.',
  '!',
  '?',
  '(',
  ')',
  '--',
  '-',
  '"',
  '...',
  '*',
  '/',
]);

/** Whether the token ends a clause for whoever looks for a subject or an object. */
export function isBreak(token: EnglishToken | undefined): boolean {
  return token === undefined || (token.pos === 'PUNCT' && BREAKS.has(token.lower));
}

/** Nouns that are also adjectives of the lexicon, and stay nouns before a noun ("sound quality", "light sensor"). */
const NOUNS_TOO: ReadonlySet<string> = new Set(
  'sound light cold plus fun value average fine kind cover top standard stock sharp premium professional pop key static burn feature'.split(
    ' ',
  ),
);

const LIGHTS: ReadonlySet<string> = new Set('low dim poor bright day natural ambient direct'.split(' '));

const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'who']);

/** Adverbs that look like opinion adjectives: the first seldom are any, the others only after a copula. */
const ADVERBS_ONLY: ReadonlySet<string> = new Set('well pretty right just even still enough'.split(' '));
const ADVERBS_MOSTLY: ReadonlySet<string> = new Set('hard fast long'.split(' '));

/** Words between a copula and its adjective besides adverbs and negators ("is a bit tricky", "is all screwed up"). */
const HEDGES: ReadonlySet<string> = new Set('a an bit little tad sort kind of all lot way as'.split(' '));

/** Whether the token can stand between a copula and the adjective that is said through it. */
export function hedges(token: EnglishToken): boolean {
  return token.pos === 'ADV' || token.pos === 'PART' || HEDGES.has(token.lower) || NEGATORS.has(token.lower);
}

function afterCopula(tokens: readonly EnglishToken[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && j >= i - 5 && hedges(tokens[j] as EnglishToken)) j -= 1;
  const token = tokens[j];
  return token !== undefined && COPULAS.has(token.lemma) && token.pos !== 'NOUN';
}

/** "I love it", "do not like it": a verb of feeling that the tagger took for a noun or a preposition. */
function isFeelingVerb(tokens: readonly EnglishToken[], i: number): boolean {
  const { lower, pos } = tokens[i] as EnglishToken;
  if ((lower !== 'love' && lower !== 'like' && lower !== 'hate') || pos === 'VERB') return false;
  const before = tokens[i - 1];
  const said = before?.lower ?? '';
  const after = tokens[i + 1];
  if (after === undefined || isBreak(after)) return false;
  return (
    SUBJECTS.has(said) ||
    said === 'to' ||
    before?.pos === 'ADV' ||
    said === "n't" ||
    (i === 0 && lower !== 'like')
  );
}

/** Verbs that the tagger takes for nouns after a noun ("headphones suck", "the hinges squeak", "the earbuds work well"). */
const ALWAYS_VERBS: ReadonlySet<string> = new Set('suck sucks stinks rocks'.split(' '));
const MANNER_FORMS: ReadonlySet<string> = new Set(
  'work works sound sounds look looks fit fits feel feels perform performs function functions'.split(' '),
);

/** Whether the noun at `i` is a verb: the ones above, after a noun, with an adverb or adjective behind. */
function isVerbAfterNoun(tokens: readonly EnglishToken[], i: number, lexicon: OpinionLexicon): boolean {
  const { lower, lemma, pos } = tokens[i] as EnglishToken;
  if (pos !== 'NOUN' || tokens[i - 1]?.pos !== 'NOUN') return false;
  const after = tokens[i + 1];
  const ends = after === undefined || after.pos === 'PUNCT' || after.pos === 'ADV';
  const blames = (lexicon.subjectVerbs.get(lemma) ?? 0) < -1;
  if (blames && ends && !tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX')) return true;
  return (
    ALWAYS_VERBS.has(lower) || (MANNER_FORMS.has(lower) && (after?.pos === 'ADV' || after?.pos === 'ADJ'))
  );
}

/** Whether the adjective at `i` is a noun: after a determiner and with no noun behind ("the remote is"). */
function isNounAfterDeterminer(tokens: readonly EnglishToken[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before?.pos !== 'DET' && !DETERMINERS.has(before?.lower ?? '')) return false;
  return after === undefined || ['AUX', 'VERB', 'ADP', 'PART'].includes(after.pos);
}

/**
 * The part of speech of token `i` as the rules need it: the tagger's own, save where it is known to be wrong about
 * words of opinion and parts of devices.
 */
export function retag(tokens: readonly EnglishToken[], i: number, lexicon: OpinionLexicon): PartOfSpeech {
  const { lower, pos } = tokens[i] as EnglishToken;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (pos === 'PUNCT') return pos;
  if (isFeelingVerb(tokens, i)) return 'VERB';
  if (lower === 'use' && before?.lower === 'to') return 'VERB';
  if (isVerbAfterNoun(tokens, i, lexicon)) return 'VERB';
  // "In low light" is when, and no judgement.
  if (lower === 'light' && LIGHTS.has(before?.lower ?? '')) return 'NOUN';
  if (lower === 'ok' || lower === 'okay') return 'ADJ';
  if (lower === 'plus' && before?.pos === 'DET') return 'NOUN';
  if (pos === 'ADJ' && CLASSIFYING_ADJECTIVES.has(lower) && isNounAfterDeterminer(tokens, i)) return 'NOUN';
  if (pos === 'ADJ' && lower === 'sound' && after?.pos === 'NOUN') return 'NOUN';
  if (!lexicon.adjectives.has(lower) || pos === 'ADJ') return pos;
  const beforeNoun = after?.pos === 'NOUN' || (after?.pos === 'ADJ' && tokens[i + 2]?.pos === 'NOUN');
  const judged = afterCopula(tokens, i) || INTENSIFIERS.has(before?.lower ?? '');
  if (pos === 'ADV') {
    if (lower.endsWith('ly') || ADVERBS_ONLY.has(lower)) return pos;
    return (beforeNoun && !ADVERBS_MOSTLY.has(lower)) || afterCopula(tokens, i) ? 'ADJ' : pos;
  }
  if (NOUNS_TOO.has(lower) && pos === 'NOUN') return judged && after?.pos !== 'NOUN' ? 'ADJ' : pos;
  if (judged && pos !== 'AUX') return 'ADJ';
  if (beforeNoun && (DETERMINERS.has(before?.lower ?? '') || before?.pos !== 'NOUN')) return 'ADJ';
  return pos === 'NOUN' && tokens.length <= 3 && i === 0 ? 'ADJ' : pos;
}

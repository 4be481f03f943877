import type { EnglishToken, PartOfSpeech } from '../../text/english/english-token.js';
import type { TextRange } from '../../text/split-sentences.js';
import { COPULAS, DETERMINERS, INTENSIFIERS, NEGATORS } from './lexicon/function-words.js';
import type { OpinionLexicon } from './lexicon/opinion-lexicon.js';

/** The words of one sentence with the parts of speech that the rules rely on. */
export interface Sentence {
  readonly tokens: readonly EnglishToken[];
}

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

const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'who']);

/** Adverbs that look like opinion adjectives and seldom are any. */
const ADVERBS_ONLY: ReadonlySet<string> = new Set(
  'well pretty right hard fast long just even still enough'.split(' '),
);

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

function retag(tokens: readonly EnglishToken[], i: number, lexicon: OpinionLexicon): PartOfSpeech {
  const { lower, pos } = tokens[i] as EnglishToken;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (pos === 'PUNCT') return pos;
  if (isFeelingVerb(tokens, i)) return 'VERB';
  if (lower === 'use' && before?.lower === 'to') return 'VERB';
  if (pos === 'ADJ' && lower === 'sound' && after?.pos === 'NOUN') return 'NOUN';
  if (!lexicon.adjectives.has(lower) || pos === 'ADJ') return pos;
  const beforeNoun = after?.pos === 'NOUN' || (after?.pos === 'ADJ' && tokens[i + 2]?.pos === 'NOUN');
  const judged = afterCopula(tokens, i) || INTENSIFIERS.has(before?.lower ?? '');
  if (pos === 'ADV') {
    if (lower.endsWith('ly') || ADVERBS_ONLY.has(lower)) return pos;
    return beforeNoun || afterCopula(tokens, i) ? 'ADJ' : pos;
  }
  if (NOUNS_TOO.has(lower) && pos === 'NOUN') return judged && after?.pos !== 'NOUN' ? 'ADJ' : pos;
  if (judged && pos !== 'AUX') return 'ADJ';
  if (beforeNoun && (DETERMINERS.has(before?.lower ?? '') || before?.pos !== 'NOUN')) return 'ADJ';
  return pos === 'NOUN' && tokens.length <= 3 && i === 0 ? 'ADJ' : pos;
}

/** Joins words that a hyphen joins in the text where the lexicon knows the whole ("user-friendly"). */
function joinKnown(tokens: readonly EnglishToken[], lexicon: OpinionLexicon): EnglishToken[] {
  const joined: EnglishToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && last.end + 1 === token.start && token.pos !== 'PUNCT' && last.pos !== 'PUNCT') {
      const whole = `${last.lower}-${token.lower}`;
      const pos = lexicon.adjectives.has(whole) ? 'ADJ' : lexicon.nouns.has(whole) ? 'NOUN' : undefined;
      if (pos !== undefined) {
        joined[joined.length - 1] = { start: last.start, end: token.end, lower: whole, lemma: whole, pos };
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/**
 * Groups `tokens` into the sentences `ranges` (both in order), joins known hyphened words and corrects tags that the
 * tagger gets wrong on opinions. Sentences without a token are left out.
 */
export function readSentences(
  tokens: readonly EnglishToken[],
  ranges: readonly TextRange[],
  lexicon: OpinionLexicon,
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const range of ranges) {
    const own: EnglishToken[] = [];
    while (at < tokens.length && (tokens[at] as EnglishToken).start < range.end) {
      own.push(tokens[at] as EnglishToken);
      at += 1;
    }
    const joined = joinKnown(own, lexicon);
    const tagged = joined.map((token, i) => {
      const pos = retag(joined, i, lexicon);
      return pos === token.pos ? token : { ...token, pos };
    });
    if (tagged.length > 0) sentences.push({ tokens: tagged });
  }
  return sentences;
}

import type { EnglishToken, PartOfSpeech } from '../../text/english/english-token.js';
import type { TextRange } from '../../text/split-sentences.js';
import { COPULAS, DETERMINERS, INTENSIFIERS } from './lexicon/function-words.js';
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

function retag(tokens: readonly EnglishToken[], i: number, lexicon: OpinionLexicon): PartOfSpeech {
  const token = tokens[i] as EnglishToken;
  const { lower, pos } = token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const beforeLower = before?.lower ?? '';
  if (pos === 'PUNCT') return pos;
  if ((lower === 'love' || lower === 'like' || lower === 'hate') && pos !== 'VERB') {
    const asked =
      SUBJECTS.has(beforeLower) || beforeLower === 'to' || before?.pos === 'ADV' || beforeLower === "n't";
    if (asked && after !== undefined && !isBreak(after)) return 'VERB';
  }
  if (lower === 'use' && beforeLower === 'to') return 'VERB';
  if (lexicon.adjectives.has(lower) && pos !== 'ADJ') {
    const judged = COPULAS.has(before?.lemma ?? '') || INTENSIFIERS.has(beforeLower);
    if (judged && !(after?.pos === 'NOUN' && NOUNS_TOO.has(lower)) && pos !== 'ADV') return 'ADJ';
    if ((pos === 'NOUN' || pos === 'VERB' || pos === 'X') && !NOUNS_TOO.has(lower) && after?.pos === 'NOUN') {
      if (before === undefined || DETERMINERS.has(beforeLower) || before.pos !== 'NOUN') return 'ADJ';
    }
    if (pos === 'NOUN' && !NOUNS_TOO.has(lower) && tokens.length <= 3 && i === 0) return 'ADJ';
  }
  return pos;
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

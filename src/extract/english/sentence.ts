import type { EnglishToken } from '../../text/english/english-token.js';
import type { TextRange } from '../../text/split-sentences.js';
import type { OpinionLexicon } from './lexicon/opinion-lexicon.js';
import { retag } from './retag.js';

/** The words of one sentence with the parts of speech that the rules rely on. */
export interface Sentence {
  readonly tokens: readonly EnglishToken[];
}

const beginnings = new WeakMap<OpinionLexicon, ReadonlySet<string>>();

/** The first parts of the hyphened words of `lexicon`, each with all that stands before one of its hyphens. */
function beginningsOf(lexicon: OpinionLexicon): ReadonlySet<string> {
  const known = beginnings.get(lexicon);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const words of [lexicon.adjectives, lexicon.nouns])
    for (const word of words.keys())
      for (let at = word.indexOf('-'); at >= 0; at = word.indexOf('-', at + 1)) found.add(word.slice(0, at));
  beginnings.set(lexicon, found);
  return found;
}

/** Joins words that a hyphen joins in the text where the lexicon knows the whole ("user-friendly"). */
function joinKnown(tokens: readonly EnglishToken[], lexicon: OpinionLexicon): EnglishToken[] {
  const joined: EnglishToken[] = [];
  const begins = beginningsOf(lexicon);
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.end + 1 === token.start &&
      token.pos !== 'PUNCT' &&
      last.pos !== 'PUNCT' &&
      begins.has(last.lower)
    ) {
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

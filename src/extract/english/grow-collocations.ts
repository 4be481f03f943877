import type { EnglishToken } from '../../text/english/english-token.js';
import { dependsOnContext } from './lexicon/contextual-polarity.js';
import { INTENSIFIERS } from './lexicon/function-words.js';
import type { OpinionLexicon } from './lexicon/opinion-lexicon.js';
import type { Sentence } from './sentence.js';

/** How a corpus uses adjectives. */
export interface AdjectiveUse {
  /** "adjective noun" → times. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Times before a noun, and times graded ("very X") or said through a verb ("is X"), by adjective. */
  readonly attributive: ReadonlyMap<string, number>;
  readonly graded: ReadonlyMap<string, number>;
}

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Counts adjectives before nouns and elsewhere. */
export function collectCollocations(sentences: readonly Sentence[]): AdjectiveUse {
  const pairs = new Map<string, number>();
  const attributive = new Map<string, number>();
  const graded = new Map<string, number>();
  for (const { tokens } of sentences) {
    for (const [i, token] of tokens.entries()) {
      if (token.pos !== 'ADJ') continue;
      const next = tokens[i + 1];
      const before = tokens[i - 1] as EnglishToken | undefined;
      if (next?.pos === 'NOUN') {
        count(pairs, `${token.lower} ${next.lemma}`);
        count(attributive, token.lower);
      }
      if (before !== undefined && (INTENSIFIERS.has(before.lower) || before.lemma === 'be'))
        count(graded, token.lower);
    }
  }
  return { pairs, attributive, graded };
}

/** Fewest times that a pair must occur to be a name. */
const LEAST_PAIRS = 3;
/** Largest share of graded and predicative uses of an adjective that makes names. */
const MOST_GRADED = 0.12;

/**
 * The "adjective noun" pairs that are names of parts ("manual mode"): they occur at least {@link LEAST_PAIRS} times,
 * and their adjective judges nothing and is hardly ever graded or said through a verb.
 */
export function namesAmong(
  { pairs, attributive, graded }: AdjectiveUse,
  lexicon: OpinionLexicon,
): Set<string> {
  const names = new Set<string>();
  for (const [pair, times] of pairs) {
    const adjective = pair.slice(0, pair.indexOf(' '));
    const uses = (attributive.get(adjective) ?? 0) + (graded.get(adjective) ?? 0);
    const classifies = (graded.get(adjective) ?? 0) <= MOST_GRADED * uses;
    const judges = lexicon.adjectives.has(adjective) || dependsOnContext(adjective);
    if (times >= LEAST_PAIRS && classifies && !judges && !OTHERS.has(adjective)) names.add(pair);
  }
  return names;
}

/** Adjectives that tell which or how many, and are no part of a name. */
const OTHERS: ReadonlySet<string> = new Set(
  `first second third last next other another same different various several many few more most own only such certain
   previous current recent former whole entire real actual old original specific particular similar main major
   favorite free extra additional total final single double past usual regular typical daily new`.split(
    /\s+/,
  ),
);

import { dependsOnContext } from './lexicon/contextual-polarity.js';
import type { OpinionLexicon, Orientations } from './lexicon/opinion-lexicon.js';
import type { Sentence } from './sentence.js';

/** For an unknown adjective: how often it was coordinated with praise and with blame ("but" turns it round). */
interface Votes {
  positive: number;
  negative: number;
}

/** Fewest coordinations that make an unknown adjective an opinion word. */
const LEAST_VOTES = 2;
/** Share of them that must agree. */
const AGREEMENT = 0.8;

function vote(votes: Map<string, Votes>, word: string, orientation: number): void {
  const one = votes.get(word) ?? { positive: 0, negative: 0 };
  if (orientation > 0) one.positive += 1;
  else one.negative += 1;
  votes.set(word, one);
}

/** Collects the coordinations "known and unknown", "unknown but known", "known, unknown" of adjectives. */
export function collectAdjectives(
  sentences: readonly Sentence[],
  { adjectives }: OpinionLexicon,
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { tokens } of sentences) {
    for (let i = 1; i + 1 < tokens.length; i += 1) {
      const joint = tokens[i]?.lower ?? '';
      const left = tokens[i - 1];
      const right = tokens[i + 1];
      if (left?.pos !== 'ADJ' || right?.pos !== 'ADJ') continue;
      const sign = joint === 'but' || joint === 'yet' ? -1 : joint === 'and' ? 1 : 0;
      if (sign === 0) continue;
      for (const [known, unknown] of [
        [left, right],
        [right, left],
      ] as const) {
        const orientation = adjectives.get(known.lower) ?? 0;
        const learnable = !adjectives.has(unknown.lower) && !dependsOnContext(unknown.lower);
        if (orientation !== 0 && !dependsOnContext(known.lower) && learnable)
          vote(votes, unknown.lower, sign * orientation);
      }
    }
  }
  return votes;
}

/** `known` with the adjectives that enough coordinations agree on, as mild opinion words. */
export function growAdjectives(votes: ReadonlyMap<string, Votes>, known: Orientations): Orientations {
  const grown = new Map(known);
  for (const [word, { positive, negative }] of votes) {
    const total = positive + negative;
    if (total < LEAST_VOTES || Math.max(positive, negative) < AGREEMENT * total) continue;
    grown.set(word, positive > negative ? 1 : -1);
  }
  return grown;
}

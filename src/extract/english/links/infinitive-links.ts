import { USING_VERBS } from '../lexicon/function-words.js';
import { orientationAt } from '../orientation.js';
import type { Reading } from '../reading.js';
import type { Link } from '../term.js';

/** Adjectives and nouns that say how an action goes ("easy to use", "a joy to operate"). */
const EASE: ReadonlySet<string> = new Set(
  `easy easier easiest simple simpler hard harder difficult impossible tricky convenient fun quick comfortable
   intuitive joy pleasure breeze pain snap nightmare cinch hassle awkward confusing tedious effortless painful great
   nice`.split(/\s+/),
);

/** "easy to use", "hard to set up": the verb is the aspect, besides whatever the adjective says of its subject. */
export function infinitiveLinks({ tokens, verbTerm, knowledge }: Reading, i: number): Link[] {
  const lower = tokens[i]?.lower ?? '';
  if (!EASE.has(lower)) return [];
  let j = i + 1;
  while (j < i + 3 && tokens[j]?.lower !== 'to') j += 1;
  const verb = j + 1;
  if (tokens[j]?.lower !== 'to' || !USING_VERBS.has(tokens[verb]?.lemma ?? '')) return [];
  const base = knowledge.lexicon.adjectives.get(lower) ?? knowledge.lexicon.nouns.get(lower) ?? 0;
  const orientation = orientationAt(tokens, i, base);
  return [{ term: verbTerm(verb), from: i, to: i + 1, orientation, kind: 'infinitive' }];
}

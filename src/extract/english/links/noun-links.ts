import type { EnglishToken } from '../../../text/english/english-token.js';
import { isNegated, orientationAt } from '../orientation.js';
import type { Reading } from '../reading.js';
import type { Link } from '../term.js';
import { objectAfter, subjectBefore } from './walk.js';

const PREPOSITIONS: ReadonlySet<string> = new Set(['with', 'about', 'in', 'of', 'to', 'for', 'on', 'is']);
const ABSENCE: ReadonlySet<string> = new Set(['no', 'without', 'lacks', 'lacking']);

/** What the noun of judgement at `i` is about: "problem with X", "X problem", "X is a joke". */
export function nounLinks(reading: Reading, i: number): Link[] {
  const { tokens, termAt, knowledge } = reading;
  const token = tokens[i] as EnglishToken;
  const base = knowledge.lexicon.nouns.get(token.lemma);
  if (base === undefined || termAt(i) !== undefined) return [];
  const at = { from: i, to: i + 1 };
  const before = termAt(i - 1);
  if (before?.opinionNoun !== undefined) {
    const orientation = isNegated(tokens, before.from) ? -Math.sign(base) : base;
    return [{ ...at, term: before, orientation, kind: 'noun' }];
  }
  const orientation = orientationAt(tokens, i, base);
  const next = tokens[i + 1]?.lower ?? '';
  if (PREPOSITIONS.has(next)) {
    const term = objectAfter(reading, i + 1, 6);
    if (term !== undefined) return [{ ...at, term, orientation, kind: 'noun' }];
  }
  for (let j = i - 1; j >= 0 && j >= i - 4; j -= 1) {
    const verb = tokens[j] as EnglishToken;
    if (verb.lemma === 'be') {
      const term = subjectBefore(reading, j);
      return term === undefined ? [] : [{ ...at, term, orientation, kind: 'predicate' }];
    }
    if (verb.pos !== 'DET' && verb.pos !== 'ADJ' && verb.pos !== 'ADV' && verb.pos !== 'PART') break;
  }
  return [];
}

/** "no manual", "without a lens cap": blame for what is missing. */
export function absenceLinks(reading: Reading, i: number): Link[] {
  const { tokens, termAt } = reading;
  if (!ABSENCE.has(tokens[i]?.lower ?? '')) return [];
  let j = i + 1;
  while (tokens[j]?.pos === 'DET' || tokens[j]?.pos === 'ADJ') j += 1;
  const term = termAt(j);
  if (term === undefined || term.opinionNoun !== undefined || term.kind === 'product') return [];
  return [{ term, from: i, to: i + 1, orientation: -2, kind: 'attribute' }];
}

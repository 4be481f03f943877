import type { EnglishToken } from '../../../text/english/english-token.js';
import { isAdmirer } from '../admirer.js';
import { isNegated, orientationAt } from '../orientation.js';
import type { Reading } from '../reading.js';
import { hedges } from '../retag.js';
import type { Link } from '../term.js';
import { objectAfter, subjectBefore } from './walk.js';

const PREPOSITIONS: ReadonlySet<string> = new Set(['with', 'about', 'in', 'of', 'to', 'for', 'on', 'is']);
const ABSENCE: ReadonlySet<string> = new Set(['no', 'without', 'lacks', 'lacking']);

/** What the noun of judgement at `i` is about: "problem with X", "X problem", "X is a joke". */
export function nounLinks(reading: Reading, i: number): Link[] {
  const { tokens, termAt, knowledge } = reading;
  const token = tokens[i] as EnglishToken;
  const base = isAdmirer(tokens, i) ? 2 : knowledge.lexicon.nouns.get(token.lemma);
  if (base === undefined || termAt(i) !== undefined) return [];
  const at = { from: i, to: i + 1 };
  const before = termAt(i - 1);
  if (before?.opinionNoun !== undefined) {
    const orientation = isNegated(tokens, before.from) ? -Math.sign(base) : base;
    return [{ ...at, term: before, orientation, kind: 'noun' }];
  }
  const orientation = orientationAt(tokens, i, base);
  const next = tokens[i + 1]?.lower ?? '';
  const doing = tokens[i + 1]?.pos === 'VERB' && next.endsWith('ing');
  if (PREPOSITIONS.has(next) || doing) {
    const term = objectAfter(reading, i + 1, 6);
    if (term !== undefined) return [{ ...at, term, orientation, kind: 'noun' }];
  }
  for (let j = i - 1; j >= 0 && j >= i - 6; j -= 1) {
    const verb = tokens[j] as EnglishToken;
    if (verb.lemma === 'be' || (verb.lemma === 'have' && base < 0)) {
      const term = subjectBefore(reading, j);
      return term === undefined ? [] : [{ ...at, term, orientation, kind: 'predicate' }];
    }
    if (verb.pos !== 'DET' && verb.pos !== 'ADJ' && !hedges(verb)) break;
  }
  return [];
}

/** Verbs of having, whose denial blames for what is missing. */
const HAVING: ReadonlySet<string> = new Set([
  'have',
  'come',
  'include',
  'offer',
  'support',
  'provide',
  'feature',
]);

/** Whether the verb of having at `i` says what somebody wishes there were ("wish it had a headphone jack"). */
function isWished({ tokens }: Reading, i: number): boolean {
  const subject = tokens[i - 1]?.lower ?? '';
  return tokens[i - 2]?.lemma === 'wish' && (subject === 'it' || subject === 'they' || subject === 'this');
}

/** The first token of what the word at `i` says is missing, or undefined ("no", "without", "doesn't have a"). */
function missing(reading: Reading, i: number): number | undefined {
  const { tokens } = reading;
  const token = tokens[i] as EnglishToken;
  if (ABSENCE.has(token.lower)) return i + 1;
  if (HAVING.has(token.lemma) && isWished(reading, i)) return i + 1;
  if (!HAVING.has(token.lemma) || !isNegated(tokens, i, 2)) return undefined;
  const subject = tokens[i - 3]?.lower ?? '';
  if (subject === 'i' || subject === 'we' || subject === 'you') return undefined;
  return tokens[i + 1]?.lower === 'with' ? i + 2 : i + 1;
}

/** "no manual", "without a lens cap", "doesn't have a stop button": blame for what is missing. */
export function absenceLinks(reading: Reading, i: number): Link[] {
  const { tokens, termAt } = reading;
  let j = missing(reading, i);
  if (j === undefined) return [];
  while (tokens[j]?.pos === 'DET' || tokens[j]?.pos === 'ADJ') j += 1;
  const term = termAt(j);
  if (term === undefined || term.opinionNoun !== undefined || term.kind === 'product') return [];
  return [{ term, from: i, to: i + 1, orientation: -2, kind: 'attribute' }];
}

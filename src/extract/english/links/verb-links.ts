import type { EnglishToken } from '../../../text/english/english-token.js';
import { ASPECT_VERBS, MANNER_VERBS } from '../lexicon/function-words.js';
import { isNegated, orientationAt, unreality } from '../orientation.js';
import type { Reading } from '../reading.js';
import type { Link, Term } from '../term.js';
import { objectAfter, subjectBefore } from './walk.js';

/** The verb that the adverb at `i` belongs to: up to three words before it (its object may stand between) or after. */
function verbOf({ tokens }: Reading, i: number): number | undefined {
  for (let j = i - 1; j >= 0 && j >= i - 4; j -= 1) {
    const token = tokens[j] as EnglishToken;
    if (token.pos === 'VERB') return MANNER_VERBS.has(token.lemma) ? j : undefined;
    if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || token.pos === 'AUX') break;
  }
  const next = tokens[i + 1];
  return next?.pos === 'VERB' && MANNER_VERBS.has(next.lemma) ? i + 1 : undefined;
}

/** The verb at `i` as the aspect, where it is one of those that can be and is no name ("it works well"). */
export function aspectVerb({ tokens, verbTerm }: Reading, i: number): Term | undefined {
  const { lemma, pos } = tokens[i] as EnglishToken;
  return pos === 'VERB' && ASPECT_VERBS.has(lemma) ? verbTerm(i) : undefined;
}

/** The subject of the verb that the opinion adverb at `i` qualifies ("the flash works flawlessly"). */
export function adverbLinks(reading: Reading, i: number): Link[] {
  const base = reading.knowledge.lexicon.adverbs.get(reading.tokens[i]?.lower ?? '');
  if (base === undefined) return [];
  const verb = verbOf(reading, i);
  if (verb === undefined) return [];
  const term = subjectBefore(reading, verb) ?? aspectVerb(reading, verb);
  if (term === undefined) return [];
  return [{ term, from: i, to: i + 1, orientation: orientationAt(reading.tokens, i, base), kind: 'adverb' }];
}

/** Verbs that praise what one cannot do them to ("you can't beat the price", "can't fault the screen"). */
const UNMATCHED: ReadonlySet<string> = new Set(['beat', 'fault', 'complain', 'top', 'match']);

/** Verbs of what a device is there for: that it does not do them is blame ("it won't charge"). */
const FAILING: ReadonlySet<string> = new Set(
  'play read charge connect pair sync work load boot recognize focus record print install fit'.split(' '),
);

/** What a verb says of its subject only together with the word after it ("lasts all day", "needs work"). */
const WITH_NEXT: ReadonlyMap<string, readonly [next: RegExp, orientation: number]> = new Map([
  ['last', [/^(?:all|forever|ages|days|weeks|months|years|longer|long)$/, 2]],
  ['need', [/^(?:work|improvement|improvements|improving|fixing|polish)$/, -2]],
  ['leave', [/^(?:much|something)$/, -2]],
  ['lock', [/^up$/, -2]],
]);

function orientationWithNext(tokens: readonly EnglishToken[], i: number): number | undefined {
  const rule = WITH_NEXT.get(tokens[i]?.lemma ?? '');
  if (rule === undefined) return undefined;
  const next = tokens[i + 1]?.lower ?? '';
  return rule[0].test(next) ? rule[1] : undefined;
}

/** What the opinion verb at `i` judges: its object ("love the screen") or its subject ("the hinge broke"). */
export function verbLinks(reading: Reading, i: number): Link[] {
  const { tokens, knowledge, verbTerm } = reading;
  const { lemma } = tokens[i] as EnglishToken;
  const links: Link[] = [];
  const idiom = UNMATCHED.has(lemma) && isNegated(tokens, i, 2);
  const onObject = idiom ? -2 : knowledge.lexicon.objectVerbs.get(lemma);
  if (onObject !== undefined) {
    const term = objectAfter(reading, i);
    if (term !== undefined) {
      links.push({
        term,
        from: i,
        to: i + 1,
        orientation: orientationAt(tokens, i, onObject),
        kind: 'object',
      });
    }
  }
  if (FAILING.has(lemma) && isNegated(tokens, i, 3) && unreality(tokens, i) === undefined) {
    const failed = subjectBefore(reading, i) ?? verbTerm(i);
    return [...links, { term: failed, from: i, to: i + 1, orientation: -2, kind: 'subject' }];
  }
  const onSubject = orientationWithNext(tokens, i) ?? knowledge.lexicon.subjectVerbs.get(lemma);
  if (onSubject === undefined || links.length > 0) return links;
  const term = subjectBefore(reading, i);
  if (term === undefined) return links;
  // A mild word such as "work" says something mostly when it is denied.
  if (Math.abs(onSubject) === 1 && !isNegated(tokens, i)) return links;
  links.push({ term, from: i, to: i + 1, orientation: orientationAt(tokens, i, onSubject), kind: 'subject' });
  return links;
}

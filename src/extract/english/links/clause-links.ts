import type { EnglishToken } from '../../../text/english/english-token.js';
import { contextualOrientation } from '../lexicon/contextual-polarity.js';
import { CONTRASTS } from '../lexicon/function-words.js';
import type { OpinionLexicon } from '../lexicon/opinion-lexicon.js';
import { orientationAt } from '../orientation.js';
import type { Reading } from '../reading.js';
import { isBreak } from '../retag.js';
import type { Link, Term } from '../term.js';

/** How far from a term an opinion word may stand that no rule has linked, in words. */
const REACH = 7;

function orientationOf(token: EnglishToken, term: Term, lexicon: OpinionLexicon): number {
  const { lower, lemma, pos } = token;
  if (pos === 'ADJ') return contextualOrientation(lower, term.words) ?? lexicon.adjectives.get(lower) ?? 0;
  if (pos === 'ADV') return lexicon.adverbs.get(lower) ?? 0;
  if (pos === 'NOUN') return lexicon.nouns.get(lemma) ?? 0;
  if (pos !== 'VERB') return 0;
  const orientation = lexicon.subjectVerbs.get(lemma) ?? lexicon.objectVerbs.get(lemma) ?? 0;
  return Math.abs(orientation) > 1 ? orientation : 0;
}

/** The nearest opinion word on one side of `term` in its clause that nobody else has. */
function nearest(reading: Reading, term: Term, step: 1 | -1, used: ReadonlySet<number>): Link | undefined {
  const { tokens, termAt, knowledge } = reading;
  const first = step === 1 ? term.to : term.from - 1;
  for (let i = first; i >= 0 && i < tokens.length && Math.abs(i - first) < REACH; i += step) {
    const token = tokens[i] as EnglishToken;
    if (isBreak(token) || CONTRASTS.has(token.lower)) return undefined;
    const orientation =
      used.has(i) || termAt(i) !== undefined ? 0 : orientationOf(token, term, knowledge.lexicon);
    if (orientation === 0) continue;
    return { term, from: i, to: i + 1, orientation: orientationAt(tokens, i, orientation), kind: 'clause' };
  }
  return undefined;
}

/**
 * For the terms of the vocabulary that no rule has linked: the nearest opinion word of their clause that has no other
 * target, before the ones that come later.
 */
export function clauseLinks(reading: Reading, links: readonly Link[]): Link[] {
  const linked = new Set(links.map(({ term }) => term));
  const used = new Set(links.map(({ from }) => from));
  const found: Link[] = [];
  for (const term of reading.terms) {
    if (linked.has(term) || term.kind === 'product' || !reading.knowledge.isKnown(term.key)) continue;
    const link = nearest(reading, term, 1, used) ?? nearest(reading, term, -1, used);
    if (link === undefined || link.orientation === 0) continue;
    used.add(link.from);
    found.push(link);
  }
  return found;
}

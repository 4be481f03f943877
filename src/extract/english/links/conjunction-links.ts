import type { EnglishToken } from '../../../text/english/english-token.js';
import type { Reading } from '../reading.js';
import type { Link, Term } from '../term.js';
import { phraseStart } from './walk.js';

/** Whether the words between two terms only coordinate them: "and", "or", "&", ",", "/" and determiners. */
function coordinates({ tokens }: Reading, left: Term, right: Term): boolean {
  let joined = false;
  for (let i = left.to; i < right.from; i += 1) {
    const token = tokens[i] as EnglishToken;
    const joins =
      token.pos === 'CCONJ'
        ? token.lower !== 'but'
        : token.lower === ',' || token.lower === '/' || token.lower === '&';
    if (joins) joined = true;
    else if (token.pos !== 'DET' && token.pos !== 'PRON') return false;
  }
  return joined && right.from - left.to <= 4;
}

/** Links for the terms that are coordinated with a linked one and have no opinion of their own. */
export function conjunctionLinks(reading: Reading, links: readonly Link[]): Link[] {
  const linked = new Set(links.map(({ term }) => term));
  const shared: Link[] = [];
  const share = (link: Link, term: Term): void => {
    if (linked.has(term)) return;
    linked.add(term);
    shared.push({ ...link, term, kind: 'conjunction' });
  };
  for (const link of links) {
    if (link.term.kind === 'verb') continue;
    const at = reading.terms.indexOf(link.term);
    for (let i = at; i + 1 < reading.terms.length; i += 1) {
      const next = reading.terms[i + 1] as Term;
      if (
        !coordinates(reading, reading.terms[i] as Term, next) ||
        phraseStart(reading, next.from) < next.from - 2
      )
        break;
      share(link, next);
    }
    for (let i = at; i > 0; i -= 1) {
      const before = reading.terms[i - 1] as Term;
      if (link.kind === 'attribute' || !coordinates(reading, before, reading.terms[i] as Term)) break;
      share(link, before);
    }
  }
  return shared;
}

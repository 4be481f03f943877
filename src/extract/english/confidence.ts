import type { Reading } from './reading.js';
import type { Link, LinkKind, Term } from './term.js';

/** Share of right mentions for each kind of link, as found on labelled reviews of other products. */
const BY_LINK: Readonly<Record<LinkKind, number>> = {
  attribute: 0.5,
  predicate: 0.6,
  adverb: 0.55,
  object: 0.45,
  subject: 0.4,
  noun: 0.45,
  preposition: 0.45,
  infinitive: 0.5,
  conjunction: 0.45,
  clause: 0.3,
};

/** How sure we are that `term`, with what is said of it, is an aspect mention: 0 (none) to 1. */
export function confidenceOf(term: Term, links: readonly Link[], { knowledge }: Reading): number {
  const known = term.kind === 'vocabulary' || knowledge.featureOf(term.key) !== undefined;
  if (links.length === 0) return known && term.kind !== 'product' ? 0.3 : 0;
  const best = Math.max(...links.map(({ kind }) => BY_LINK[kind]));
  return Math.min(95, Math.round(100 * (best + (known ? 0.3 : 0) + (links.length > 1 ? 0.05 : 0)))) / 100;
}

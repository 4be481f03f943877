import type { TermFrequency } from './english-knowledge.js';
import type { Reading } from './reading.js';
import type { Link, LinkKind, Term } from './term.js';

/** Sureness of a mention by what its term is: of the vocabulary, ending in such, a product word, a verb, or any other noun. */
type Standing = 'known' | 'related' | 'product' | 'verb' | 'unknown';

/** Without a corpus; then by how often the corpus judges the term: once or never, 2 to 7 times, 8 times or more. */
const BY_STANDING: Readonly<Record<Standing, { none: number; few: number; some: number; many: number }>> = {
  known: { none: 0.6, few: 0.45, some: 0.5, many: 0.65 },
  related: { none: 0.33, few: 0.22, some: 0.35, many: 0.45 },
  product: { none: 0.4, few: 0.18, some: 0.25, many: 0.5 },
  verb: { none: 0.35, few: 0.35, some: 0.35, many: 0.35 },
  unknown: { none: 0.24, few: 0.15, some: 0.22, many: 0.28 },
};

/** What the kind of link adds. */
const BY_LINK: Readonly<Record<LinkKind, number>> = {
  predicate: 0.08,
  adverb: 0.05,
  attribute: 0,
  infinitive: 0,
  preposition: 0,
  noun: 0,
  conjunction: 0,
  object: -0.02,
  subject: -0.04,
  clause: -0.25,
};

/** A feature of the vocabulary of which nothing is said. */
const NEUTRAL = 0.22;

function standingOf(term: Term, reading: Reading): Standing {
  if (term.kind === 'vocabulary') return 'known';
  if (term.kind === 'product' || term.kind === 'verb') return term.kind;
  if (reading.knowledge.isKnown(term.key)) return 'known';
  return reading.knowledge.featureOf(term.key) === undefined ? 'unknown' : 'related';
}

function level(frequency: TermFrequency | undefined, learned: boolean): 'none' | 'few' | 'some' | 'many' {
  if (!learned) return 'none';
  const times = frequency?.opinionated ?? 0;
  return times >= 8 ? 'many' : times >= 2 ? 'some' : 'few';
}

/**
 * How sure we are that `term` is an aspect mention, 0 (none) to 1: about the share of such mentions that annotators
 * of reviews mark too. A vocabulary hit counts most, then how often a corpus (where there is one) judges the term, then the
 * kind of link; several links make it surer.
 */
export function confidenceOf(term: Term, links: readonly Link[], reading: Reading): number {
  const { frequencies } = reading.knowledge;
  const standing = standingOf(term, reading);
  if (links.length === 0) return standing === 'known' ? NEUTRAL : 0;
  const base = BY_STANDING[standing][level(frequencies?.get(term.key), frequencies !== undefined)];
  const byLink = Math.max(...links.map(({ kind }) => BY_LINK[kind]));
  const several = links.length > 1 ? 0.05 : 0;
  return Math.round(100 * Math.min(0.95, Math.max(0.05, base + byLink + several))) / 100;
}

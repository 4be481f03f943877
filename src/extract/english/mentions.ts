import type { AspectMention, Polarity } from '../extraction.js';
import { confidenceOf } from './confidence.js';
import { implicitMentions } from './implicit-mentions.js';
import type { Reading } from './reading.js';
import type { Link, Term } from './term.js';

function polarityOf(orientation: number): Polarity {
  return orientation > 0 ? 'positive' : orientation < 0 ? 'negative' : 'neutral';
}

/** The aspect mentions of one sentence of `text`, in order: one a term, by its `links`, and the implicit ones. */
export function sentenceMentions(text: string, reading: Reading, found: readonly Link[]): AspectMention[] {
  const byTerm = new Map<Term, Link[]>(reading.terms.map((term) => [term, []]));
  for (const link of found) byTerm.set(link.term, [...(byTerm.get(link.term) ?? []), link]);
  const mentions: AspectMention[] = [];
  for (const [term, all] of [...byTerm].toSorted(([a], [b]) => a.from - b.from)) {
    const links = all.filter(({ orientation }) => orientation !== 0);
    const confidence = confidenceOf(term, links, reading);
    if (confidence === 0) continue;
    mentions.push(mentionOf(text, reading, term, links, confidence));
  }
  const verbs = new Set(
    [...byTerm.keys()].filter(({ kind }) => kind === 'verb').map(({ from }) => reading.tokens[from]?.start),
  );
  const taken = new Set(
    [...byTerm].flatMap(([term, links]) => (term.kind === 'product' ? [] : links)).map(({ from }) => from),
  );
  const implied = implicitMentions(text, reading, (i) => taken.has(i));
  // A phrase that tells the feature says more than its verb ("fits nicely in my pocket" is no fit).
  const named = mentions.filter(
    (mention) =>
      !verbs.has(mention.start) ||
      !implied.some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
  return [...named, ...implied].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function mentionOf(
  text: string,
  { tokens, knowledge }: Reading,
  term: Term,
  links: readonly Link[],
  confidence: number,
): AspectMention {
  const start = tokens[term.from]?.start ?? 0;
  const end = tokens[term.to - 1]?.end ?? start;
  const sum = links.reduce((total, link) => total + link.orientation, 0);
  // Praise and blame of equal strength: what is said first counts.
  const orientation = sum === 0 ? (links[0]?.orientation ?? 0) : sum;
  const best = links.toSorted((a, b) => Math.abs(b.orientation) - Math.abs(a.orientation))[0];
  const opinionStart = tokens[best?.from ?? 0]?.start ?? 0;
  const opinionEnd = tokens[(best?.to ?? 1) - 1]?.end ?? opinionStart;
  return {
    start,
    end,
    text: text.slice(start, end),
    feature: knowledge.featureOf(term.key) ?? term.key,
    implicit: false,
    polarity: polarityOf(orientation),
    confidence,
    opinion:
      best === undefined
        ? null
        : { start: opinionStart, end: opinionEnd, text: text.slice(opinionStart, opinionEnd) },
  };
}

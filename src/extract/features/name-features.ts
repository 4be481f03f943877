import { findFeature } from '../../domain/vocabulary/vocabulary.js';
import {
  type FeatureNaming,
  type FeatureTerm,
  type NamingDecisions,
  type NamingReason,
  refusedKey,
} from './feature-term.js';
import { phraseParent } from './phrase-parent.js';
import { isSlip, spellingOf, writtenOut } from './term-spelling.js';
import { translate } from './translate-terms.js';
import { usedAlike, type WordSimilarity } from './used-alike.js';

/** What names are found from. */
export interface NamingEvidence {
  /** All terms of the corpus, those that the vocabulary knows too. */
  readonly terms: readonly FeatureTerm[];
  readonly decisions: NamingDecisions;
  /** How alike two words are used, from vectors learned of the same texts; without it use tells nothing. */
  readonly vectors?: WordSimilarity;
}

/** A typing slip is at most this share as frequent as what it was meant to be. */
const SLIP_SHARE = 0.2;
const CONFIDENCE: Readonly<Record<NamingReason, number>> = {
  decided: 1,
  spelling: 0.95,
  abbreviation: 0.9,
  typing: 0.8,
  phrase: 0.8,
  usage: 0.55,
  translation: 0.5,
};

/** A phrase that begins with a feature, or ends in a synonym of one: many such words mean more than one thing. */
const LOOSE_PHRASE = 0.6;

type Found = Omit<FeatureNaming, 'term'>;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byFrequency = (a: FeatureTerm, b: FeatureTerm): number => b.count - a.count || byCode(a.term, b.term);

/** Names by spelling: those of the vocabulary by its words, then the terms of the corpus, the most frequent first. */
class Spellings {
  readonly #names = new Map<string, FeatureTerm>();
  readonly #byInitial = new Map<string, string[]>();

  add(term: FeatureTerm): void {
    const spelling = spellingOf(term.term);
    if (spelling === '' || this.#names.has(spelling)) return;
    this.#names.set(spelling, term);
    const initial = `${spelling[0]}`;
    this.#byInitial.set(initial, [...(this.#byInitial.get(initial) ?? []), spelling]);
  }

  get(spelling: string): string | undefined {
    return findFeature(spelling)?.name ?? this.#names.get(spelling)?.term;
  }

  /** The most frequent term that `written` may be a slip of; `undefined` when none is frequent enough. */
  meant(written: FeatureTerm): string | undefined {
    const plain = written.term.toLowerCase();
    let best: FeatureTerm | undefined;
    for (const other of this.#byInitial.get(plain.slice(0, 1)) ?? []) {
      const term = this.#names.get(other);
      if (term === undefined || written.count > SLIP_SHARE * term.count) continue;
      if (!isSlip(plain, term.term.toLowerCase())) continue;
      if (best === undefined || byFrequency(term, best) < 0) best = term;
    }
    return best === undefined ? undefined : (findFeature(best.term)?.name ?? best.term);
  }
}

function candidates(term: FeatureTerm, spellings: Spellings): Found[] {
  const spelling = spellingOf(term.term);
  const found: Found[] = [];
  const offer = (name: string | undefined, reason: NamingReason): void => {
    if (name !== undefined && name !== term.term)
      found.push({ kind: 'synonym', name, reason, confidence: CONFIDENCE[reason] });
  };
  offer(spellings.get(spelling), 'spelling');
  const whole = writtenOut(spelling);
  if (whole !== spelling) offer(spellings.get(whole), 'abbreviation');
  offer(spellings.meant(term), 'typing');
  const parent = phraseParent(whole);
  if (parent !== undefined && parent.name !== term.term)
    found.push({
      kind: 'part',
      name: parent.name,
      reason: 'phrase',
      confidence: parent.isSure ? CONFIDENCE.phrase : LOOSE_PHRASE,
    });
  return found;
}

/**
 * Names for the terms that the vocabulary does not know, one at most a term, in the order of the terms by code unit: what
 * was decided or found before stays; then another spelling, a short form or a slip of the keyboard for a known feature or
 * a more frequent term; then a part of what its words name; then, with less confidence, a word that is used alike or the
 * word of the other language that the same products are spoken of with. A refused pair is never given. More text
 * changes no name that is in `decisions`. No terms give no names.
 */
export function nameFeatures({ terms, decisions, vectors }: NamingEvidence): FeatureNaming[] {
  const ordered = [...terms].sort(byFrequency);
  const spellings = new Spellings();
  // What names others stands first, so that its spelling leads to it whatever is more frequent now.
  const leading = new Set(decisions.names.values());
  for (const term of ordered) if (leading.has(term.term) || findFeature(term.term)) spellings.add(term);
  for (const term of ordered) spellings.add(term);
  const unknown = ordered.filter(({ term }) => findFeature(term) === undefined && !leading.has(term));
  const namings: FeatureNaming[] = [];
  const open: FeatureTerm[] = [];
  for (const term of unknown) {
    const decided = decisions.names.get(term.term);
    if (decided !== undefined) {
      if (decided !== term.term)
        namings.push({ term: term.term, kind: 'synonym', name: decided, reason: 'decided', confidence: 1 });
      continue;
    }
    const found = candidates(term, spellings).find(
      ({ name }) => !decisions.refused.has(refusedKey(term.term, name)),
    );
    if (found === undefined) open.push(term);
    else namings.push({ term: term.term, ...found });
  }
  const taken = new Set(namings.map(({ term }) => term));
  for (const { term, name, reason } of [...usedAlike(open, ordered, vectors), ...translate(open, ordered)]) {
    if (taken.has(term) || decisions.refused.has(refusedKey(term, name))) continue;
    taken.add(term);
    namings.push({ term, kind: 'synonym', name, reason, confidence: CONFIDENCE[reason] });
  }
  return resolveChains(namings).sort((a, b) => byCode(a.term, b.term));
}

/** A synonym of a synonym is one of what that stands for; circles lose their less sure half. */
function resolveChains(namings: readonly FeatureNaming[]): FeatureNaming[] {
  const byTerm = new Map(namings.map((naming) => [naming.term, naming]));
  const result: FeatureNaming[] = [];
  for (const naming of namings) {
    let { name } = naming;
    let { confidence } = naming;
    let isCircle = false;
    for (let steps = 0; steps < 8; steps += 1) {
      const next = byTerm.get(name);
      if (next === undefined || next.kind === 'part') break;
      isCircle = next.name === naming.term && byCode(naming.term, next.term) < 0;
      if (isCircle || next.name === naming.term) break;
      ({ name } = next);
      confidence = Math.min(confidence, next.confidence);
    }
    if (!isCircle && name !== naming.term) result.push({ ...naming, name, confidence });
  }
  return result;
}

import type { Link } from '../resolve/cluster.js';
import type { Candidate, PairRules } from './candidate.js';
import { type CandidateNames, pairNumber } from './candidate-names.js';

/** Pairs from this probability on are sure, where more than the matcher bears it out (see `Likeness`). */
export const SURE = 0.9;
/** Pairs from this probability on are worth a question. */
export const LIKELY = 0.5;
/** Least share of model words that two names of one model have in common. */
export const SAME_MODEL = 0.8;
/** Those of the nearest that are compared as products. */
const COMPARED = 8;

/** What was found between candidates. */
export interface FoundLinks {
  readonly seen: readonly number[];
  readonly sure: readonly Link[];
  readonly likely: readonly Link[];
  readonly models: readonly Link[];
}

/** Follows sure links and links of models from the dirty candidates to all that they reach. */
export function followLinks(
  join: CandidateNames,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void,
): FoundLinks {
  const [sure, likely, models]: [Link[], Link[], Link[]] = [[], [], []];
  const done = new Set<number>();
  const asked = new Map<number, number[]>();
  for (const [a, b] of rules.asked) {
    asked.set(a, [...(asked.get(a) ?? []), b]);
    asked.set(b, [...(asked.get(b) ?? []), a]);
  }
  const waiting = candidates.flatMap(({ isDirty }, place) => (isDirty ? [place] : []));
  const seen = new Set(waiting);
  const reach = (place: number): void => {
    if (seen.has(place)) return;
    seen.add(place);
    waiting.push(place);
  };
  for (let i = 0; i < waiting.length; i += 1) {
    const place = waiting[i] as number;
    let compared = 0;
    for (const other of new Set([...(asked.get(place) ?? []), ...join.near(place)])) {
      const [left, right] = place < other ? [place, other] : [other, place];
      const likeness = join.modelLikeness(left, right);
      if (likeness >= SAME_MODEL) reach(other);
      const isProduct = !rules.areTwo(left, right) && !join.areApart(left, right);
      const isCompared = isProduct && (compared < COMPARED || asked.get(place)?.includes(other) === true);
      if (isCompared) compared += 1;
      const { probability, isBorneOut } = isCompared
        ? join.compare(left, right)
        : { probability: 0, isBorneOut: false };
      const isSure = probability >= SURE && isBorneOut && join.mayJoin(left, right);
      if (isSure) reach(other);
      const key = pairNumber(left, right, candidates.length);
      if (done.has(key)) continue;
      done.add(key);
      if (likeness >= SAME_MODEL) models.push({ left, right, strength: likeness });
      if (isSure) sure.push({ left, right, strength: probability });
      if (probability >= LIKELY && !rules.areDecided(left, right))
        likely.push({ left, right, strength: probability });
    }
    if (i % 64 === 0) onProgress((i + 1) / waiting.length);
  }
  return { seen: [...seen].sort((a, b) => a - b), sure, likely, models };
}

/**
 * Sure links without those that would make a choice: where something may be either of two that cannot be one (a name
 * that leaves the colour out beside a black and a white one), it is neither.
 */
export function withoutChoices(links: readonly Link[], mayJoin: (a: number, b: number) => boolean): Link[] {
  const partners = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const own = partners.get(from);
    if (own === undefined) partners.set(from, [to]);
    else own.push(to);
  };
  for (const { left, right } of links) {
    add(left, right);
    add(right, left);
  }
  const isChoice = (own: number, other: number): boolean =>
    (partners.get(own) ?? []).some((third) => third !== other && !mayJoin(third, other));
  return links.filter(({ left, right }) => !isChoice(left, right) && !isChoice(right, left));
}

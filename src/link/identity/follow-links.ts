import type { Link } from '../resolve/cluster.js';
import type { Candidate, PairRules } from './candidate.js';
import { type CandidateNames, pairNumber } from './candidate-names.js';

/** Pairs from this probability on are worth a question. */
const LIKELY = 0.5;
/** Least share of model words that two names of one model have in common. */
export const SAME_MODEL = 0.8;
/** Those of the nearest that are compared as products. */
const COMPARED = 8;

/** What was found between candidates. */
export interface FoundLinks {
  readonly seen: readonly number[];
  readonly likely: readonly Link[];
  readonly models: readonly Link[];
}

/** Looks for pairs worth a question, and follows links of models from the dirty candidates to all that they reach. */
export function followLinks(
  join: CandidateNames,
  candidates: readonly Candidate[],
  rules: PairRules,
  onProgress: (share: number) => void,
): FoundLinks {
  const [likely, models]: [Link[], Link[]] = [[], []];
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
      const probability = isCompared ? join.compare(left, right) : 0;
      const key = pairNumber(left, right, candidates.length);
      if (done.has(key)) continue;
      done.add(key);
      if (likeness >= SAME_MODEL) models.push({ left, right, strength: likeness });
      if (probability >= LIKELY && !rules.areDecided(left, right))
        likely.push({ left, right, strength: probability });
    }
    if (i % 64 === 0) onProgress((i + 1) / waiting.length);
  }
  return { seen: [...seen].sort((a, b) => a - b), likely, models };
}

import type { MatchReason } from '../matcher/match-reason.js';
import type { Link } from '../resolve/cluster.js';
import type { CandidateNames } from './candidate-names.js';

/** Questions about one product at a time. */
const QUESTIONS = 3;

/** Two that may be one: places, the lower one first, how likely that is, and why. */
export interface OpenPair {
  readonly left: number;
  readonly right: number;
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
}

/** The pairs of `likely`, the likeliest first, ties by place: at most three a product. */
export function openPairs(join: CandidateNames, likely: readonly Link[]): OpenPair[] {
  const ranked = [...likely].sort((x, y) => y.strength - x.strength || x.left - y.left || x.right - y.right);
  const questions = new Map<number, number>();
  return ranked.flatMap(({ left, right, strength }): OpenPair[] => {
    const [own, other] = [questions.get(left) ?? 0, questions.get(right) ?? 0];
    if (own >= QUESTIONS || other >= QUESTIONS) return [];
    questions.set(left, own + 1);
    questions.set(right, other + 1);
    return [{ left, right, probability: strength, reasons: join.reasons(left, right) }];
  });
}

import type { AspectMention } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { type ScoredSpan, withoutOverlap } from '../spans/span-posteriors.js';
import { tokenRange } from '../spans/token-range.js';

/** A span that may name an aspect, and what the rules say of exactly this span. */
export interface Candidate extends ScoredSpan {
  readonly rule: AspectMention | undefined;
}

/** Share of the rules in the score; the rest is the tagger's. Chosen on reviews and on sentences of our own. */
const RULES_SHARE = 0.55;

/**
 * The spans that rules or tagger take for an aspect, scored by
 *
 *     0.55 · confidence of the rules + 0.45 · posterior of the tagger
 *
 * where one that does not have the span counts 0. Of overlapping spans the one of the highest score stays. In order.
 */
export function weighCandidates(sentence: AnalysedSentence, tagged: readonly ScoredSpan[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { from, to, probability } of tagged)
    candidates.set(`${from}:${to}`, {
      from,
      to,
      probability: (1 - RULES_SHARE) * probability,
      rule: undefined,
    });
  for (const rule of sentence.rules) {
    if (rule.implicit) continue;
    const { from, to } = tokenRange(sentence.tokens, rule);
    const key = `${from}:${to}`;
    const known = candidates.get(key)?.probability ?? 0;
    candidates.set(key, { from, to, probability: known + RULES_SHARE * rule.confidence, rule });
  }
  return withoutOverlap([...candidates.values()]);
}

/** Scores and the share of them that was right, measured where {@link weighCandidates} was chosen; both rise. */
const SHARES: readonly (readonly [score: number, share: number])[] = [
  [0, 0],
  [0.36, 0.2],
  [0.45, 0.45],
  [0.55, 0.65],
  [0.65, 0.72],
  [0.75, 0.79],
  [0.85, 0.9],
  [1, 0.98],
];

/**
 * The confidence of a candidate of `score`, 0..1, rounded to hundredths: the share of such candidates that was right, interpolated;
 * below a score of 0.36, where taking them does more harm than good, it is under 0.2, so that nobody is given them who
 * does not ask for all.
 */
export function confidenceOfScore(score: number): number {
  const at = SHARES.findIndex(([knot]) => knot >= score);
  const [x1, y1] = SHARES[at] ?? [1, 0.98];
  const [x0, y0] = SHARES[at - 1] ?? [0, 0];
  const share = x1 === x0 ? y1 : y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
  return Math.floor(100 * share) / 100;
}

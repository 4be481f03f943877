import type { AspectMention } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { type ScoredSpan, withoutOverlap } from '../spans/span-posteriors.js';
import { type TokenRange, tokenRange } from '../spans/token-range.js';

/** A span that may name an aspect, and what the rules say of exactly this span. */
export interface Candidate extends ScoredSpan {
  readonly rule: AspectMention | undefined;
  /** Posterior of the tagger, 0 where it does not have the span. */
  readonly posterior: number;
  /** Sum of the posteriors of other spans that overlap it. */
  readonly rivals: number;
}

/** Share of the rules in the score; the rest is the tagger's. Chosen on reviews and on sentences of our own. */
const RULES_SHARE = 0.55;

function rivalsOf({ from, to }: TokenRange, tagged: readonly ScoredSpan[]): number {
  let sum = 0;
  for (const other of tagged)
    if (other.from < to && from < other.to && (other.from !== from || other.to !== to))
      sum += other.probability;
  return sum;
}

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
      posterior: probability,
      rivals: 0,
    });
  for (const rule of sentence.rules) {
    if (rule.implicit) continue;
    const { from, to } = tokenRange(sentence.tokens, rule);
    const key = `${from}:${to}`;
    const known = candidates.get(key);
    candidates.set(key, {
      from,
      to,
      probability: (known?.probability ?? 0) + RULES_SHARE * rule.confidence,
      rule,
      posterior: known?.posterior ?? 0,
      rivals: 0,
    });
  }
  return withoutOverlap([...candidates.values()]).map((candidate) => ({
    ...candidate,
    rivals: rivalsOf(candidate, tagged),
  }));
}

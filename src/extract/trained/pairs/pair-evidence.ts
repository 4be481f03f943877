import type { AnalysedSentence } from '../analysis.js';
import { boundedLogOdds as logOdds } from '../combined/bounded-log-odds.js';
import type { TermCounts } from '../confidence/term-history.js';
import { rulesAt } from '../polarity/context-features.js';
import type { PolarityGuess } from '../polarity/polarity-classifier.js';
import type { ScoredSpan } from '../spans/span-posteriors.js';
import { rangesOverlap, sameRange, type TokenRange, tokenRange } from '../spans/token-range.js';
import type { PossiblePair, PossiblePairs } from './possible-pairs.js';

/** A sentence with all its pairs and all spans held possible. */
export interface PairedSentence extends PossiblePairs {
  readonly sentence: AnalysedSentence;
  readonly aspects: readonly ScoredSpan[];
  readonly opinions: readonly ScoredSpan[];
}

/** Numbers that {@link pairEvidence} gives. */
export const PAIR_EVIDENCE_SIZE = 28;

const within = (spans: readonly TokenRange[], { from, to }: TokenRange): number =>
  spans.filter((span) => span.from >= from && span.to <= to).length;

const bestRival = (spans: readonly ScoredSpan[], own: ScoredSpan): number =>
  spans.reduce(
    (most, span) =>
      rangesOverlap(span, own) && !sameRange(span, own) ? Math.max(most, span.probability) : most,
    0,
  );

/** How a pair stands beside the others with its aspect or with its opinion: the best, the best that could be besides, its share. */
function beside(
  { ofSpan }: PairedSentence,
  own: PossiblePair,
  shared: 'aspect' | 'opinion',
): [best: number, apart: number, share: number] {
  const other = shared === 'aspect' ? 'opinion' : 'aspect';
  let [best, apart, sum] = [0, 0, own.score];
  for (const pair of ofSpan[shared].get(own[shared]) ?? []) {
    if (pair[other] === own[other]) continue;
    best = Math.max(best, pair.score);
    if (!rangesOverlap(pair[other], own[other])) apart = Math.max(apart, pair.score);
    sum += pair.score;
  }
  return [logOdds(best), logOdds(apart), own.score / sum];
}

/** Whether the rules link the aspect to exactly the opinion (2), to one that overlaps (1), to another (−1) or to none (0). */
function ruleLink(sentence: AnalysedSentence, { aspect, opinion }: PossiblePair): number {
  const linked = rulesAt(sentence, aspect).flatMap((rule) =>
    rule.opinion === null ? [] : [tokenRange(sentence.tokens, rule.opinion)],
  );
  if (linked.length === 0) return 0;
  if (linked.some((range) => sameRange(range, opinion))) return 2;
  return linked.some((range) => rangesOverlap(range, opinion)) ? 1 : -1;
}

/**
 * What tells a right pair from a wrong one, {@link PAIR_EVIDENCE_SIZE} numbers: how sure both spans and their link are,
 * what rivals each has, what lies between them, what the rules link, the polarity, and whether annotators took these
 * words for an aspect before.
 */
export function pairEvidence(
  own: PossiblePair,
  paired: PairedSentence,
  { polarity, shares }: PolarityGuess,
  history: TermCounts,
): number[] {
  const { sentence, aspects, opinions, around } = paired;
  const { aspect, opinion, link, score } = own;
  const before = opinion.to <= aspect.from;
  const gap = before ? { from: opinion.to, to: aspect.from } : { from: aspect.to, to: opinion.from };
  const between = sentence.tokens.slice(gap.from, gap.to);
  const distance = rangesOverlap(aspect, opinion) ? 0 : Math.min(12, between.length + 1);
  const judging = sentence.tokens
    .slice(opinion.from, opinion.to)
    .some(({ features }) => features.some((name) => name.startsWith('o=')));
  return [
    logOdds(aspect.probability),
    logOdds(opinion.probability),
    logOdds(link),
    logOdds(score),
    logOdds(bestRival(aspects, aspect)),
    logOdds(bestRival(opinions, opinion)),
    ...beside(paired, own, 'aspect'),
    ...beside(paired, own, 'opinion'),
    before ? -distance : distance,
    between.filter(({ features }) => features.includes('p=PUNCT')).length,
    aspect.to - aspect.from,
    opinion.to - opinion.from,
    ruleLink(sentence, own),
    logOdds(shares[polarity]),
    logOdds(shares.neutral),
    polarity === 'negative' ? 1 : 0,
    Math.log(1 + history.aspects),
    logOdds((history.aspects + 0.3) / (history.occurrences + 1)),
    Math.log(sentence.tokens.length),
    around.aspects.length,
    around.opinions.length,
    within(around.aspects, gap),
    within(around.opinions, gap),
    judging ? 1 : 0,
  ];
}

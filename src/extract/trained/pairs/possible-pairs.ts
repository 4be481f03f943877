import { groupBy } from '../../../lib/group-by.js';
import type { AnalysedSentence } from '../analysis.js';
import { atLeast, type ScoredSpan, withoutOverlap } from '../spans/span-posteriors.js';
import { rangesOverlap, sameRange, type TokenRange } from '../spans/token-range.js';
import type { PairClassifier } from './pair-classifier.js';
import type { PairSurroundings } from './pair-features.js';

/** An aspect and an opinion that may be about it. */
export interface PossiblePair {
  readonly aspect: ScoredSpan;
  readonly opinion: ScoredSpan;
  /** Probability that one is about the other, given that both are what they seem. */
  readonly link: number;
  /** The product of the three probabilities. */
  readonly score: number;
}

/** All pairs of a sentence, and the spans around them that are likely and do not overlap. */
export interface PossiblePairs {
  readonly pairs: readonly PossiblePair[];
  readonly around: PairSurroundings;
  /** The pairs of each span, as an aspect or as an opinion. */
  readonly ofSpan: {
    readonly aspect: ReadonlyMap<ScoredSpan, readonly PossiblePair[]>;
    readonly opinion: ReadonlyMap<ScoredSpan, readonly PossiblePair[]>;
  };
}

/** Spans less probable than this are not paired, nor pairs whose product is less: so few that a judge meets wrong pairs of sure spans. */
const LEAST_SPAN = 0.08;
const LEAST_PAIR = 0.0001;
/** Spans from here on are what stands around a pair. */
const LIKELY_ASPECT = 0.3;
const LIKELY_OPINION = 0.2;
/** Tokens that may lie between an aspect and its opinion. */
const REACH = 40;

const isNear = (a: TokenRange, b: TokenRange): boolean => Math.max(a.from - b.to, b.from - a.to) <= REACH;

/** Pairs every aspect with every opinion near it or within it ("fast charging"), whatever else they overlap. */
export function possiblePairs(
  classifier: PairClassifier,
  sentence: AnalysedSentence,
  {
    aspects,
    opinions,
  }: { readonly aspects: readonly ScoredSpan[]; readonly opinions: readonly ScoredSpan[] },
): PossiblePairs {
  const around: PairSurroundings = {
    aspects: withoutOverlap(aspects.filter(atLeast(LIKELY_ASPECT))),
    opinions: withoutOverlap(opinions.filter(atLeast(LIKELY_OPINION))),
  };
  const others = opinions.filter(atLeast(LEAST_SPAN));
  const pairs = aspects.filter(atLeast(LEAST_SPAN)).flatMap((aspect) =>
    others
      .filter((opinion) => isNear(aspect, opinion))
      .flatMap((opinion) => {
        const link = classifier.probability(sentence, aspect, opinion, around);
        const score = aspect.probability * opinion.probability * link;
        return score < LEAST_PAIR ? [] : [{ aspect, opinion, link, score }];
      }),
  );
  const ofSpan = {
    aspect: groupBy(pairs, ({ aspect }) => aspect),
    opinion: groupBy(pairs, ({ opinion }) => opinion),
  };
  return { pairs, around, ofSpan };
}

/** Whether two pairs can be right at once: spans of a kind are the same or apart, and the pairs differ. */
function agree(a: PossiblePair, b: PossiblePair): boolean {
  const [aspect, opinion] = [sameRange(a.aspect, b.aspect), sameRange(a.opinion, b.opinion)];
  if (aspect && opinion) return false;
  return (aspect || !rangesOverlap(a.aspect, b.aspect)) && (opinion || !rangesOverlap(a.opinion, b.opinion));
}

/** The pairs at least `least` probable that agree with all more probable ones, best first; of equal ones the earlier. */
export function choosePairs<P extends { readonly pair: PossiblePair; readonly probability: number }>(
  pairs: readonly P[],
  least: number,
): P[] {
  const chosen: P[] = [];
  for (const one of pairs
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability))
    if (chosen.every(({ pair }) => agree(pair, one.pair))) chosen.push(one);
  return chosen;
}

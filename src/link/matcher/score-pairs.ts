import { forestContributions, forestMargin } from '../../learn/boosting/forest.js';
import { applyCalibration } from '../../learn/calibration/isotonic.js';
import { pairFeatures, showFeature } from '../features/pair-features.js';
import type { PairView } from '../features/pair-view.js';
import { ContextFeatures } from './context-features.js';
import { holdBack } from './hold-back.js';
import { cutShown, type MatchReason } from './match-reason.js';
import { MATCHER_FEATURES, type Matcher } from './matcher.js';
import { preparePairs, type RecordPair } from './prepare-pairs.js';
import { wordMargin } from './word-evidence.js';

/** What the matcher says of a pair. */
export interface PairScore {
  /** Log odds before calibration: `bias` and the weights of all features sum to it. */
  readonly margin: number;
  readonly bias: number;
  /** Calibrated probability that the two are one product. */
  readonly score: number;
  readonly same: boolean;
  /** The features of the greatest weight, at most as many as asked for. */
  readonly reasons: readonly MatchReason[];
}

/** Features of `pair` for the trees of `matcher`, in the order of {@link MATCHER_FEATURES}. */
export function matcherRow(matcher: Matcher, pair: PairView, context: ContextFeatures): Float64Array {
  const own = pairFeatures(pair);
  const words = matcher.evidence === undefined ? Number.NaN : wordMargin(matcher.evidence, pair, own);
  return Float64Array.from([...own, words, ...context.values(pair)]);
}

/** Mean margin over the matcher's forests. */
export function matcherMargin({ forests }: Matcher, row: Float64Array): number {
  return forests.reduce((sum, forest) => sum + forestMargin(forest, row), 0) / forests.length;
}

function explain(
  { forests }: Matcher,
  row: Float64Array,
  pair: PairView,
  count: number,
): { readonly bias: number; readonly reasons: readonly MatchReason[] } {
  const weights = new Float64Array(MATCHER_FEATURES.length);
  let bias = 0;
  for (const forest of forests) {
    const { base, contributions } = forestContributions(forest, row);
    bias += base / forests.length;
    contributions.forEach((weight, i) => {
      weights[i] = (weights[i] as number) + weight / forests.length;
    });
  }
  const order = [...weights.keys()]
    .filter((i) => weights[i] !== 0)
    .sort((a, b) => Math.abs(weights[b] as number) - Math.abs(weights[a] as number) || a - b);
  const reasons = order.slice(0, count).map((i) => {
    const [left, right] = showFeature(i, pair);
    return {
      feature: MATCHER_FEATURES[i] as string,
      left: cutShown(left),
      right: cutShown(right),
      weight: weights[i] as number,
    };
  });
  return { bias, reasons };
}

/**
 * Scores `pairs`, one result each in their order. All of them together say which words are telling, and which records
 * rival each other, so a pair's score may depend on what else is scored; their order makes no difference. `reasons` is
 * the number of reasons wanted of each pair.
 */
export function scorePairs(matcher: Matcher, pairs: readonly RecordPair[], reasons: number): PairScore[] {
  const prepared = preparePairs(pairs, { statistics: matcher.statistics, records: matcher.known.records });
  const context = new ContextFeatures(matcher.known, prepared.records, prepared.statistics);
  return prepared.pairs.map((pair) => scorePair(matcher, pair, context, reasons));
}

/** Scores one prepared pair; see {@link scorePairs}. */
export function scorePair(
  matcher: Matcher,
  pair: PairView,
  context: ContextFeatures,
  reasons: number,
): PairScore {
  const row = matcherRow(matcher, pair, context);
  const learnedMargin = matcherMargin(matcher, row);
  const held = matcher.heedsConflicts === true ? holdBack(matcher, learnedMargin, pair) : undefined;
  const margin = held?.margin ?? learnedMargin;
  const { bias, reasons: learned } = explain(matcher, row, pair, reasons);
  return {
    margin,
    score: applyCalibration(matcher.calibration, margin),
    same: margin >= matcher.threshold,
    bias,
    reasons: held === undefined ? learned : [held.reason, ...learned].slice(0, reasons),
  };
}

import type { Forest } from '../../learn/boosting/forest.js';
import { forestMargin } from '../../learn/boosting/forest.js';
import { logisticObjective } from '../../learn/boosting/objective.js';
import { type ForestOptions, trainForest } from '../../learn/boosting/train-forest.js';
import { fitIsotonic } from '../../learn/calibration/isotonic.js';
import { CorpusStatistics } from '../corpus/corpus-statistics.js';
import { pairFeatures } from '../features/pair-features.js';
import { mirrored, type PairView } from '../features/pair-view.js';
import { bestThreshold } from './best-threshold.js';
import { ContextFeatures } from './context-features.js';
import { areTwoLists, type KnownRecords, linkKeys, NOTHING_KNOWN } from './known-records.js';
import { MATCHER_FEATURES, type Matcher } from './matcher.js';
import { preparePairs, type RecordPair } from './prepare-pairs.js';
import { trainWordEvidence, type WordEvidence, wordMargin } from './word-evidence.js';

/** A pair that somebody has judged. */
export interface LabelledPair extends RecordPair {
  readonly same: boolean;
}

export interface MatcherTraining {
  /** Forests whose mean is the matcher. */
  readonly forests: number;
  readonly seed: number;
  /** Learn of single words, and of which records were partners; false for a matcher that meets other goods. */
  readonly remember: boolean;
  /** Of two lists, learn that a record with a partner rarely has another; false where test records were never seen. */
  readonly partners: boolean;
  readonly forest: Partial<ForestOptions>;
  /** Called as work goes on, with its share of all, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const DEFAULTS: MatcherTraining = {
  forests: 3,
  seed: 1,
  remember: true,
  partners: true,
  forest: { trees: 400, maxLeaves: 24, maxDepth: 10, minHessian: 2 },
};
const FOLDS = 5;
/** Fewer pairs say too little of single words. */
const EVIDENCE_PAIRS = 400;
const WIDTH = MATCHER_FEATURES.length;

/** The fold of a pair; the same pair given twice is in one. */
function foldOf({ left, right }: PairView): number {
  return ((Math.imul(left.key, 31) + right.key) >>> 0) % FOLDS;
}

function knownFrom(
  pairs: readonly PairView[],
  labels: Float64Array,
  records: KnownRecords['records'],
): KnownRecords {
  const keys = (label: number): (readonly [number, number])[] =>
    pairs.flatMap(({ left, right }, i) => (labels[i] === label ? [[left.key, right.key] as const] : []));
  return {
    records,
    partners: linkKeys(keys(1)),
    strangers: linkKeys(keys(0)),
    twoLists: areTwoLists(records),
  };
}

/** Word margins of pairs by evidence from the other folds, and the evidence of all. */
function crossEvidence(
  pairs: readonly PairView[],
  features: readonly Float64Array[],
  labels: Float64Array,
  seed: number,
): { readonly evidence: WordEvidence; readonly margins: Float64Array } {
  const folds = pairs.map(foldOf);
  const margins = new Float64Array(pairs.length);
  const fit = (rows: readonly number[]): WordEvidence =>
    trainWordEvidence(
      rows.map((i) => pairs[i] as PairView),
      rows.map((i) => features[i] as Float64Array),
      rows.map((i) => labels[i] as number),
      seed,
    );
  const all = pairs.map((_, i) => i);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const evidence = fit(all.filter((i) => folds[i] !== fold));
    for (const i of all) {
      if (folds[i] === fold)
        margins[i] = wordMargin(evidence, pairs[i] as PairView, features[i] as Float64Array);
    }
  }
  return { evidence: fit(all), margins };
}

/**
 * Trains a matcher on labelled pairs. Each pair is scored by trees that were grown without it (five folds); those scores
 * choose the threshold of the best F1 and the calibration. The trees of the matcher then learn from all pairs. The same
 * pairs in the same order and the same seed give the same matcher. Throws a RangeError when a label is missing among
 * the pairs: without both there is nothing to tell apart.
 */
export function trainMatcher(
  labelled: readonly LabelledPair[],
  options: Partial<MatcherTraining> = {},
): Matcher {
  const settings = { ...DEFAULTS, ...options, forest: { ...DEFAULTS.forest, ...options.forest } };
  const labels = Float64Array.from(labelled, ({ same }) => Number(same));
  if (!labels.includes(1) || !labels.includes(0))
    throw new RangeError('pairs: expected some that are the same and some that are not, got one kind only');
  const empty = { statistics: new CorpusStatistics(), records: [] };
  const { pairs, statistics, records } = preparePairs(labelled, empty);
  const features = pairs.map(pairFeatures);
  const learned =
    settings.remember && pairs.length >= EVIDENCE_PAIRS
      ? crossEvidence(pairs, features, labels, settings.seed)
      : undefined;
  const all = settings.remember ? knownFrom(pairs, labels, records) : NOTHING_KNOWN;
  const known = settings.partners ? all : { ...all, partners: new Map(), strangers: new Map() };
  const context = new ContextFeatures(known, known.records, statistics);
  const rowOf = (pair: PairView, i: number, own: ArrayLike<number>): number[] => [
    ...Array.from(own),
    learned?.margins[i] ?? Number.NaN,
    ...context.values(pair),
  ];
  // Where a record may stand on either side, every pair is learned from in both orders.
  const orders = known.twoLists ? 1 : 2;
  const rows = new Float64Array(pairs.length * orders * WIDTH);
  pairs.forEach((pair, i) => {
    rows.set(rowOf(pair, i, features[i] as Float64Array), i * orders * WIDTH);
    if (orders === 1) return;
    const other = mirrored(pair);
    rows.set(rowOf(other, i, pairFeatures(other)), (i * orders + 1) * WIDTH);
  });
  const steps = FOLDS + settings.forests;
  let done = 0;
  const grow = (chosen: readonly number[], seed: number): Forest => {
    const own = new Float64Array(chosen.length * orders * WIDTH);
    chosen.forEach((i, place) =>
      own.set(rows.subarray(i * orders * WIDTH, (i + 1) * orders * WIDTH), place * orders * WIDTH),
    );
    const objective = logisticObjective(
      chosen.flatMap((i) => Array<number>(orders).fill(labels[i] as number)),
    );
    const forest = trainForest(own, WIDTH, objective, { ...settings.forest, seed });
    done += 1;
    settings.onProgress?.(done / steps);
    return forest;
  };
  const places = pairs.map((_, i) => i);
  const folds = pairs.map(foldOf);
  const margins = new Float64Array(pairs.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const forest = grow(
      places.filter((i) => folds[i] !== fold),
      settings.seed,
    );
    for (const i of places)
      if (folds[i] === fold) margins[i] = forestMargin(forest, rows, i * orders * WIDTH);
  }
  return {
    forests: Array.from({ length: settings.forests }, (_, i) => grow(places, settings.seed + i)),
    evidence: learned?.evidence,
    statistics,
    known,
    calibration: fitIsotonic(margins, labels),
    threshold: bestThreshold(margins, labels),
  };
}

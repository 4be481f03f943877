import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { logisticObjective } from '../../../learn/boosting/objective.js';
import { type ForestOptions, trainForest } from '../../../learn/boosting/train-forest.js';
import { logistic } from '../../../lib/logistic.js';
import { createSeededRandom, shuffle } from '../../../lib/seeded-random.js';
import { type ComparisonFinders, trainFinders } from './argument-finders.js';
import { CombinationJudges } from './combination-judges.js';
import type { ComparisonExample } from './comparison-example.js';
import {
  CANDIDATE_SIZE,
  type ComparisonCandidate,
  ComparisonModel,
  candidatesOf,
  chooseTuples,
  judged,
} from './comparison-model.js';
import { PreferenceClassifier } from './preference.js';
import type { SpanFinderOptions } from './scored-spans.js';
import { SentenceGate } from './sentence-gate.js';
import { learnTriggers } from './triggers.js';
import { sameTuple } from './tuple-candidates.js';

export interface ComparisonOptions {
  readonly seed: number;
  /** Parts that examples are cut into, each judged by taggers that learned from the others; 5 when missing, at least 2. Changes results. */
  readonly folds?: number;
  /** Passes of the taggers over the examples; 20 when missing. Changes results. */
  readonly epochs?: number;
  readonly onProgress?: (what: string) => void;
}

/** Folds when nothing else is asked for. */
const FOLDS = 5;
const DEFAULT_THRESHOLD = 0.3;
const FOREST: Partial<ForestOptions> = {
  trees: 400,
  learningRate: 0.025,
  maxLeaves: 8,
  maxDepth: 5,
  minHessian: 5,
  l2: 5,
  featureShare: 0.3,
};
const THRESHOLDS = Array.from({ length: 40 }, (_, i) => 0.02 * (i + 1));

/** A candidate that taggers made which have not seen its sentence. */
interface JudgedCandidate extends ComparisonCandidate {
  /** Whether all of it is right, its preference too. */
  readonly exact: boolean;
}

/** The candidates of a sentence, each known to be right or not. */
interface JudgedSentence {
  readonly fold: number;
  readonly example: ComparisonExample;
  readonly candidates: readonly JudgedCandidate[];
}

interface Trained {
  readonly gate: SentenceGate;
  readonly finders: ComparisonFinders;
  readonly preference: PreferenceClassifier;
}

function trainParts(examples: readonly ComparisonExample[], options: SpanFinderOptions): Trained {
  const { seed } = options;
  return {
    gate: SentenceGate.train(examples, seed),
    finders: trainFinders(examples, options),
    preference: PreferenceClassifier.train(examples, seed),
  };
}

function judge(parts: Trained, example: ComparisonExample, fold: number): JudgedSentence {
  const candidates = candidatesOf(parts, example).map((one) => ({
    ...one,
    exact: example.gold.some((gold) => sameTuple(one, gold) && gold.preference === one.preference),
  }));
  return { fold, example, candidates };
}

/** The sentences with what judges say of their candidates that learned from those of the other folds. */
function crossJudge(sentences: readonly JudgedSentence[], folds: number, seed: number): JudgedSentence[] {
  const judges = Array.from({ length: folds }, (_, fold) =>
    CombinationJudges.train(
      sentences.filter((one) => one.fold !== fold),
      seed,
    ),
  );
  return sentences.map((one) => ({
    ...one,
    candidates: judged(judges[one.fold] as CombinationJudges, one.example, one.candidates),
  }));
}

function fitRanker(sentences: readonly JudgedSentence[], seed: number): Forest {
  const all = sentences.flatMap(({ candidates }) => candidates);
  const rows = Float64Array.from(all.flatMap(({ features }) => features));
  const exact = all.map((one) => (one.exact ? 1 : 0));
  return trainForest(rows, CANDIDATE_SIZE, logisticObjective(exact), { ...FOREST, seed });
}

/**
 * The threshold of the best F1 over sentences whose candidates the ranker of the other folds scored; of several equally
 * good ones that in their middle.
 */
function chooseThreshold(
  bySentence: readonly (readonly (JudgedCandidate & { readonly probability: number })[])[],
  expected: number,
): { threshold: number; f1: number } {
  let best: number[] = [DEFAULT_THRESHOLD];
  let most = 0;
  for (const threshold of THRESHOLDS) {
    let [found, right] = [0, 0];
    for (const candidates of bySentence) {
      const chosen = chooseTuples(candidates, threshold);
      found += chosen.length;
      right += chosen.filter(({ exact }) => exact).length;
    }
    const f1 = right === 0 ? 0 : (2 * right) / (found + expected);
    if (f1 > most) best = [];
    if (f1 >= most && f1 > 0) best.push(threshold);
    most = Math.max(most, f1);
  }
  return { threshold: best[best.length >> 1] ?? DEFAULT_THRESHOLD, f1: most };
}

/**
 * Learns to find comparisons: taggers for the parts, a classifier of the preference, judges of combinations, and boosted
 * trees that say how likely a combination of parts is right. Judges and trees learn from candidates of taggers that have
 * not seen the sentence (five folds), and the threshold is that of the best F1 over those. Undefined when no example compares,
 * and when none is found in folds that were held out.
 */
export function trainComparisons(
  examples: readonly ComparisonExample[],
  { seed, folds = FOLDS, epochs, onProgress }: ComparisonOptions,
): ComparisonModel | undefined {
  const expected = examples.reduce((sum, { gold }) => sum + gold.length, 0);
  if (expected === 0) return undefined;
  const order = shuffle(
    examples.map((_, i) => i),
    createSeededRandom(seed),
  );
  const made: JudgedSentence[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const inFold = (place: number): boolean => place % folds === fold;
    const others = order.filter((_, place) => !inFold(place)).map((i) => examples[i] as ComparisonExample);
    const parts = trainParts(others, { seed, epochs });
    for (const i of order.filter((_, place) => inFold(place)))
      made.push(judge(parts, examples[i] as ComparisonExample, fold));
    onProgress?.(`comparisons: fold ${fold + 1} of ${folds}`);
  }
  const known = crossJudge(made, folds, seed);
  const weighed: (JudgedCandidate & { probability: number })[][] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const ranker = fitRanker(
      known.filter((one) => one.fold !== fold),
      seed,
    );
    for (const { candidates } of known.filter((one) => one.fold === fold))
      weighed.push(
        candidates.map((one) => ({ ...one, probability: logistic(forestMargin(ranker, one.features)) })),
      );
  }
  const { threshold, f1 } = chooseThreshold(weighed, expected);
  onProgress?.(
    `comparisons: ${expected} of them, from ${threshold.toFixed(2)}, F1 ${(100 * f1).toFixed(1)} across folds`,
  );
  if (f1 === 0) {
    onProgress?.('comparisons: too few to learn from, they stay those of the rules');
    return undefined;
  }
  return new ComparisonModel({
    triggers: learnTriggers(examples),
    ...trainParts(examples, { seed, epochs }),
    judges: CombinationJudges.train(made, seed),
    ranker: fitRanker(known, seed),
    threshold,
  });
}

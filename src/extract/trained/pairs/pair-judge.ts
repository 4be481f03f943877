import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { forestPart, readForest } from '../../../learn/boosting/forest-part.js';
import { logisticObjective } from '../../../learn/boosting/objective.js';
import { trainForest } from '../../../learn/boosting/train-forest.js';
import type { ModelPart } from '../../../learn/model-part.js';
import { logistic } from '../../../lib/logistic.js';
import { PAIR_EVIDENCE_SIZE } from './pair-evidence.js';

/** A pair of a sentence that no model had seen, and whether annotators have it with its polarity. */
export interface JudgedPair {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

/** Fewer judged pairs, or fewer right ones, than this teach nothing. */
const FEW = 200;
const FEW_RIGHT = 50;
const TREES = {
  trees: 150,
  learningRate: 0.06,
  maxLeaves: 8,
  maxDepth: 5,
  minHessian: 8,
  l2: 5,
  featureShare: 0.4,
};

/** Tells how probable it is that an aspect, an opinion about it and the polarity are all right, by what `pairEvidence` knows. */
export class PairJudge {
  constructor(readonly forest: Forest) {}

  /** Boosted trees over pairs of held-out sentences; undefined where there are too few. */
  static train(judged: readonly JudgedPair[], seed: number): PairJudge | undefined {
    if (judged.length < FEW || judged.filter(({ right }) => right).length < FEW_RIGHT) return undefined;
    const rows = Float64Array.from(judged.flatMap(({ evidence }) => evidence));
    const objective = logisticObjective(Float64Array.from(judged, ({ right }) => (right ? 1 : 0)));
    return new PairJudge(trainForest(rows, PAIR_EVIDENCE_SIZE, objective, { ...TREES, seed }));
  }

  /** 0 to 1. */
  probability(evidence: readonly number[]): number {
    return logistic(forestMargin(this.forest, evidence));
  }

  toPart(): ModelPart {
    return forestPart(this.forest);
  }

  static read(part: ModelPart): PairJudge {
    return new PairJudge(readForest(part));
  }
}

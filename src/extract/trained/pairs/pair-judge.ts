import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { forestPart, readForest } from '../../../learn/boosting/forest-part.js';
import { logisticObjective } from '../../../learn/boosting/objective.js';
import { trainForest } from '../../../learn/boosting/train-forest.js';
import { ModelFileError } from '../../../learn/model-file.js';
import type { ModelPart } from '../../../learn/model-part.js';
import { logistic } from '../../../lib/logistic.js';
import { PAIR_EVIDENCE_SIZE } from './pair-evidence.js';

/** A pair of a sentence that no model had seen, and whether annotators have it with its polarity. */
export interface JudgedPair {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

/** Fewer judged pairs, or fewer right or wrong ones, than this teach nothing: who met no wrong pair takes every pair for right. */
const FEW = 200;
const FEW_OF_EACH = 50;
/** Pairs are given from this probability on where nothing else was chosen. */
const THRESHOLD = 0.25;
const TREES = {
  trees: 300,
  learningRate: 0.03,
  maxLeaves: 8,
  maxDepth: 5,
  minHessian: 8,
  l2: 5,
  featureShare: 0.4,
};

/** Tells how probable it is that an aspect, an opinion about it and the polarity are all right, by what `pairEvidence` knows. */
export class PairJudge {
  constructor(
    readonly forest: Forest,
    /** The least probability of a pair that is given. */
    readonly threshold: number,
  ) {}

  /** Boosted trees over pairs of held-out sentences; undefined where there are too few. */
  static train(judged: readonly JudgedPair[], seed: number): PairJudge | undefined {
    const rightCount = judged.filter(({ right }) => right).length;
    if (judged.length < FEW || Math.min(rightCount, judged.length - rightCount) < FEW_OF_EACH)
      return undefined;
    const rows = Float64Array.from(judged.flatMap(({ evidence }) => evidence));
    const objective = logisticObjective(Float64Array.from(judged, ({ right }) => (right ? 1 : 0)));
    return new PairJudge(trainForest(rows, PAIR_EVIDENCE_SIZE, objective, { ...TREES, seed }), THRESHOLD);
  }

  /** The same judge that gives pairs from `threshold` on. */
  withThreshold(threshold: number): PairJudge {
    return new PairJudge(this.forest, threshold);
  }

  /** 0 to 1. */
  probability(evidence: readonly number[]): number {
    return logistic(forestMargin(this.forest, evidence));
  }

  toPart(): ModelPart {
    const { header, arrays } = forestPart(this.forest);
    return { header: { ...(header as object), threshold: this.threshold }, arrays };
  }

  /** Reads a part that {@link PairJudge.toPart} made. Throws {@link ModelFileError} where it is none. */
  static read(part: ModelPart): PairJudge {
    const { threshold } = (part.header ?? {}) as { readonly threshold?: unknown };
    const read = readForest(part);
    if (read.featureCount !== PAIR_EVIDENCE_SIZE)
      throw new ModelFileError(
        `expected a judge of pairs by ${PAIR_EVIDENCE_SIZE} numbers, got one by ${read.featureCount}`,
      );
    if (typeof threshold !== 'number' || !Number.isFinite(threshold))
      throw new ModelFileError('expected a judge of pairs with a threshold, got one without');
    return new PairJudge(read, threshold);
  }
}

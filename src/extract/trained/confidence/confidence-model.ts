import { type Forest, forestMargin } from '../../../learn/boosting/forest.js';
import { forestPart, readForest } from '../../../learn/boosting/forest-part.js';
import { beyondOffsets, logisticObjective } from '../../../learn/boosting/objective.js';
import { trainForest } from '../../../learn/boosting/train-forest.js';
import { type DenseLogistic, denseMargin, fitDenseLogistic } from '../../../learn/linear/dense-logistic.js';
import { ModelFileError } from '../../../learn/model-file.js';
import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import { logistic } from '../../../lib/logistic.js';
import { EVIDENCE_SIZE } from './mention-evidence.js';

/** A mention of a sentence that no model had seen, and whether annotators have it with this span and polarity. */
export interface JudgedMention {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

/** Fewer judged mentions than this teach nothing. */
const FEW = 30;
/** Small trees that see many rows a leaf: there are some thousand mentions at most. */
const TREES = {
  trees: 80,
  learningRate: 0.06,
  maxLeaves: 6,
  maxDepth: 4,
  minHessian: 8,
  l2: 5,
  featureShare: 0.4,
};
/** Precision of the prior of the regression. */
const PRIOR = 2;

/** Log odds of a model that nothing was judged for: those of the posterior, moved so that .4 of it is a confidence of .2. */
const UNLEARNED_SHIFT = -0.98;

interface Parts {
  readonly linear: DenseLogistic;
  readonly forest: Forest;
}

/** Tells how probable it is that a mention is right, by what {@link mentionEvidence} knows of it. */
export class ConfidenceModel {
  constructor(private readonly parts?: Parts) {}

  /**
   * Fits to judged mentions of held-out sentences: a logistic regression, which few mentions are enough for, and boosted
   * trees that add to its log odds what it cannot see. Too few give a model that goes by the tagger alone.
   */
  static train(judged: readonly JudgedMention[], seed: number): ConfidenceModel {
    const count = judged.filter(({ right }) => right).length;
    if (judged.length < FEW || count === 0 || count === judged.length) return new ConfidenceModel();
    const rows = Float64Array.from(judged.flatMap(({ evidence }) => evidence));
    const labels = Float64Array.from(judged, ({ right }) => (right ? 1 : 0));
    const linear = fitDenseLogistic(rows, EVIDENCE_SIZE, labels, PRIOR);
    const offsets = Float64Array.from(labels, (_, r) => denseMargin(linear, rows, r * EVIDENCE_SIZE));
    const objective = beyondOffsets(logisticObjective(labels), offsets);
    const forest = trainForest(rows, EVIDENCE_SIZE, objective, { ...TREES, seed });
    return new ConfidenceModel({ linear, forest });
  }

  /** Whether it goes by judged mentions, not by the tagger alone. */
  get isLearned(): boolean {
    return this.parts !== undefined;
  }

  /** The probability that the mention is right, 0 to 1. */
  probability(evidence: readonly number[]): number {
    if (this.parts === undefined) return logistic((evidence[0] ?? 0) + UNLEARNED_SHIFT);
    const { linear, forest } = this.parts;
    return logistic(denseMargin(linear, evidence) + forestMargin(forest, evidence));
  }

  /** What {@link ConfidenceModel.read} reads. */
  toPart(): ModelPart {
    if (this.parts === undefined) return { header: {}, arrays: {} };
    const { bias, ...arrays } = this.parts.linear;
    return joinParts({ linear: { header: { bias }, arrays }, forest: forestPart(this.parts.forest) });
  }

  /** Reads a part that {@link ConfidenceModel.toPart} made. Throws {@link ModelFileError} where it is none. */
  static read(part: ModelPart | undefined): ConfidenceModel {
    const { linear, forest } = part === undefined ? {} : splitParts(part);
    if (linear === undefined || forest === undefined) return new ConfidenceModel();
    const { weights, means, scales } = linear.arrays;
    const read: Parts = {
      linear: {
        bias: (linear.header as { bias: number }).bias,
        weights: Float64Array.from(weights ?? []),
        means: Float64Array.from(means ?? []),
        scales: Float64Array.from(scales ?? []),
      },
      forest: readForest(forest),
    };
    if (read.forest.featureCount !== EVIDENCE_SIZE)
      throw new ModelFileError(
        `expected a confidence by ${EVIDENCE_SIZE} numbers, got one by ${read.forest.featureCount}`,
      );
    return new ConfidenceModel(read);
  }
}

import type { ModelPart } from '../../../learn/model-part.js';
import type { Transitions } from '../../../learn/sequence/lattice.js';
import { type LabelledSequence, trainCrf } from '../../../learn/sequence/train-crf.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import { collectFeatures } from '../features/collect-features.js';
import { FeatureSpace } from '../features/feature-space.js';
import { WeightedFeatures } from '../features/weighted-features.js';
import { LABEL_COUNT as L, stepAllowed } from './labels.js';

/** A sentence to learn from, with the label of each token. */
export interface LabelledSentence {
  readonly encoded: EncodedSentence;
  readonly labels: Uint8Array;
  /** How much it counts, 1 when missing. */
  readonly weight?: number;
}

export interface SpanTaggerOptions {
  readonly seed: number;
  /** Features that occur less often are left out; 2 when missing. */
  readonly minCount?: number;
  readonly minPairs?: number;
  readonly epochs?: number;
  readonly l2?: number;
  readonly learningRate?: number;
  readonly onEpoch?: (done: number, loss: number) => void;
}

/** Weights smaller than this, of all labels of a feature, are dropped with it. */
const LEAST_WEIGHT = 0.05;

/** Finds spans of tokens: a conditional random field over begin, inside and outside. */
export class SpanTagger {
  #features: WeightedFeatures | undefined;

  constructor(
    readonly space: FeatureSpace,
    /** feature × label. */
    readonly weights: Float32Array,
    readonly steps: Transitions,
  ) {}

  /** Fits a tagger to `sentences`, encoded over `atomNames`; no sentence gives one that finds all labels equally likely. */
  static train(
    atomNames: readonly string[],
    sentences: readonly LabelledSentence[],
    options: SpanTaggerOptions,
  ): SpanTagger {
    const { minCount = 2, minPairs = 3, epochs = 10, l2 = 10, learningRate = 0.02, seed, onEpoch } = options;
    const encoded = sentences.map((sentence) => sentence.encoded);
    const space = collectFeatures(atomNames, encoded, { single: minCount, pair: minPairs });
    const sequences: LabelledSequence[] = sentences.map((sentence) => ({
      features: Array.from({ length: sentence.encoded.length }, (_, t) =>
        space.featuresAt(sentence.encoded, t),
      ),
      labels: sentence.labels,
      weight: sentence.weight,
    }));
    const crf = trainCrf(sequences, {
      featureCount: space.size,
      labelCount: L,
      allowed: stepAllowed,
      epochs,
      l2,
      learningRate,
      seed,
      onEpoch,
    });
    return new SpanTagger(space, crf.weights, crf).#pruned();
  }

  #pruned(): SpanTagger {
    const { space, kept } = this.space.prune((feature) =>
      this.weights.subarray(feature * L, feature * L + L).some((weight) => Math.abs(weight) >= LEAST_WEIGHT),
    );
    const weights = new Float32Array(kept.length * L);
    for (const [to, from] of kept.entries())
      weights.set(this.weights.subarray(from * L, from * L + L), to * L);
    return new SpanTagger(space, weights, this.steps);
  }

  /** n × 3 scores of the labels, in log space up to a constant a token. */
  emissions(sentence: EncodedSentence): Float64Array {
    this.#features ??= new WeightedFeatures(this.space, this.weights);
    return this.#features.scores(sentence);
  }

  /** What {@link SpanTagger.read} reads; weights in 8 bits, a scale for all. */
  toPart(): ModelPart {
    const most = this.weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-9);
    const scale = most / 127;
    return {
      header: {
        scale,
        start: [...this.steps.start].map(finite),
        steps: [...this.steps.transitions].map(finite),
      },
      arrays: {
        ...this.space.toPart().arrays,
        weights: Int8Array.from(this.weights, (weight) => Math.round(weight / scale)),
      },
    };
  }

  static read(atomNames: readonly string[], { header, arrays }: ModelPart): SpanTagger {
    const { scale, start, steps } = header as { scale: number; start: number[]; steps: number[] };
    const { singles, pairs, weights } = arrays;
    const space = new FeatureSpace(
      atomNames.length,
      Uint32Array.from(singles ?? []),
      Uint32Array.from(pairs ?? []),
    );
    return new SpanTagger(
      space,
      Float32Array.from(weights ?? [], (weight) => weight * scale),
      {
        labelCount: L,
        start: Float64Array.from(start, infinite),
        transitions: Float64Array.from(steps, infinite),
      },
    );
  }
}

/** −Infinity as JSON can hold it: anything below −1e300 stands for it. */
const finite = (value: number): number => (value === -Infinity ? -1e308 : value);
const infinite = (value: number): number => (value < -1e300 ? -Infinity : value);

import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import { WordClusters } from '../../../learn/vectors/word-clusters.js';
import type { AnalysedSentence } from '../analysis.js';
import { ComparisonModel } from '../comparisons/comparison-model.js';
import { ConfidenceModel } from '../confidence/confidence-model.js';
import { TermHistory } from '../confidence/term-history.js';
import { AtomVocabulary, type EncodedSentence } from '../features/atom-vocabulary.js';
import { type AtomNames, type ClusterOf, createAtomNames } from '../features/atoms.js';
import { createSentenceEncoder } from '../features/sentence-encoder.js';
import { NeuralSpans } from '../neural/neural-spans.js';
import { PairClassifier } from '../pairs/pair-classifier.js';
import { PairJudge } from '../pairs/pair-judge.js';
import { PolarityClassifier } from '../polarity/polarity-classifier.js';
import { SpanTagger } from '../spans/span-tagger.js';
import { readSettings, type Settings } from './settings.js';

/** All trained components for one language. */
export interface LanguageModel {
  readonly vocabulary: AtomVocabulary;
  /** Clusters of words, where there was unlabelled text or vectors to learn them from. */
  readonly clusters?: WordClusters;
  readonly aspects: SpanTagger;
  /** Missing where the data has no opinions. */
  readonly opinions?: SpanTagger;
  /** Networks that the taggers are averaged with, where some were trained. */
  readonly neural?: NeuralSpans;
  readonly pairs?: PairClassifier;
  /** Chooses the pairs of aspects and opinions together, where there were enough to learn that from. */
  readonly judge?: PairJudge;
  readonly polarity: PolarityClassifier;
  /** Whether the data had implicit mentions; those of the rules are given then. */
  readonly hasImplicit: boolean;
  /** Missing where the data has no comparisons. */
  readonly comparisons?: ComparisonModel;
  /** Whether comparisons were read that an earlier version of this program learned, which this one cannot use. */
  readonly hasOldComparisons?: boolean;
  /** The terms of the sentences learned from; empty in a compact model. */
  readonly history: TermHistory;
  readonly confidence: ConfidenceModel;
  readonly settings: Settings;
}

type WithClusters = Pick<LanguageModel, 'clusters'>;

const clusterOf = ({ clusters }: WithClusters): ClusterOf =>
  clusters === undefined ? () => [] : (form) => clusters.clusterOf(form);

/** Makes the function that names the atoms of sentences as `model` knows them. */
export function atomNamesOf(model: WithClusters): (sentence: AnalysedSentence) => AtomNames {
  return createAtomNames(clusterOf(model));
}

/** Makes the function that encodes sentences for the taggers of `model`. */
export function encoderOf(
  model: WithClusters & Pick<LanguageModel, 'vocabulary'>,
): (sentence: AnalysedSentence) => EncodedSentence {
  return createSentenceEncoder(model.vocabulary, clusterOf(model));
}

/** What {@link readLanguageModel} reads. */
export function languageModelPart(model: LanguageModel): ModelPart {
  return joinParts({
    vocabulary: { header: model.vocabulary.names, arrays: {} },
    ...(model.clusters && { clusters: model.clusters.toPart() }),
    aspects: model.aspects.toPart(),
    ...(model.opinions && { opinions: model.opinions.toPart() }),
    ...(model.neural && { neural: model.neural.toPart() }),
    ...(model.pairs && { pairs: model.pairs.toPart() }),
    ...(model.judge && { judge: model.judge.toPart() }),
    polarity: model.polarity.toPart(),
    implicit: { header: { wanted: model.hasImplicit }, arrays: {} },
    ...(model.comparisons && { comparisons: model.comparisons.toPart() }),
    history: model.history.toPart(),
    confidence: model.confidence.toPart(),
    settings: { header: model.settings, arrays: {} },
  });
}

const NOTHING: ModelPart = { header: {}, arrays: {} };

/**
 * Reads a part that {@link languageModelPart} made. Throws {@link ModelFileError} or another error where it is none: that it
 * is whole says the hash of its file, not who made it.
 */
export function readLanguageModel(part: ModelPart): LanguageModel {
  const parts = splitParts(part);
  const names = parts.vocabulary?.header as readonly string[];
  const comparisons = parts.comparisons && ComparisonModel.read(parts.comparisons);
  return {
    vocabulary: new AtomVocabulary(names),
    clusters: parts.clusters && WordClusters.read(parts.clusters),
    aspects: SpanTagger.read(names, parts.aspects ?? NOTHING),
    opinions: parts.opinions && SpanTagger.read(names, parts.opinions),
    neural: parts.neural && NeuralSpans.read(names, parts.neural),
    pairs: parts.pairs && PairClassifier.read(parts.pairs),
    judge: parts.judge && PairJudge.read(parts.judge),
    polarity: PolarityClassifier.read(parts.polarity ?? NOTHING),
    hasImplicit: (parts.implicit?.header as { wanted?: boolean } | undefined)?.wanted === true,
    comparisons,
    hasOldComparisons: parts.comparisons !== undefined && comparisons === undefined,
    history: parts.history === undefined ? new TermHistory() : TermHistory.read(parts.history),
    confidence: ConfidenceModel.read(parts.confidence),
    settings: readSettings(parts.settings?.header),
  };
}

import type { WordClusters } from '../../../learn/vectors/word-clusters.js';
import { ConfidenceModel } from '../confidence/confidence-model.js';
import { TermHistory } from '../confidence/term-history.js';
import { AtomVocabulary } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import type { LanguageModel } from '../model/language-model.js';
import type { Settings } from '../model/settings.js';
import { fitNetworks, type NetworkPlan } from '../neural/fit-networks.js';
import { PairClassifier } from '../pairs/pair-classifier.js';
import { PolarityClassifier } from '../polarity/polarity-classifier.js';
import { labelsOf } from '../spans/labels.js';
import { SpanTagger } from '../spans/span-tagger.js';
import type { GoldSentence } from './gold-sentence.js';

/** A sentence to learn from and the names of its atoms. */
export interface NamedSentence extends GoldSentence {
  readonly names: AtomNames;
}

export interface FitOptions {
  readonly clusters?: WordClusters;
  /** A third fewer features, for next to no loss where there are few sentences. */
  readonly compact?: boolean;
  /** Trains networks beside the taggers. */
  readonly networks?: NetworkPlan;
  readonly seed: number;
  /** Told what is done and how far it is, for whoever waits. */
  readonly onProgress?: (what: string) => void;
}

/** Atoms of fewer tokens are left out. */
const LEAST_ATOMS = 2;

/** Least occurrences of features of a compact model. */
const COMPACT = { minCount: 3, minPairs: 4 } as const;

/** Fits all components to `sentences`. */
export function fitModel(
  sentences: readonly NamedSentence[],
  settings: Settings,
  { seed, clusters, compact = false, networks, onProgress }: FitOptions,
): LanguageModel {
  const vocabulary = AtomVocabulary.of(
    sentences.map(({ names }) => names),
    LEAST_ATOMS,
  );
  const encoded = sentences.map(({ names }) => vocabulary.encode(names));
  const hasOpinions = sentences.some(({ aspects }) => aspects.some(({ opinion }) => opinion !== null));
  const tagger = (
    what: string,
    spansOf: (gold: GoldSentence) => readonly { from: number; to: number }[],
  ): SpanTagger =>
    SpanTagger.train(
      vocabulary.names,
      sentences.map((gold, i) => {
        const own = encoded[i] as (typeof encoded)[number];
        return { encoded: own, labels: labelsOf(own.length, spansOf(gold)) };
      }),
      {
        seed,
        ...(compact && COMPACT),
        onEpoch: (done, loss) => onProgress?.(`${what}: pass ${done}, loss ${loss.toFixed(4)}`),
      },
    );
  const aspects = tagger('aspects', (gold) => gold.aspects.map(({ span }) => span));
  const opinions = hasOpinions
    ? tagger('opinions', (gold) => gold.aspects.flatMap(({ opinion }) => opinion ?? []))
    : undefined;
  const neural = networks && fitNetworks(vocabulary, sentences, networks, { seed, onProgress });
  onProgress?.('pairs and polarity');
  return {
    vocabulary,
    clusters,
    aspects,
    opinions,
    neural,
    pairs: hasOpinions ? PairClassifier.train(sentences, seed) : undefined,
    polarity: PolarityClassifier.train(sentences, seed),
    hasImplicit: sentences.some((sentence) => sentence.hasImplicit),
    history: compact ? new TermHistory() : TermHistory.of(sentences),
    confidence: new ConfidenceModel(),
    settings,
  };
}

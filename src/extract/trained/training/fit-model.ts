import { AtomVocabulary } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import { ImplicitPhrases } from '../model/implicit-phrases.js';
import type { LanguageModel } from '../model/language-model.js';
import type { Settings } from '../model/settings.js';
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
  readonly seed: number;
  /** Told what is done and how far it is, for whoever waits. */
  readonly onProgress?: (what: string) => void;
}

/** Atoms of fewer tokens are left out. */
const LEAST_ATOMS = 2;

/** Fits all components to `sentences`. */
export function fitModel(
  sentences: readonly NamedSentence[],
  settings: Settings,
  { seed, onProgress }: FitOptions,
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
      { seed, onEpoch: (done, loss) => onProgress?.(`${what}: pass ${done}, loss ${loss.toFixed(4)}`) },
    );
  const aspects = tagger('aspects', (gold) => gold.aspects.map(({ span }) => span));
  const opinions = hasOpinions
    ? tagger('opinions', (gold) => gold.aspects.flatMap(({ opinion }) => opinion ?? []))
    : undefined;
  onProgress?.('pairs and polarity');
  return {
    vocabulary,
    aspects,
    opinions,
    pairs: hasOpinions ? PairClassifier.train(sentences, seed) : undefined,
    polarity: PolarityClassifier.train(sentences, seed),
    implicit: ImplicitPhrases.train(sentences),
    settings,
  };
}

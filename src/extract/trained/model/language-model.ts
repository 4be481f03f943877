import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import { AtomVocabulary } from '../features/atom-vocabulary.js';
import { PairClassifier } from '../pairs/pair-classifier.js';
import { PolarityClassifier } from '../polarity/polarity-classifier.js';
import { SpanTagger } from '../spans/span-tagger.js';
import { ImplicitPhrases } from './implicit-phrases.js';
import type { Settings } from './settings.js';

/** All trained components for one language. */
export interface LanguageModel {
  readonly vocabulary: AtomVocabulary;
  readonly aspects: SpanTagger;
  /** Missing where the data has no opinions. */
  readonly opinions?: SpanTagger;
  readonly pairs?: PairClassifier;
  readonly polarity: PolarityClassifier;
  readonly implicit: ImplicitPhrases;
  readonly settings: Settings;
}

function settingsPart({ calibration, ...thresholds }: Settings): ModelPart {
  return {
    header: thresholds,
    arrays: { scores: calibration.scores, probabilities: calibration.probabilities },
  };
}

function readSettings({ header, arrays }: ModelPart): Settings {
  return {
    ...(header as Omit<Settings, 'calibration'>),
    calibration: {
      scores: Float64Array.from(arrays.scores ?? []),
      probabilities: Float64Array.from(arrays.probabilities ?? []),
    },
  };
}

/** What {@link readLanguageModel} reads. */
export function languageModelPart(model: LanguageModel): ModelPart {
  return joinParts({
    vocabulary: { header: model.vocabulary.names, arrays: {} },
    aspects: model.aspects.toPart(),
    ...(model.opinions && { opinions: model.opinions.toPart() }),
    ...(model.pairs && { pairs: model.pairs.toPart() }),
    polarity: model.polarity.toPart(),
    implicit: model.implicit.toPart(),
    settings: settingsPart(model.settings),
  });
}

const NOTHING: ModelPart = { header: {}, arrays: {} };

/** Reads a part that {@link languageModelPart} made; the model file's own hash vouches for its content. */
export function readLanguageModel(part: ModelPart): LanguageModel {
  const parts = splitParts(part);
  const names = parts.vocabulary?.header as readonly string[];
  return {
    vocabulary: new AtomVocabulary(names),
    aspects: SpanTagger.read(names, parts.aspects ?? NOTHING),
    opinions: parts.opinions && SpanTagger.read(names, parts.opinions),
    pairs: parts.pairs && PairClassifier.read(parts.pairs),
    polarity: PolarityClassifier.read(parts.polarity ?? NOTHING),
    implicit: ImplicitPhrases.read(parts.implicit ?? NOTHING),
    settings: readSettings(parts.settings ?? NOTHING),
  };
}

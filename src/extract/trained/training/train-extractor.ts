import type { StoredModel } from '../../../learn/model-file.js';
import type { ModelPart } from '../../../learn/model-part.js';
import type { WordVectors } from '../../../learn/vectors/word-vectors.js';
import { createSeededRandom, shuffle } from '../../../lib/seeded-random.js';
import { detectLanguage } from '../../../text/detect-language.js';
import type { Language } from '../../extraction.js';
import { comparisonExamples } from '../comparisons/comparison-example.js';
import { trainComparisons } from '../comparisons/train-comparisons.js';
import { storedExtractor } from '../extractor-model.js';
import { createLanguageTools } from '../language-tools.js';
import { atomNamesOf, languageModelPart } from '../model/language-model.js';
import { type NetworkPlan, withShare } from '../neural/fit-networks.js';
import { crossFit } from './cross-fit.js';
import { fitModel, type NamedSentence } from './fit-model.js';
import { goldSentences } from './gold-sentence.js';
import { type ClusterOptions, learnClusters, vectorsOfLabelled } from './learn-clusters.js';
import type { TrainingRecord } from './training-record.js';

export interface TrainingOptions {
  /** Records to choose settings on, and to judge pairs and learn the confidence on besides; parts of the data when missing. */
  readonly validation?: readonly TrainingRecord[];
  /** Unlabelled texts of the same domain: word clusters are learned from them. */
  readonly corpus?: readonly string[];
  /** General word vectors, for more clusters. */
  readonly vectors?: WordVectors;
  /** Fixes every choice that is left to chance; 1 when missing. */
  readonly seed?: number;
  /**
   * Averages the taggers with so many networks; none when missing, nor in a language with fewer than 300 records where
   * neither `corpus` nor `vectors` tell of its words.
   */
  readonly networks?: number;
  /** Makes a smaller model. Changes results a little. */
  readonly compact?: boolean;
  /** Learns comparisons too, where the data has them; true when missing. */
  readonly comparisons?: boolean;
  /** Learns which pairs are right and how sure mentions are, which takes a training for each of three parts; true when missing. */
  readonly confidence?: boolean;
  readonly onProgress?: (what: string) => void;
}

/** Parts of the data that are held out in turn: settings are chosen on the first, the confidence is learned on all. */
const PARTS = 3;

/** A language with fewer records, and less than one of so many of all, came along by chance: nothing is learned of it. */
const FEW = 20;
const FEW_SHARE = 5;

const languageOf = ({ language, text }: TrainingRecord): Language => language ?? detectLanguage(text);

/** Fewer labelled texts of a language than this are not enough for networks over vectors of their own words. */
const FEW_FOR_NETWORKS = 300;

/** Networks over what was learned of words, or, where that is nothing, over all atoms and vectors of the labelled texts alone. */
function networkPlan(
  vectors: WordVectors | undefined,
  labelled: readonly string[],
  members: number,
  options: ClusterOptions,
): NetworkPlan | undefined {
  if (vectors !== undefined) return { vectors, members };
  if (labelled.length < FEW_FOR_NETWORKS) {
    options.say(`${labelled.length} records are fewer than ${FEW_FOR_NETWORKS}: no networks`);
    return undefined;
  }
  return { vectors: vectorsOfLabelled(labelled, options), members, allAtoms: true };
}

function trainLanguage(
  language: Language,
  data: readonly TrainingRecord[],
  options: TrainingOptions,
): ModelPart {
  const { validation, corpus = [], vectors, seed = 1, compact, networks = 0, onProgress } = options;
  const { confidence: withConfidence = true } = options;
  // The rules that serve as features are those of use: they have learned from no corpus.
  const tools = createLanguageTools(language);
  const say = (what: string): void => onProgress?.(`${language}: ${what}`);
  const texts = corpus.filter((text) => detectLanguage(text) === language);
  const labelled = data.map(({ text }) => text);
  const words = learnClusters({ texts, labelled, vectors }, { formsOf: tools.formsOf, seed, say });
  const clusters = words?.clusters;
  // Data of comparisons alone says nothing of aspects: those stay the rules'.
  const hasMentions = data.some(({ mentions }) => mentions.length > 0);
  const plan =
    networks > 0 && hasMentions
      ? networkPlan(words?.vectors, labelled, networks, { formsOf: tools.formsOf, seed, say })
      : undefined;
  const namesOf = atomNamesOf({ clusters });
  const prepare = (records: readonly TrainingRecord[]): NamedSentence[] =>
    (hasMentions ? records : []).flatMap((record) =>
      goldSentences(record, tools.analysis).map((gold) => ({ ...gold, names: namesOf(gold.sentence) })),
    );
  const shuffled = shuffle([...data], createSeededRandom(seed));
  const parts = Array.from({ length: PARTS }, (_, part) => shuffled.filter((_, i) => i % PARTS === part));
  const given = validation?.filter((record) => languageOf(record) === language);
  const prepared = (given === undefined ? parts : [given, ...parts]).map(prepare);
  const all = prepared.flat();
  say(`${data.length} records, ${all.length} sentences; choosing settings`);
  const fit = { seed, clusters, compact, networks: plan, onProgress: say };
  const { settings, weight, judge, confidence } = crossFit(prepared, fit, withConfidence);
  say('fitting to all');
  const compared =
    options.comparisons === false
      ? []
      : [...data, ...(validation ?? []).filter((record) => languageOf(record) === language)];
  const examples = compared.flatMap((record) =>
    comparisonExamples(record, tools.analysis, tools.rules, namesOf),
  );
  const comparisons = trainComparisons(examples, { seed, onProgress: say });
  return languageModelPart({
    ...fitModel(all, settings, { ...fit, networks: withShare(plan, weight) }),
    judge,
    confidence,
    comparisons,
  });
}

/**
 * Trains an extractor for the languages of `data`. The same data, corpus and seed give the same model. Settings are
 * chosen on `validation` or on a part that is held out, and pairs and confidence are learned on every part by models fit to the
 * others; the final components are fit to all of it. Throws a RangeError when there is no record.
 */
export function trainExtractor(data: readonly TrainingRecord[], options: TrainingOptions = {}): StoredModel {
  if (data.length === 0) throw new RangeError('expected at least one record to learn from, got none');
  const parts: Partial<Record<Language, ModelPart>> = {};
  for (const language of ['en', 'zh'] as const) {
    const own = data.filter((record) => languageOf(record) === language);
    if (own.length === 0) continue;
    if (own.length < FEW && own.length * FEW_SHARE < data.length)
      options.onProgress?.(
        `${language}: ${own.length} records among others are too few: it stays with the built-in model`,
      );
    else parts[language] = trainLanguage(language, own, options);
  }
  return storedExtractor(parts);
}

import { ConfidenceModel } from '../confidence/confidence-model.js';
import type { LanguageModel } from '../model/language-model.js';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';
import { weightOfNetworks, withShare } from '../neural/fit-networks.js';
import type { PairJudge } from '../pairs/pair-judge.js';
import { chooseLeastConfidence } from './choose-least-confidence.js';
import { chooseSettings } from './choose-settings.js';
import { type FitOptions, fitModel, type NamedSentence } from './fit-model.js';
import { judgeMentions } from './judge-mentions.js';
import { pairTrials, trainPairJudges } from './train-pair-judges.js';

/** What is learned on sentences that models were not fit to. */
export interface CrossFit {
  readonly settings: Settings;
  /** Share of the networks, where there are any. */
  readonly weight?: number;
  readonly judge?: PairJudge;
  readonly confidence: ConfidenceModel;
}

interface HeldOut {
  readonly model: LanguageModel;
  readonly held: readonly NamedSentence[];
}

/** Networks of a model that only tells what is to be expected of one fit to all. */
const MEMBERS = 1;

/**
 * Holds out each of `parts` in turn and fits to the others: settings and the networks' share are chosen on the first
 * part, the judge of pairs, where there is enough, and the confidence are learned on what is found in all of them, and so is from which confidence
 * on mentions are given, or, without `withConfidence`, left to the tagger.
 */
export function crossFit(
  parts: readonly (readonly NamedSentence[])[],
  options: FitOptions,
  withConfidence: boolean,
): CrossFit {
  const fits: HeldOut[] = [];
  let settings = DEFAULT_SETTINGS;
  let weight: number | undefined;
  for (const [i, held] of parts.entries()) {
    if (i > 0 && !withConfidence) break;
    const rest = parts.filter((_, other) => other !== i).flat();
    if (rest.length === 0 || held.length === 0) continue;
    options.onProgress?.(`part ${i + 1} of ${withConfidence ? parts.length : 1} held out`);
    const networks = withShare(options.networks && { ...options.networks, members: MEMBERS }, weight);
    let model: LanguageModel = fitModel(rest, settings, { ...options, networks });
    if (i === 0) {
      if (model.neural !== undefined) {
        weight = weightOfNetworks(model, model.neural, held);
        const neural = weight === 0 ? undefined : model.neural.withWeight(weight, model.vocabulary.names);
        model = { ...model, neural };
      }
      settings = chooseSettings(model, held);
      model = { ...model, settings };
    }
    fits.push({ model, held });
  }
  if (!withConfidence) return { settings, weight, confidence: new ConfidenceModel() };
  const judges = trainPairJudges(
    fits.map(({ model, held }) => pairTrials(model, held)),
    options.seed,
  );
  const trials = fits.map(({ model, held }, i) =>
    judgeMentions({ ...model, judge: judges?.ofParts[i] }, held),
  );
  return {
    settings: { ...settings, leastConfidence: chooseLeastConfidence(trials, options.seed) },
    weight,
    judge: judges?.judge,
    confidence: ConfidenceModel.train(
      trials.flat().flatMap(({ found }) => found),
      options.seed,
    ),
  };
}

import type { WordVectors } from '../../../learn/vectors/word-vectors.js';
import type { AtomVocabulary } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import type { LanguageModel } from '../model/language-model.js';
import { labelsOf } from '../spans/labels.js';
import type { GoldAspect } from '../training/gold-sentence.js';
import { chooseWeight, type WeightCase } from './choose-weight.js';
import { ASPECT_HEAD, type NeuralSpans } from './neural-spans.js';
import { trainNeuralSpans } from './train-neural-spans.js';

/** The atoms of a sentence and its annotation. */
export interface TaughtSentence {
  readonly names: AtomNames;
  readonly aspects: readonly GoldAspect[];
}

/** How networks are to be trained. */
export interface NetworkPlan {
  /** Those of `networkVectors`. */
  readonly vectors: WordVectors;
  /** How many are averaged, at least 1. */
  readonly members: number;
  /** Their share beside the other tagger; 0.5 when missing. */
  readonly weight?: number;
  /** Whether they get atoms of words too; not when missing. */
  readonly allAtoms?: boolean;
}

/** The plan with a share that was chosen, or none where that is 0: such networks would only take time and room. */
export function withShare(
  plan: NetworkPlan | undefined,
  weight: number | undefined,
): NetworkPlan | undefined {
  return plan && weight !== 0 ? { ...plan, weight } : undefined;
}

/** Trains the networks of a model to `sentences`. */
export function fitNetworks(
  vocabulary: AtomVocabulary,
  sentences: readonly TaughtSentence[],
  { vectors, members, weight, allAtoms }: NetworkPlan,
  { seed, onProgress }: { readonly seed: number; readonly onProgress?: (what: string) => void },
): NeuralSpans {
  const hasOpinions = sentences.some(({ aspects }) => aspects.some(({ opinion }) => opinion !== null));
  const examples = sentences.map(({ names, aspects }) => {
    const spans = aspects.map(({ span }) => span);
    const opinions = aspects.flatMap(({ opinion }) => opinion ?? []);
    return {
      names,
      encoded: vocabulary.encode(names),
      aspects: labelsOf(names.length, spans),
      ...(hasOpinions && { opinions: labelsOf(names.length, opinions) }),
    };
  });
  return trainNeuralSpans(vocabulary.names, examples, vectors, {
    seed,
    members,
    weight,
    allAtoms,
    onEpoch: ({ done, loss, heldOut }) =>
      onProgress?.(`networks: pass ${done}, loss ${loss.toFixed(3)}, held-out F1 ${heldOut.f1.toFixed(3)}`),
  });
}

/** The share of a model's networks for aspects, by {@link chooseWeight}, on sentences that it was not fit to. */
export function weightOfNetworks(
  { vocabulary, aspects }: LanguageModel,
  neural: NeuralSpans,
  held: readonly TaughtSentence[],
): number {
  const cases = held.flatMap(({ names, ...gold }): WeightCase[] => {
    const encoded = vocabulary.encode(names);
    const other = neural.scores(names, encoded)[ASPECT_HEAD];
    const one = { steps: aspects.steps, emissions: aspects.emissions(encoded) };
    return other === undefined ? [] : [{ one, other, gold: gold.aspects.map(({ span }) => span) }];
  });
  return chooseWeight(cases);
}

import type { NetworkExample } from '../../../learn/neural/gradients.js';
import type { NetworkShape } from '../../../learn/neural/network-shape.js';
import type { EpochReport } from '../../../learn/neural/train-network.js';
import { trainNeuralTagger } from '../../../learn/neural/train-neural-tagger.js';
import { joinVectors, WordVectors } from '../../../learn/vectors/word-vectors.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import { LABEL_COUNT, stepAllowed } from '../spans/labels.js';
import { networkFeatures } from './network-features.js';
import { HEADS, NeuralSpans, networkSentence } from './neural-spans.js';

/** A sentence to learn from. */
export interface NeuralExample {
  readonly names: AtomNames;
  readonly encoded: EncodedSentence;
  readonly aspects: Uint8Array;
  /** Missing where the data has no opinions. */
  readonly opinions?: Uint8Array;
}

export interface NeuralSpansOptions {
  readonly seed: number;
  /** Networks that are averaged; 3 when missing. */
  readonly members?: number;
  /** Most passes over the sentences; that of `trainNetwork` when missing. */
  readonly epochs?: number;
  /** Share of the networks where they are averaged with another tagger; 0.5 when missing. */
  readonly weight?: number;
  /** Gives the networks atoms of words too; for vectors that say little. */
  readonly allAtoms?: boolean;
  /** Told after each pass of each network. */
  readonly onEpoch?: (report: EpochReport) => void;
}

/** Numbers behind each layer, and of the sum of a token's features. */
const CHANNELS = 64;
const EMBEDDING = 16;
/** The same with all atoms, and the share of them that is left out at random in training. */
const ALL_EMBEDDING = 32;
const ALL_DROPOUT = 0.3;
/** Tokens that each layer looks at. */
const WIDTHS = [5, 3, 3] as const;
/** Length of a word's vector from each table, beside numbers of size 1. */
const VECTOR_LENGTH = 4;

/** The vectors that networks read: unit vectors of all tables side by side, all of one length. */
export function networkVectors(tables: readonly WordVectors[]): WordVectors {
  const joined = joinVectors(tables);
  return new WordVectors(
    joined.dimension,
    joined.words,
    joined.values.map((value) => VECTOR_LENGTH * value),
  );
}

/** Trains networks that find aspects, and opinions where `examples` have them, over `vectors` of {@link networkVectors}. */
export function trainNeuralSpans(
  atomNames: readonly string[],
  examples: readonly NeuralExample[],
  vectors: WordVectors,
  { seed, members = 3, epochs, weight = 0.5, allAtoms = false, onEpoch }: NeuralSpansOptions,
): NeuralSpans {
  const features = networkFeatures(atomNames, allAtoms);
  const shape: NetworkShape = {
    vectorSize: vectors.dimension,
    featureCount: features.count,
    embeddingSize: allAtoms ? ALL_EMBEDDING : EMBEDDING,
    channels: CHANNELS,
    widths: WIDTHS,
    heads: HEADS,
    labelCount: LABEL_COUNT,
  };
  const own = examples.map(
    ({ names, encoded, aspects, opinions }): NetworkExample => ({
      ...networkSentence(vectors, features, names, encoded),
      labels: [aspects, opinions],
    }),
  );
  const tagger = trainNeuralTagger(shape, { size: vectors.dimension, values: vectors.values }, own, {
    seed,
    allowed: stepAllowed,
    members,
    epochs,
    ...(allAtoms && { featureDropout: ALL_DROPOUT }),
    onEpoch,
  });
  return new NeuralSpans(tagger, vectors, atomNames, weight, allAtoms);
}

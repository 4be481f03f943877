import { ModelFileError } from '../../../learn/model-file.js';
import { joinParts, type ModelPart, splitParts } from '../../../learn/model-part.js';
import type { NetworkSentence } from '../../../learn/neural/batch.js';
import { NeuralTagger } from '../../../learn/neural/neural-tagger.js';
import type { Transitions } from '../../../learn/sequence/lattice.js';
import { WordVectors } from '../../../learn/vectors/word-vectors.js';
import type { EncodedSentence } from '../features/atom-vocabulary.js';
import type { AtomNames } from '../features/atoms.js';
import { LABEL_COUNT } from '../spans/labels.js';
import { featuresOf, formsOf, type NetworkFeatures, networkFeatures } from './network-features.js';

/** The sequences of labels that the networks tell: of aspects, and of opinions. */
export const ASPECT_HEAD = 0;
export const OPINION_HEAD = 1;
export const HEADS = 2;

/** Scores of labels and the chain that goes with them. */
export interface ChainScores {
  readonly steps: Transitions;
  /** tokens × labels, log space. */
  readonly emissions: Float64Array;
}

/** Finds spans of aspects and opinions by averaged convolutional networks over word vectors. */
export class NeuralSpans {
  readonly #features: NetworkFeatures;
  readonly #chains: readonly Transitions[];

  constructor(
    readonly tagger: NeuralTagger,
    /** Those that `tagger` was trained over. */
    readonly vectors: WordVectors,
    atomNames: readonly string[],
    /** Share of the networks where their scores are averaged with those of another tagger, 0 to 1. */
    readonly weight: number,
    /** Whether the networks get atoms of words too. */
    readonly allAtoms = false,
  ) {
    this.#features = networkFeatures(atomNames, allAtoms);
    this.#chains = Array.from({ length: tagger.shape.heads }, (_, head) => tagger.chain(head));
  }

  /** The scores of each head for a sentence whose atoms are `names`. */
  scores(names: AtomNames, encoded: EncodedSentence): ChainScores[] {
    const sentence = networkSentence(this.vectors, this.#features, names, encoded);
    return this.tagger
      .emissions(sentence)
      .map((emissions, head) => ({ emissions, steps: this.#chains[head] as Transitions }));
  }

  /** The same networks with another share. */
  withWeight(weight: number, atomNames: readonly string[]): NeuralSpans {
    return new NeuralSpans(this.tagger, this.vectors, atomNames, weight, this.allAtoms);
  }

  /** What {@link NeuralSpans.read} reads. */
  toPart(): ModelPart {
    const { header, arrays } = joinParts({ tagger: this.tagger.toPart(), vectors: this.vectors.toPart() });
    return { header: { weight: this.weight, allAtoms: this.allAtoms, parts: header }, arrays };
  }

  /** Reads a part that {@link NeuralSpans.toPart} made, for the same atoms. Throws {@link ModelFileError} where it is none. */
  static read(atomNames: readonly string[], { header, arrays }: ModelPart): NeuralSpans {
    const { weight, allAtoms, parts } = header as { weight: number; allAtoms?: boolean; parts: unknown };
    const { tagger, vectors } = splitParts({ header: parts, arrays });
    if (tagger === undefined || vectors === undefined)
      throw new ModelFileError('expected networks and vectors, got neither or one of them');
    if (!Number.isFinite(weight) || weight < 0 || weight > 1)
      throw new ModelFileError(`expected networks with a share of 0 to 1, got one of ${weight}`);
    const table = WordVectors.read(vectors);
    const read = NeuralTagger.read(tagger, { size: table.dimension, values: table.values });
    const wanted = {
      members: Math.max(1, read.members.length),
      vectorSize: table.dimension,
      featureCount: networkFeatures(atomNames, allAtoms === true).count,
      heads: HEADS,
      labelCount: LABEL_COUNT,
    };
    const got: Readonly<Record<string, unknown>> = { ...read.shape, members: read.members.length };
    for (const [name, number] of Object.entries(wanted))
      if (got[name] !== number)
        throw new ModelFileError(`expected networks with ${number} as ${name}, got ${String(got[name])}`);
    return new NeuralSpans(read, table, atomNames, weight, allAtoms === true);
  }
}

/** A sentence as the networks read it. */
export function networkSentence(
  vectors: WordVectors,
  features: NetworkFeatures,
  names: AtomNames,
  encoded: EncodedSentence,
): NetworkSentence {
  return {
    words: Int32Array.from(formsOf(names), (form) => vectors.rowOf(form)),
    features: featuresOf(features, encoded),
  };
}

/**
 * The weighted mean of two taggers in log space (a product of experts, Hinton 2002): scores and chains of `other` times
 * `weight` plus those of `one` times 1 − `weight`. Steps that are not allowed in both stay so. `one.emissions` is overwritten.
 */
export function mixScores(one: ChainScores, other: ChainScores, weight: number): ChainScores {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) =>
      value === -Infinity || b[i] === -Infinity
        ? -Infinity
        : (1 - weight) * value + weight * (b[i] as number),
    );
  const { emissions } = one;
  for (let i = 0; i < emissions.length; i += 1)
    emissions[i] = (1 - weight) * (emissions[i] as number) + weight * (other.emissions[i] as number);
  return {
    emissions,
    steps: {
      labelCount: one.steps.labelCount,
      start: mix(one.steps.start, other.steps.start),
      transitions: mix(one.steps.transitions, other.steps.transitions),
    },
  };
}

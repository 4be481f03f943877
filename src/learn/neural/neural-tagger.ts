import { joinParts, type ModelPart, splitParts } from '../model-part.js';
import type { Transitions } from '../sequence/lattice.js';
import { type NetworkSentence, placeRows, rowsOf } from './batch.js';
import { Network, type VectorTable } from './network.js';
import { networkPart, readNetwork } from './network-part.js';
import { chainOf, type NetworkParameters, type NetworkShape } from './network-shape.js';

/** Longest sentence that is gone through at once, in tokens; longer ones are gone through in pieces. */
const PIECE = 500;

/** Networks of one shape over one table of vectors, trained from different seeds, whose scores are averaged. */
export class NeuralTagger {
  #networks: readonly Network[] | undefined;

  constructor(
    readonly shape: NetworkShape,
    /** At least one. */
    readonly members: readonly NetworkParameters[],
    readonly vectors: VectorTable,
  ) {}

  /** The linear chain of a head, averaged over the members. */
  chain(head: number): Transitions {
    const all = this.members.map((member) => chainOf(this.shape, member, head));
    const mean = (of: (chain: Transitions) => Float64Array): Float64Array =>
      of(all[0] as Transitions).map(
        (_, i) => all.reduce((sum, chain) => sum + (of(chain)[i] as number), 0) / all.length,
      );
    return {
      labelCount: this.shape.labelCount,
      start: mean(({ start }) => start),
      transitions: mean(({ transitions }) => transitions),
    };
  }

  /** For each head the scores of its labels, tokens × labelCount, averaged over the members. */
  emissions(sentence: NetworkSentence): Float64Array[] {
    const { heads, labelCount: L } = this.shape;
    this.#networks ??= this.members.map(
      (member) => new Network(this.shape, member, this.vectors, rowsOf(PIECE) + 4),
    );
    const share = 1 / this.#networks.length;
    const length = sentence.words.length;
    const scores = Array.from({ length: heads }, () => new Float64Array(length * L));
    for (let from = 0; from < length; from += PIECE) {
      const words = sentence.words.subarray(from, from + PIECE);
      const batch = placeRows([{ words, features: sentence.features.slice(from, from + PIECE) }]);
      for (const network of this.#networks) {
        network.forward(batch);
        for (const [head, sums] of scores.entries())
          for (const [i, score] of network.emissions(batch, 0, head).entries())
            sums[from * L + i] = (sums[from * L + i] as number) + share * score;
      }
    }
    return scores;
  }

  /** What {@link NeuralTagger.read} reads; without the vectors. */
  toPart(): ModelPart {
    const named = this.members.map((member, i) => [`member${i}`, networkPart(this.shape, member)] as const);
    const { header, arrays } = joinParts(Object.fromEntries(named));
    return { header: { shape: this.shape, members: header }, arrays };
  }

  /** Reads a part that {@link NeuralTagger.toPart} made, over the same vectors. */
  static read({ header, arrays }: ModelPart, vectors: VectorTable): NeuralTagger {
    const { shape, members } = header as { shape: NetworkShape; members: unknown };
    const parts = Object.values(splitParts({ header: members, arrays }));
    return new NeuralTagger(
      shape,
      parts.map((part) => readNetwork(shape, part)),
      vectors,
    );
  }
}

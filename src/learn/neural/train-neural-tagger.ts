import type { NetworkExample } from './gradients.js';
import type { VectorTable } from './network.js';
import type { NetworkShape } from './network-shape.js';
import { NeuralTagger } from './neural-tagger.js';
import { type NetworkTrainingOptions, trainNetwork } from './train-network.js';

export interface NeuralTaggerOptions extends NetworkTrainingOptions {
  /** How many networks are averaged; 3 when missing. */
  readonly members?: number;
}

/** One example in this many is held out to know when to stop; others for each member. */
const HELD_OUT = 10;

/** Trains the members of a tagger, each without a tenth of the examples that tells when to stop. */
export function trainNeuralTagger(
  shape: NetworkShape,
  vectors: VectorTable,
  examples: readonly NetworkExample[],
  options: NeuralTaggerOptions,
): NeuralTagger {
  const { members = 3, seed } = options;
  const own = Array.from({ length: members }, (_, member) => {
    const isHeld = (_example: NetworkExample, i: number): boolean => (i + member) % HELD_OUT === 0;
    return trainNetwork(
      shape,
      vectors,
      examples.filter((example, i) => !isHeld(example, i)),
      examples.filter(isHeld),
      { ...options, seed: seed + 1000 * member },
    );
  });
  return new NeuralTagger(shape, own, vectors);
}

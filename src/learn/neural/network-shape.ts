import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import { COLUMN_BLOCK } from '../matrix/matrix-kernel.js';
import type { Transitions } from '../sequence/lattice.js';

/** The sizes of a convolutional tagger. */
export interface NetworkShape {
  /** Numbers of a word's vector. */
  readonly vectorSize: number;
  /** How many discrete features there are. */
  readonly featureCount: number;
  /** Numbers of a discrete feature, a multiple of 8. */
  readonly embeddingSize: number;
  /** Numbers of a token behind each layer, a multiple of 8. */
  readonly channels: number;
  /** Tokens that each layer looks at, odd, at most 5. */
  readonly widths: readonly number[];
  /** How many sequences of labels are told at once, each with a linear chain of its own. */
  readonly heads: number;
  /** Labels of a head. */
  readonly labelCount: number;
}

/** All numbers that are learned. Matrices are row by row. */
export interface NetworkParameters {
  /** featureCount × embeddingSize. */
  readonly embeddings: Float32Array;
  /** For each layer (width · input size) × channels; the input of the first is the word's vector, then the embeddings' sum. */
  readonly weights: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
  /** channels × {@link outputWidth}; columns of a head's labels lie together, columns beyond all heads stay 0. */
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
  /** heads × labelCount; what beginning with a label adds. −Infinity where that is not allowed. */
  readonly start: Float64Array;
  /** heads × labelCount × labelCount; what a step adds. */
  readonly transitions: Float64Array;
}

const up = (count: number, block: number): number => Math.ceil(count / block) * block;

/** Columns of the output layer: the labels, filled up to a whole block. */
export const outputWidth = ({ heads, labelCount }: NetworkShape): number =>
  up(heads * labelCount, COLUMN_BLOCK);

/** Numbers of a token's word vector inside of the network: filled up to a whole block with zeros. */
export const paddedVectorSize = ({ vectorSize }: NetworkShape): number => up(vectorSize, COLUMN_BLOCK);

/** Numbers of a token before layer `layer` (0 is the first). */
export const inputSize = (shape: NetworkShape, layer: number): number =>
  layer === 0 ? paddedVectorSize(shape) + shape.embeddingSize : shape.channels;

function uniform(length: number, range: number, random: SeededRandom): Float32Array {
  return Float32Array.from({ length }, () => range * (2 * random.next() - 1));
}

/** The linear chain of head `head`: views, not copies. */
export function chainOf(
  { labelCount }: NetworkShape,
  { start, transitions }: Pick<NetworkParameters, 'start' | 'transitions'>,
  head: number,
): Transitions {
  const square = labelCount * labelCount;
  return {
    labelCount,
    start: start.subarray(head * labelCount, (head + 1) * labelCount),
    transitions: transitions.subarray(head * square, (head + 1) * square),
  };
}

/** Parameters to start learning from: He's uniform initialisation (He et al. 2015), small embeddings, biases of 0. */
export function initialParameters(
  shape: NetworkShape,
  seed: number,
  allowed: (from: number | undefined, to: number) => boolean,
): NetworkParameters {
  const { channels, widths, heads, labelCount: L, featureCount, embeddingSize } = shape;
  const random = createSeededRandom(seed);
  const columns = outputWidth(shape);
  const outputWeights = uniform(channels * columns, Math.sqrt(3 / channels), random);
  for (let i = 0; i < outputWeights.length; i += 1) if (i % columns >= heads * L) outputWeights[i] = 0;
  const step = (from: number | undefined, to: number): number => (allowed(from, to) ? 0 : -Infinity);
  return {
    embeddings: uniform(featureCount * embeddingSize, 0.1, random),
    weights: widths.map((width, layer) => {
      const inputs = width * inputSize(shape, layer);
      return uniform(inputs * channels, Math.sqrt(6 / inputs), random);
    }),
    biases: widths.map(() => new Float32Array(channels)),
    outputWeights,
    outputBias: new Float32Array(columns),
    start: Float64Array.from({ length: heads * L }, (_, i) => step(undefined, i % L)),
    transitions: Float64Array.from({ length: heads * L * L }, (_, i) => step(Math.floor(i / L) % L, i % L)),
  };
}

import type { SeededRandom } from '../../lib/seeded-random.js';
import type { Floats } from '../matrix/matrix-kernel.js';
import { type BatchRows, type NetworkSentence, placeRows } from './batch.js';
import {
  createTokenMatrix,
  dense,
  firstOf,
  flipWeights,
  rowsFrom,
  type TokenMatrix,
  tokenMatrixLength,
  transposed,
  windowsFrom,
} from './convolution.js';
import { labelSlopes } from './label-slopes.js';
import { Network, type VectorTable } from './network.js';
import {
  chainOf,
  inputSize,
  type NetworkParameters,
  type NetworkShape,
  outputWidth,
  paddedVectorSize,
} from './network-shape.js';
import { addScaled, clearRows, sumRows, throughRectifier } from './row-slopes.js';

/** A sentence with the label of each token for each head; a head that it says nothing of has none. */
export interface NetworkExample extends NetworkSentence {
  readonly labels: readonly (Uint8Array | undefined)[];
}

/** Shares of numbers that are left out at random in training (Srivastava et al. 2014). */
export interface DropoutOptions {
  readonly input: number;
  readonly hidden: number;
  readonly random: SeededRandom;
}

/** A network together with the slopes of its loss by all its parameters. */
export class Gradients {
  readonly network: Network;
  readonly weights: readonly Floats[];
  readonly biases: readonly Float32Array[];
  readonly outputWeights: Floats;
  readonly outputBias: Float32Array;
  /** Only rows of `touched` features are up to date. */
  readonly embeddings: Float32Array;
  readonly start: Float64Array;
  readonly transitions: Float64Array;
  /** Features of the last batch. */
  readonly touched = new Set<number>();
  readonly #slopes: readonly TokenMatrix[];
  readonly #inputSlopes: TokenMatrix;
  readonly #outputSlopes: TokenMatrix;
  readonly #flipped: readonly Floats[];
  readonly #outputFlipped: Floats;
  readonly #inputKept: Float32Array;

  /** `capacity`: most rows of a batch. */
  constructor(
    readonly shape: NetworkShape,
    readonly parameters: NetworkParameters,
    vectors: VectorTable,
    capacity: number,
  ) {
    const { channels, widths, embeddingSize } = shape;
    const columns = outputWidth(shape);
    const sizes = [...widths.map(() => channels), embeddingSize, columns];
    const weights = parameters.weights.reduce((sum, { length }) => sum + length, channels * columns);
    const extra = sizes.reduce((sum, size) => sum + tokenMatrixLength(capacity, size), 2 * weights);
    this.network = new Network(shape, parameters, vectors, capacity, extra);
    const { kernel } = this.network;
    this.weights = parameters.weights.map(({ length }) => kernel.allocate(length));
    this.outputWeights = kernel.allocate(channels * columns);
    this.#slopes = widths.map(() => createTokenMatrix(kernel, capacity, channels));
    this.#inputSlopes = createTokenMatrix(kernel, capacity, embeddingSize);
    this.#outputSlopes = createTokenMatrix(kernel, capacity, columns);
    this.#flipped = widths.map((width, layer) =>
      kernel.allocate(width * channels * (layer === 0 ? embeddingSize : channels)),
    );
    this.#outputFlipped = kernel.allocate(columns * channels);
    this.#inputKept = new Float32Array(capacity * inputSize(shape, 0));
    this.biases = parameters.biases.map(({ length }) => new Float32Array(length));
    this.outputBias = new Float32Array(columns);
    this.embeddings = new Float32Array(parameters.embeddings.length);
    this.start = new Float64Array(parameters.start.length);
    this.transitions = new Float64Array(parameters.transitions.length);
  }

  /** Sets the slopes to those of the mean over `examples` of −log p(labels), summed over the heads; gives that mean. */
  compute(examples: readonly NetworkExample[], dropout?: DropoutOptions): number {
    this.#clear();
    this.network.load();
    const batch = placeRows(examples);
    this.network.forward(batch, dropout && this.#dropping(dropout));
    const loss = this.#addLabelSlopes(batch, examples);
    this.#addOutputSlopes(batch);
    for (let layer = this.shape.widths.length - 1; layer >= 0; layer -= 1)
      this.#addLayerSlopes(batch, layer, 1 / (1 - (dropout?.hidden ?? 0)));
    this.#addEmbeddingSlopes(batch, dropout !== undefined);
    return loss;
  }

  #dropping({ input, hidden, random }: DropoutOptions) {
    const size = inputSize(this.shape, 0);
    const kept = this.#inputKept;
    return {
      input: (values: Float32Array, from: number, row: number): void => {
        for (let i = 0; i < size; i += 1) {
          const scale = random.next() < input ? 0 : 1 / (1 - input);
          kept[row * size + i] = scale;
          values[from + i] = (values[from + i] as number) * scale;
        }
      },
      hidden: (values: Float32Array, from: number): void => {
        const scale = 1 / (1 - hidden);
        for (let i = from; i < from + this.shape.channels; i += 1)
          values[i] = random.next() < hidden ? 0 : (values[i] as number) * scale;
      },
    };
  }

  #clear(): void {
    const E = this.shape.embeddingSize;
    for (const { values } of [...this.weights, this.outputWeights]) values.fill(0);
    for (const values of [...this.biases, this.outputBias, this.start, this.transitions]) values.fill(0);
    for (const feature of this.touched) this.embeddings.fill(0, feature * E, (feature + 1) * E);
    this.touched.clear();
  }

  #addLabelSlopes(batch: BatchRows, examples: readonly NetworkExample[]): number {
    const { shape, parameters } = this;
    const L = shape.labelCount;
    const slopes = this.#outputSlopes;
    const { values } = slopes.floats;
    clearRows(slopes, batch.rows);
    const share = 1 / examples.length;
    let loss = 0;
    for (const [i, example] of examples.entries()) {
      for (const [head, labels] of example.labels.entries()) {
        if (labels === undefined || labels.length === 0) continue;
        const scores = this.network.emissions(batch, i, head);
        const { emissions, steps, ...own } = labelSlopes(chainOf(shape, parameters, head), scores, labels);
        loss += share * own.loss;
        const first = firstOf(slopes) + (batch.starts[i] as number) * slopes.size + head * L;
        for (const [at, slope] of emissions.entries())
          values[first + Math.floor(at / L) * slopes.size + (at % L)] = share * slope;
        addScaled(this.start, head * L, emissions.subarray(0, L), share);
        addScaled(this.transitions, head * L * L, steps, share);
      }
    }
    return loss;
  }

  #addOutputSlopes({ rows }: BatchRows): void {
    const { channels } = this.shape;
    const { kernel, hidden } = this.network;
    const slopes = this.#outputSlopes;
    const last = hidden.at(-1) as TokenMatrix;
    sumRows(slopes, rows, this.outputBias);
    const target = dense(this.outputWeights, slopes.size);
    kernel.multiplyAdd(transposed(rowsFrom(last)), rowsFrom(slopes), target, channels, slopes.size, rows);
    flipWeights(this.parameters.outputWeights, this.#outputFlipped.values, {
      width: 1,
      inputs: channels,
      outputs: slopes.size,
      skip: 0,
    });
    const before = this.#slopes.at(-1) as TokenMatrix;
    clearRows(before, rows);
    const flipped = dense(this.#outputFlipped, channels);
    kernel.multiplyAdd(rowsFrom(slopes), flipped, rowsFrom(before), rows, channels, slopes.size);
  }

  #addLayerSlopes({ rows }: BatchRows, layer: number, scale: number): void {
    const { shape, network } = this;
    const { channels } = shape;
    const { kernel } = network;
    const slopes = this.#slopes[layer] as TokenMatrix;
    const width = shape.widths[layer] as number;
    const half = (width - 1) / 2;
    const inputs = inputSize(shape, layer);
    throughRectifier(slopes, network.hidden[layer] as TokenMatrix, rows, scale);
    sumRows(slopes, rows, this.biases[layer] as Float32Array);
    const input = layer === 0 ? network.input : (network.hidden[layer - 1] as TokenMatrix);
    const target = dense(this.weights[layer] as Floats, channels);
    const windows = transposed(windowsFrom(input, half));
    kernel.multiplyAdd(windows, rowsFrom(slopes), target, width * inputs, channels, rows);
    const before = layer === 0 ? this.#inputSlopes : (this.#slopes[layer - 1] as TokenMatrix);
    const flipped = this.#flipped[layer] as Floats;
    flipWeights(this.parameters.weights[layer] as Float32Array, flipped.values, {
      width,
      inputs,
      outputs: channels,
      skip: inputs - before.size,
    });
    clearRows(before, rows);
    const turned = dense(flipped, before.size);
    kernel.multiplyAdd(
      windowsFrom(slopes, half),
      turned,
      rowsFrom(before),
      rows,
      before.size,
      width * channels,
    );
  }

  #addEmbeddingSlopes({ sentences, starts }: BatchRows, dropped: boolean): void {
    const E = this.shape.embeddingSize;
    const { values } = this.#inputSlopes.floats;
    const size = inputSize(this.shape, 0);
    for (const [i, { features }] of sentences.entries()) {
      for (let t = 0; t < features.length; t += 1) {
        const row = (starts[i] as number) + t;
        const from = firstOf(this.#inputSlopes) + row * E;
        if (dropped) {
          const kept = row * size + paddedVectorSize(this.shape);
          for (let e = 0; e < E; e += 1)
            values[from + e] = (values[from + e] as number) * (this.#inputKept[kept + e] as number);
        }
        const active = features[t] as ArrayLike<number>;
        for (let f = 0; f < active.length; f += 1) {
          const feature = active[f] as number;
          this.touched.add(feature);
          for (let e = 0; e < E; e += 1)
            this.embeddings[feature * E + e] =
              (this.embeddings[feature * E + e] as number) + (values[from + e] as number);
        }
      }
    }
  }
}

import { createMatrixKernel, type Floats } from '../matrix/matrix-kernel.js';
import type { BatchRows } from './batch.js';
import {
  createTokenMatrix,
  dense,
  firstOf,
  rowsFrom,
  type TokenMatrix,
  tokenMatrixLength,
  windowsFrom,
} from './convolution.js';
import {
  inputSize,
  type NetworkParameters,
  type NetworkShape,
  outputWidth,
  paddedVectorSize,
} from './network-shape.js';

/** The vectors of words: rows of `size` numbers. */
export interface VectorTable {
  readonly size: number;
  readonly values: Float32Array;
}

/** Leaves out numbers of a token at random, in training: those of its row that begin at `from`. */
export interface Dropping {
  readonly input: (values: Float32Array, from: number, row: number) => void;
  readonly hidden: (values: Float32Array, from: number) => void;
}

/** The numbers of a network in the kernel's memory, and the forward pass over them. */
export class Network {
  readonly input: TokenMatrix;
  /** Behind each layer. */
  readonly hidden: readonly TokenMatrix[];
  readonly output: TokenMatrix;
  readonly weights: readonly Floats[];
  readonly outputWeights: Floats;
  readonly kernel;

  /** `extra`: numbers that the caller will allocate besides. */
  constructor(
    readonly shape: NetworkShape,
    readonly parameters: NetworkParameters,
    readonly vectors: VectorTable,
    readonly capacity: number,
    extra = 0,
  ) {
    const { channels, widths } = shape;
    const columns = outputWidth(shape);
    const weights = parameters.weights.reduce((sum, { length }) => sum + length, channels * columns);
    const sizes = [inputSize(shape, 0), ...widths.map(() => channels), columns];
    const numbers = sizes.reduce((sum, size) => sum + tokenMatrixLength(capacity, size), weights + extra);
    this.kernel = createMatrixKernel(numbers);
    this.input = createTokenMatrix(this.kernel, capacity, inputSize(shape, 0));
    this.hidden = widths.map(() => createTokenMatrix(this.kernel, capacity, channels));
    this.output = createTokenMatrix(this.kernel, capacity, columns);
    this.weights = parameters.weights.map(({ length }) => this.kernel.allocate(length));
    this.outputWeights = this.kernel.allocate(channels * columns);
    this.load();
  }

  /** Takes over the parameters' numbers after they changed. */
  load(): void {
    for (const [layer, weights] of this.parameters.weights.entries())
      this.weights[layer]?.values.set(weights);
    this.outputWeights.values.set(this.parameters.outputWeights);
  }

  /** The scores of the labels for each row of the batch stand in `output` afterwards. */
  forward(batch: BatchRows, dropping?: Dropping): void {
    if (batch.rows > this.capacity)
      throw new RangeError(`expected at most ${this.capacity} rows, got ${batch.rows}`);
    this.#readInput(batch, dropping);
    let before = this.input;
    for (const [layer, matrix] of this.hidden.entries()) {
      this.#layer(batch, layer, before, matrix, dropping);
      before = matrix;
    }
    const { channels } = this.shape;
    const { output, parameters } = this;
    fillRows(output, batch, parameters.outputBias);
    this.kernel.multiplyAdd(
      rowsFrom(before),
      dense(this.outputWeights, output.size),
      rowsFrom(output),
      batch.rows,
      output.size,
      channels,
    );
  }

  /** The scores of a head's labels for sentence `index` of the batch that was last gone through: tokens × labelCount. */
  emissions({ sentences, starts }: BatchRows, index: number, head: number): Float64Array {
    const { labelCount: L } = this.shape;
    const { size, floats } = this.output;
    const length = (sentences[index] as BatchRows['sentences'][number]).words.length;
    const first = firstOf(this.output) + (starts[index] as number) * size + head * L;
    const scores = new Float64Array(length * L);
    for (let t = 0; t < length; t += 1)
      for (let y = 0; y < L; y += 1) scores[t * L + y] = floats.values[first + t * size + y] as number;
    return scores;
  }

  #readInput({ sentences, starts, rows, used }: BatchRows, dropping: Dropping | undefined): void {
    const { input, vectors, parameters, shape } = this;
    const { values } = input.floats;
    const { embeddingSize: E } = shape;
    const embedded = paddedVectorSize(shape);
    values.fill(0, firstOf(input), firstOf(input) + rows * input.size);
    for (const [i, { words, features }] of sentences.entries()) {
      for (let t = 0; t < words.length; t += 1) {
        const at = firstOf(input) + ((starts[i] as number) + t) * input.size;
        const word = words[t] as number;
        if (word >= 0)
          values.set(vectors.values.subarray(word * vectors.size, (word + 1) * vectors.size), at);
        const active = features[t] as ArrayLike<number>;
        for (let f = 0; f < active.length; f += 1) {
          const from = (active[f] as number) * E;
          for (let e = 0; e < E; e += 1)
            values[at + embedded + e] =
              (values[at + embedded + e] as number) + (parameters.embeddings[from + e] as number);
        }
      }
    }
    if (dropping !== undefined)
      for (let row = 0; row < rows; row += 1)
        if (used[row] === 1) dropping.input(values, firstOf(input) + row * input.size, row);
  }

  #layer(
    batch: BatchRows,
    layer: number,
    before: TokenMatrix,
    matrix: TokenMatrix,
    dropping: Dropping | undefined,
  ): void {
    const { channels, widths } = this.shape;
    const width = widths[layer] as number;
    fillRows(matrix, batch, this.parameters.biases[layer] as Float32Array);
    this.kernel.multiplyAdd(
      windowsFrom(before, (width - 1) / 2),
      dense(this.weights[layer] as Floats, channels),
      rowsFrom(matrix),
      batch.rows,
      channels,
      width * before.size,
    );
    const { values } = matrix.floats;
    for (let row = 0; row < batch.rows; row += 1) {
      const from = firstOf(matrix) + row * channels;
      if (batch.used[row] === 0) values.fill(0, from, from + channels);
      else {
        for (let c = from; c < from + channels; c += 1) if ((values[c] as number) < 0) values[c] = 0;
        dropping?.hidden(values, from);
      }
    }
  }
}

function fillRows(matrix: TokenMatrix, { rows }: BatchRows, bias: Float32Array): void {
  const { values } = matrix.floats;
  for (let row = 0; row < rows; row += 1) values.set(bias, firstOf(matrix) + row * matrix.size);
}

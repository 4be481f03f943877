import { type ModelArray, ModelFileError } from '../model-file.js';
import type { ModelPart } from '../model-part.js';
import { quantiseRows, readRows } from '../vectors/quantised-rows.js';
import { inputSize, type NetworkParameters, type NetworkShape, outputWidth } from './network-shape.js';

/** JSON knows no −Infinity. */
const LEAST = -1e300;
const finite = (values: Float64Array): number[] => [...values].map((value) => Math.max(value, LEAST));
const infinite = (values: readonly number[]): Float64Array =>
  Float64Array.from(values, (value) => (value <= LEAST ? -Infinity : value));

/** What {@link readNetwork} reads: weights and embeddings in 8 bits with a scale a row. */
export function networkPart(shape: NetworkShape, parameters: NetworkParameters): ModelPart {
  const arrays: Record<string, ModelArray> = {};
  const put = (name: string, values: Float32Array, size: number): void => {
    const { numbers, scales } = quantiseRows(values, size);
    arrays[`${name}-numbers`] = numbers;
    arrays[`${name}-scales`] = scales;
  };
  put('embeddings', parameters.embeddings, shape.embeddingSize);
  put('output', parameters.outputWeights, outputWidth(shape));
  arrays['output-bias'] = parameters.outputBias;
  for (const [layer, weights] of parameters.weights.entries()) {
    put(`layer${layer}`, weights, shape.channels);
    arrays[`layer${layer}-bias`] = parameters.biases[layer] ?? new Float32Array(0);
  }
  return {
    header: { start: finite(parameters.start), transitions: finite(parameters.transitions) },
    arrays,
  };
}

/** Reads a part that {@link networkPart} made for the same shape; throws {@link ModelFileError} where the sizes differ. */
export function readNetwork(shape: NetworkShape, { header, arrays }: ModelPart): NetworkParameters {
  const { start, transitions } = header as { start: readonly number[]; transitions: readonly number[] };
  const checked = (name: string, values: Float32Array, length: number): Float32Array => {
    if (values.length !== length)
      throw new ModelFileError(`expected ${length} numbers of "${name}" in a network, got ${values.length}`);
    return values;
  };
  const take = (name: string, size: number, rows: number): Float32Array =>
    checked(name, readRows(arrays[`${name}-numbers`], arrays[`${name}-scales`], size), rows * size);
  const plain = (name: string, length: number): Float32Array =>
    checked(name, Float32Array.from(arrays[name] ?? []), length);
  const { channels, widths, heads, labelCount } = shape;
  if (start.length !== heads * labelCount || transitions.length !== heads * labelCount * labelCount)
    throw new ModelFileError(`expected chains of ${heads} × ${labelCount} labels, got others`);
  return {
    embeddings: take('embeddings', shape.embeddingSize, shape.featureCount),
    weights: widths.map((width, layer) => take(`layer${layer}`, channels, width * inputSize(shape, layer))),
    biases: widths.map((_, layer) => plain(`layer${layer}-bias`, channels)),
    outputWeights: take('output', outputWidth(shape), channels),
    outputBias: plain('output-bias', outputWidth(shape)),
    start: infinite(start),
    transitions: infinite(transitions),
  };
}

import { createSeededRandom, type SeededRandom, shuffle } from '../../lib/seeded-random.js';
import { Adam } from './adam.js';
import { placeRows, rowsOf } from './batch.js';
import { Gradients, type NetworkExample } from './gradients.js';
import { labelSlopes } from './label-slopes.js';
import type { Network, VectorTable } from './network.js';
import { chainOf, initialParameters, type NetworkParameters, type NetworkShape } from './network-shape.js';

export interface NetworkTrainingOptions {
  readonly seed: number;
  /** Whether a step from one label to another may be; `undefined` as `from` asks about the beginning. */
  readonly allowed: (from: number | undefined, to: number) => boolean;
  /** Most passes over the examples; 20 when missing. */
  readonly epochs?: number;
  /** Ends after this many passes without a smaller loss on the held-out examples; 4 when missing. */
  readonly patience?: number;
  /** Examples a step; 16 when missing. */
  readonly batchSize?: number;
  /** Step of Adam at the beginning; 0.002 when missing. It falls in a straight line to a tenth. */
  readonly learningRate?: number;
  /** Share of the numbers that go in, and of those behind each layer, that are left out at random; 0.4 and 0.3 when missing. */
  readonly inputDropout?: number;
  readonly hiddenDropout?: number;
  /** Share of the discrete features that are left out at random; 0.1 when missing. */
  readonly featureDropout?: number;
  /** Share by which weights shrink at each step, times the step; 0.01 when missing. */
  readonly weightDecay?: number;
  /** Told after each pass: passes done, mean loss of a sentence in it, and on the held-out ones. */
  readonly onEpoch?: (done: number, loss: number, heldOutLoss: number) => void;
}

/** Longest sentence that is learned from, in tokens: longer ones are cut. */
const LENGTH_LIMIT = 200;
/** Longest slope of all parameters together; longer ones are scaled down (Pascanu et al. 2013). */
const SLOPE_LIMIT = 5;

function cut({ words, features, labels }: NetworkExample): NetworkExample {
  return {
    words: words.subarray(0, LENGTH_LIMIT),
    features: features.slice(0, LENGTH_LIMIT),
    labels: labels.map((own) => own?.subarray(0, LENGTH_LIMIT)),
  };
}

function thinned(example: NetworkExample, share: number, random: SeededRandom): NetworkExample {
  if (share <= 0) return example;
  const features = example.features.map((active) => Array.from(active).filter(() => random.next() >= share));
  return { ...example, features };
}

/** The mean of −log p(labels) over `examples`, summed over the heads; 0 for none. */
function lossOf(
  network: Network,
  parameters: NetworkParameters,
  examples: readonly NetworkExample[],
): number {
  network.load();
  let loss = 0;
  for (const example of examples) {
    const batch = placeRows([example]);
    network.forward(batch);
    for (const [head, labels] of example.labels.entries())
      if (labels !== undefined)
        loss += labelSlopes(
          chainOf(network.shape, parameters, head),
          network.emissions(batch, 0, head),
          labels,
        ).loss;
  }
  return examples.length === 0 ? 0 : loss / examples.length;
}

function slopeLength(gradients: Gradients): number {
  const { embeddings, touched, shape } = gradients;
  let squares = 0;
  const add = (values: Float32Array | Float64Array): void => {
    for (const value of values) squares += value * value;
  };
  for (const { values } of [...gradients.weights, gradients.outputWeights]) add(values);
  for (const values of [...gradients.biases, gradients.outputBias, gradients.start, gradients.transitions])
    add(values);
  for (const feature of touched)
    add(embeddings.subarray(feature * shape.embeddingSize, (feature + 1) * shape.embeddingSize));
  return Math.sqrt(squares);
}

/** One step of all parameters against the slopes. */
function move(adam: Adam, gradients: Gradients, rate: number, decay: number): void {
  const { parameters, shape, touched } = gradients;
  const length = slopeLength(gradients);
  const scale = length > SLOPE_LIMIT ? SLOPE_LIMIT / length : 1;
  adam.begin();
  const shrink = 1 - rate * decay;
  for (const [layer, weights] of parameters.weights.entries()) {
    for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] as number) * shrink;
    adam.move(weights, gradients.weights[layer]?.values ?? weights, rate, scale);
  }
  for (const [layer, bias] of parameters.biases.entries())
    adam.move(bias, gradients.biases[layer] ?? bias, rate, scale);
  adam.move(parameters.outputWeights, gradients.outputWeights.values, rate, scale);
  adam.move(parameters.outputBias, gradients.outputBias, rate, scale);
  adam.move(parameters.start, gradients.start, rate, scale);
  adam.move(parameters.transitions, gradients.transitions, rate, scale);
  const E = shape.embeddingSize;
  for (const feature of touched)
    adam.move(parameters.embeddings, gradients.embeddings, rate, scale, feature * E, (feature + 1) * E);
}

const copyOf = (parameters: NetworkParameters): NetworkParameters => ({
  embeddings: parameters.embeddings.slice(),
  weights: parameters.weights.map((weights) => weights.slice()),
  biases: parameters.biases.map((bias) => bias.slice()),
  outputWeights: parameters.outputWeights.slice(),
  outputBias: parameters.outputBias.slice(),
  start: parameters.start.slice(),
  transitions: parameters.transitions.slice(),
});

/**
 * Fits a convolutional tagger with a linear-chain output (Collobert et al. 2011; for aspects Xu et al. 2018) by Adam on
 * −log p(labels | sentence), and gives the parameters of the pass with the least loss on `heldOut` (the last pass where
 * that is empty). The vectors stay as they are. The same examples, vectors and options give the same parameters.
 */
export function trainNetwork(
  shape: NetworkShape,
  vectors: VectorTable,
  examples: readonly NetworkExample[],
  heldOut: readonly NetworkExample[],
  options: NetworkTrainingOptions,
): NetworkParameters {
  const { seed, allowed, epochs = 20, patience = 4, batchSize = 16, learningRate = 0.002 } = options;
  const {
    inputDropout = 0.4,
    hiddenDropout = 0.3,
    featureDropout = 0.1,
    weightDecay = 0.01,
    onEpoch,
  } = options;
  const parameters = initialParameters(shape, seed, allowed);
  const own = examples.filter(({ words }) => words.length > 0).map(cut);
  const held = heldOut.filter(({ words }) => words.length > 0).map(cut);
  if (own.length === 0) return parameters;
  const capacity = batchSize * rowsOf(LENGTH_LIMIT) + 4;
  const gradients = new Gradients(shape, parameters, vectors, capacity);
  const adam = new Adam();
  const random = createSeededRandom(seed + 1);
  const dropout = { input: inputDropout, hidden: hiddenDropout, random };
  const steps = epochs * Math.ceil(own.length / batchSize);
  let step = 0;
  let best = parameters;
  let least = Infinity;
  let waited = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(own, random);
    let loss = 0;
    for (let from = 0; from < own.length; from += batchSize) {
      const batch = own.slice(from, from + batchSize);
      loss +=
        batch.length *
        gradients.compute(
          batch.map((one) => thinned(one, featureDropout, random)),
          dropout,
        );
      move(adam, gradients, learningRate * (1 - (0.9 * step) / steps), weightDecay);
      step += 1;
    }
    const heldLoss = lossOf(gradients.network, parameters, held);
    onEpoch?.(epoch + 1, loss / own.length, heldLoss);
    if (held.length === 0) continue;
    if (heldLoss < least) {
      least = heldLoss;
      best = copyOf(parameters);
      waited = 0;
    } else {
      waited += 1;
      if (waited >= patience) break;
    }
  }
  return held.length === 0 ? parameters : best;
}

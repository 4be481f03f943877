import { createSeededRandom, type SeededRandom, shuffle } from '../../lib/seeded-random.js';
import { Adam } from './adam.js';
import { rowsOf } from './batch.js';
import { Gradients, type NetworkExample } from './gradients.js';
import { type LabelQuality, labelQuality } from './label-quality.js';
import { Network, type VectorTable } from './network.js';
import { initialParameters, type NetworkParameters, type NetworkShape } from './network-shape.js';
import { copyParameters, ParameterMean } from './parameter-mean.js';

/** How training stands after a pass. */
export interface EpochReport {
  readonly done: number;
  readonly loss: number;
  readonly heldOut: LabelQuality;
}

export interface NetworkTrainingOptions {
  readonly seed: number;
  /** Whether a step from one label to another may be; `undefined` as `from` asks about the beginning. */
  readonly allowed: (from: number | undefined, to: number) => boolean;
  /** Most passes over the examples; when missing as many as make about 75,000 sentences, 12 to 40. */
  readonly epochs?: number;
  /** Step of Adam at the beginning; 0.002 when missing. It falls in a straight line to a tenth. */
  readonly learningRate?: number;
  /** Share of the numbers that go in, and of those behind each layer, that are left out at random; 0.4 and 0.3 when missing. */
  readonly inputDropout?: number;
  readonly hiddenDropout?: number;
  /** Share of the discrete features that are left out at random; 0.1 when missing. */
  readonly featureDropout?: number;
  /** Told after each pass: passes done, mean loss of a sentence in it, and how good the held-out ones are. */
  readonly onEpoch?: (report: EpochReport) => void;
}

/** Longest sentence that is learned from, in tokens: longer ones are cut. */
const LENGTH_LIMIT = 200;
/** Training ends after this many passes without a better F1 of the held-out labels. */
const PATIENCE = 5;
/** Examples a step. */
const BATCH_SIZE = 16;
/** Share by which weights shrink at each step, times the step. */
const WEIGHT_DECAY = 0.01;
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
function move(adam: Adam, gradients: Gradients, rate: number): void {
  const { parameters, shape, touched } = gradients;
  const length = slopeLength(gradients);
  const scale = length > SLOPE_LIMIT ? SLOPE_LIMIT / length : 1;
  adam.begin();
  const shrink = 1 - rate * WEIGHT_DECAY;
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

/**
 * Fits a convolutional tagger with a linear-chain output (Collobert et al. 2011; for aspects Xu et al. 2018) by Adam on
 * −log p(labels | sentence). Gives the moving mean of the parameters over the last steps (Polyak and Juditsky 1992) after
 * the pass with the best F1 of the labels of `heldOut`, or after the last pass where that is empty. The vectors stay as
 * they are. The same examples, vectors and options give the same parameters; no examples give the initial ones.
 */
export function trainNetwork(
  shape: NetworkShape,
  vectors: VectorTable,
  examples: readonly NetworkExample[],
  heldOut: readonly NetworkExample[],
  options: NetworkTrainingOptions,
): NetworkParameters {
  const { seed, allowed, learningRate = 0.002, onEpoch } = options;
  const { inputDropout = 0.4, hiddenDropout = 0.3, featureDropout = 0.1 } = options;
  const epochs = options.epochs ?? Math.max(12, Math.min(40, Math.round(75_000 / examples.length)));
  const parameters = initialParameters(shape, seed, allowed);
  const own = examples.filter(({ words }) => words.length > 0).map(cut);
  const held = heldOut.filter(({ words }) => words.length > 0).map(cut);
  if (own.length === 0) return parameters;
  const capacity = BATCH_SIZE * rowsOf(LENGTH_LIMIT) + 4;
  const gradients = new Gradients(shape, parameters, vectors, capacity);
  const adam = new Adam();
  const random = createSeededRandom(seed + 1);
  const dropout = { input: inputDropout, hidden: hiddenDropout, random };
  const steps = epochs * Math.ceil(own.length / BATCH_SIZE);
  const mean = new ParameterMean(parameters);
  const judge = new Network(shape, mean.parameters, vectors, rowsOf(LENGTH_LIMIT) + 4);
  let step = 0;
  let best = mean.parameters;
  let most = -Infinity;
  let least = Infinity;
  let waited = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(own, random);
    let loss = 0;
    for (let from = 0; from < own.length; from += BATCH_SIZE) {
      const batch = own.slice(from, from + BATCH_SIZE);
      loss +=
        batch.length *
        gradients.compute(
          batch.map((one) => thinned(one, featureDropout, random)),
          dropout,
        );
      move(adam, gradients, learningRate * (1 - (0.9 * step) / steps));
      mean.add();
      step += 1;
    }
    const found = labelQuality(judge, held);
    onEpoch?.({ done: epoch + 1, loss: loss / own.length, heldOut: found });
    if (held.length === 0) continue;
    // As long as nothing is found, less loss is better.
    if (found.f1 > most || (found.f1 === 0 && found.loss < least)) {
      most = found.f1;
      least = found.loss;
      best = copyParameters(mean.parameters);
      waited = 0;
    } else {
      waited += 1;
      if (waited >= PATIENCE) break;
    }
  }
  return best;
}

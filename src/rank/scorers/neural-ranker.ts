import { Adam } from '../../learn/neural/adam.js';
import { logistic } from '../../lib/logistic.js';
import { createSeededRandom, shuffle } from '../../lib/seeded-random.js';
import type { Contribution, History, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sourceRows, trainSources } from '../source-scores.js';
import { type LabelledFeatures, labelledFeatures } from './score-regression.js';

/** Hidden weights (a row of `inputs` for each of `hidden` units) and the output's, the last one its constant. */
interface Network {
  readonly hidden: Float64Array;
  readonly output: Float64Array;
}

/** v · max(0, W x) + constant; fills `units` with the hidden values. */
function valueOf({ hidden, output }: Network, x: ArrayLike<number>, units: Float64Array): number {
  let sum = output[units.length] as number;
  for (let u = 0; u < units.length; u += 1) {
    let value = 0;
    for (let i = 0; i < x.length; i += 1) value += (hidden[u * x.length + i] as number) * (x[i] as number);
    units[u] = Math.max(0, value);
    sum += (units[u] as number) * (output[u] as number);
  }
  return sum;
}

const BATCH = 64;
const RATE = 0.003;
/** Pairs learned from at most over all passes. */
const STEP_LIMIT = 2_000_000;

/** Trains by Adam on the log loss, batches of 64 in a seeded order. */
function trainNetwork(
  { rows, labels }: LabelledFeatures,
  inputs: number,
  { hidden: unitCount = 16, epochs = 8 }: Parameters,
  seed: number,
): Network {
  const random = createSeededRandom(seed);
  const network: Network = {
    hidden: Float64Array.from(
      { length: unitCount * inputs },
      () => (2 * random.next() - 1) * Math.sqrt(3 / inputs),
    ),
    output: Float64Array.from({ length: unitCount + 1 }, (_, u) =>
      u === unitCount ? 0 : (2 * random.next() - 1) * Math.sqrt(3 / unitCount),
    ),
  };
  const slopes: Network = { hidden: network.hidden.map(() => 0), output: network.output.map(() => 0) };
  const units = new Float64Array(unitCount);
  const learn = (row: Float64Array, label: number): void => {
    const error = logistic(valueOf(network, row, units)) - label;
    (slopes.output[unitCount] as number) += error;
    for (let u = 0; u < unitCount; u += 1) {
      if (units[u] === 0) continue;
      (slopes.output[u] as number) += error * (units[u] as number);
      const slope = error * (network.output[u] as number);
      for (let i = 0; i < inputs; i += 1)
        (slopes.hidden[u * inputs + i] as number) += slope * (row[i] as number);
    }
  };
  const adam = new Adam();
  const order = Int32Array.from(rows, (_, r) => r);
  const passes = Math.min(epochs, Math.floor(STEP_LIMIT / Math.max(1, rows.length)));
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      slopes.hidden.fill(0);
      slopes.output.fill(0);
      for (const r of batch) learn(rows[r] as Float64Array, labels[r] as number);
      adam.begin();
      adam.move(network.hidden, slopes.hidden, RATE, 1 / batch.length);
      adam.move(network.output, slopes.output, RATE, 1 / batch.length);
    }
  }
  return network;
}

/**
 * A small multi-layer network as a ranker: v · max(0, W x) + c over the standardised source scores x of a pair
 * ({@link trainSources}) and a constant, `hidden` units, trained as in {@link trainLinearRegression}'s pairs on the log
 * loss by Adam, `epochs` passes. It has no additive form: `contributions` give the whole score as one `baseline`, which
 * is no reason. Sources: He et al. 2017, "Neural collaborative filtering" (the perceptron); Kingma and Ba 2015.
 */
export function trainNeuralRanker(
  name: string,
  data: TrainingData,
  parameters: Parameters,
  seed: number,
): RawScorer {
  const sources = trainSources(data, seed);
  const inputs = sources.length + 1;
  const { hidden = 16 } = parameters;
  const network = trainNetwork(labelledFeatures(data, seed), inputs, parameters, seed);
  const { itemCount } = data.interactions;
  const scoresOf = (history: History): Float64Array => {
    const rows = sourceRows(sources, history);
    const x = new Float64Array(inputs).fill(1);
    const units = new Float64Array(hidden);
    return Float64Array.from({ length: itemCount }, (_, item) => {
      rows.forEach((row, s) => {
        x[s] = row[item] as number;
      });
      return valueOf(network, x, units);
    });
  };
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      scoresOf(history).forEach((value, item) => {
        (out[item] as number) += factor * value;
      });
    },
    contributions(history, item): Contribution[] {
      const value = scoresOf(history)[item] as number;
      return value === 0 ? [] : [{ source: name, kind: 'baseline', value }];
    },
  };
}

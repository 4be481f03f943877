import { parentPort, workerData } from 'node:worker_threads';
import type { ItemWeights } from '../rank/item-weights.js';
import { easeWeights } from '../rank/scorers/ease.js';
import type { Parameters, TrainingData } from '../rank/scorer.js';

/** What the worker is given. */
export interface ClosedFormTask {
  readonly name: string;
  readonly data: TrainingData;
  readonly parameters: Parameters;
}

function buffersOf(weights: ItemWeights): ArrayBuffer[] {
  const arrays =
    weights.kind === 'dense'
      ? [weights.values]
      : [weights.bySource.pointers, weights.bySource.indices, weights.bySource.weights];
  return arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]));
}

// The entry of a worker thread: minutes of linear algebra that must not hold up requests.
if (parentPort !== null) {
  const { name, data, parameters } = workerData as ClosedFormTask;
  const weights = easeWeights(name, data, parameters);
  parentPort.postMessage(weights, [...new Set(buffersOf(weights))]);
}

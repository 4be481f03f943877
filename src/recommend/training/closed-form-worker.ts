import { parentPort, workerData } from 'node:worker_threads';
import type { ItemWeights } from '../../rank/item-weights.js';
import { type AsideTask, asideWeights } from './aside-weights.js';

function buffersOf(weights: ItemWeights): ArrayBuffer[] {
  const arrays =
    weights.kind === 'dense'
      ? [weights.values]
      : [weights.bySource.pointers, weights.bySource.indices, weights.bySource.weights];
  return arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]));
}

// The entry of a worker thread: minutes of linear algebra that must not hold up requests.
if (parentPort !== null) {
  const weights = asideWeights(workerData as AsideTask);
  parentPort.postMessage(weights, [...new Set(buffersOf(weights))]);
}

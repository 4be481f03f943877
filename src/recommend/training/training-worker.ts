import { parentPort, workerData } from 'node:worker_threads';
import { type AsideTask, asideResult, buffersOf } from './aside-training.js';

// The entry of a worker thread: minutes of linear algebra that must not hold up requests.
if (parentPort !== null) {
  const result = asideResult(workerData as AsideTask);
  parentPort.postMessage(result, buffersOf(result));
}

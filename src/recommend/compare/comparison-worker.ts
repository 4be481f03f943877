import { parentPort, workerData } from 'node:worker_threads';
import { snapshotOfCopy } from '../../graph/snapshot/relations-copy.js';
import type { ComparisonJob, ComparisonMessage } from './compare-aside.js';
import { compareModels } from './compare-models.js';

// The entry of a worker thread: seconds to minutes of training and ranking that must not hold up requests.
if (parentPort !== null) {
  const port = parentPort;
  const { task, graph } = workerData as ComparisonJob;
  const tell = (message: ComparisonMessage): void => port.postMessage(message);
  const comparison = await compareModels(snapshotOfCopy(graph), task, {
    onProgress: (progress) => tell({ progress }),
  });
  tell({ comparison });
}

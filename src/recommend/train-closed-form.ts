import { Worker } from 'node:worker_threads';
import { createItemWeightScorer, type ItemWeights } from '../rank/item-weights.js';
import type { Parameters, RawScorer, TrainingData } from '../rank/scorer.js';
import { trainEase } from '../rank/scorers/ease.js';
import type { ClosedFormTask } from './closed-form-worker.js';

/** Catalogues up to this size take less than a second: no thread is started for them. */
const IN_THREAD_ITEMS = 2_000;
/** Compiled code runs the worker's file; run from the sources there is none. */
const WORKER = new URL('./closed-form-worker.js', import.meta.url);
const IS_COMPILED = import.meta.url.endsWith('.js');

/** Trains a closed form in a thread of its own where it takes long; rejects with what the training throws. */
export async function trainClosedForm(
  name: string,
  data: TrainingData,
  parameters: Parameters,
): Promise<RawScorer> {
  if (data.interactions.itemCount <= IN_THREAD_ITEMS || !IS_COMPILED)
    return trainEase(name, data, parameters);
  const task: ClosedFormTask = { name, data, parameters };
  const weights = await new Promise<ItemWeights>((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`the training thread left with status ${status}`)));
    worker.unref();
  });
  return createItemWeightScorer(name, weights);
}

import { Worker } from 'node:worker_threads';
import { createItemWeightScorer, type ItemWeights } from '../../rank/item-weights.js';
import type { RawScorer } from '../../rank/scorer.js';
import { type AsideTask, asideWeights } from './aside-weights.js';

/** Catalogues up to this size take less than a second: no thread is started for them. */
const IN_THREAD_ITEMS = 2_000;
/** Compiled code runs the worker's file; run from the sources there is none. */
const WORKER = new URL('./closed-form-worker.js', import.meta.url);
const IS_COMPILED = import.meta.url.endsWith('.js');

/** Trains a closed form in a thread of its own where it takes long; rejects with what the training throws. */
export async function trainClosedForm(task: AsideTask): Promise<RawScorer> {
  const { name, data } = task;
  if (data.interactions.itemCount <= IN_THREAD_ITEMS || !IS_COMPILED)
    return createItemWeightScorer(name, asideWeights(task));
  const weights = await new Promise<ItemWeights>((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`the training thread left with status ${status}`)));
    worker.unref();
  });
  return createItemWeightScorer(name, weights);
}

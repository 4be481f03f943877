import { isMainThread, Worker } from 'node:worker_threads';
import type { RawScorer } from '../../rank/scorer.js';
import { type AsideResult, type AsideTask, asideResult, asideScorer } from './aside-training.js';

/** Up to this many products and interactions take about a second: no thread is started for them. */
const IN_THREAD_ITEMS = 2_000;
const IN_THREAD_INTERACTIONS = 50_000;
/** Compiled code runs the worker's file; run from the sources there is none. */
const WORKER = new URL('./training-worker.js', import.meta.url);
const IS_COMPILED = import.meta.url.endsWith('.js');

/** Trains what takes long in a thread of its own where it does, and where requests would wait for it: no thread starts another; rejects with what the training throws. */
export async function trainAside(task: AsideTask): Promise<RawScorer> {
  const { name, data } = task;
  const { itemCount, byUser } = data.interactions;
  const isQuick = itemCount <= IN_THREAD_ITEMS && byUser.indices.length <= IN_THREAD_INTERACTIONS;
  if (isQuick || !IS_COMPILED || !isMainThread) return asideScorer(name, asideResult(task));
  const result = await new Promise<AsideResult>((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`the training thread left with status ${status}`)));
    worker.unref();
  });
  return asideScorer(name, result);
}

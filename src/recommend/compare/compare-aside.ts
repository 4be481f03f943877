import { Worker } from 'node:worker_threads';
import { copyRelations, type RelationsCopy } from '../../graph/snapshot/relations-copy.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { LIVE_PATHS } from '../plan/model-plan.js';
import {
  type ComparisonProgress,
  type ComparisonTask,
  type ComparisonWatch,
  compareModels,
  type ModelComparison,
} from './compare-models.js';

/** What the thread of a comparison is given. */
export interface ComparisonJob {
  readonly task: ComparisonTask;
  /** What the live paths read. */
  readonly graph: RelationsCopy;
}

/** What it tells: how far it is, and at last what it found. */
export type ComparisonMessage =
  | { readonly progress: ComparisonProgress }
  | { readonly comparison: ModelComparison | undefined };

/** Up to so many interactions take a second or less, with pauses: no thread is started for them. */
const IN_THREAD_INTERACTIONS = 50_000;
/** Compiled code runs the worker's file; run from the sources there is none. */
const WORKER = new URL('./comparison-worker.js', import.meta.url);
const IS_COMPILED = import.meta.url.endsWith('.js');

const compiledThread = (job: ComparisonJob): Worker => new Worker(WORKER, { workerData: job });

/** The same in a thread that `start` starts; rejects with what it throws. */
export async function compareInThread(
  start: (job: ComparisonJob) => Worker,
  snapshot: Snapshot,
  task: ComparisonTask,
  { onProgress, signal }: ComparisonWatch = {},
): Promise<ModelComparison | undefined> {
  if (signal?.aborted) return undefined;
  const graph = copyRelations(
    snapshot,
    LIVE_PATHS.flatMap(({ relations }) => relations),
  );
  const worker = start({ task, graph });
  worker.unref();
  const end = (): void => void worker.terminate();
  signal?.addEventListener('abort', end);
  try {
    return await new Promise<ModelComparison | undefined>((resolve, reject) => {
      worker.on('message', (message: ComparisonMessage) => {
        if ('progress' in message) onProgress?.(message.progress);
        else resolve(message.comparison);
      });
      worker.once('error', reject);
      worker.once('exit', (status) => {
        if (signal?.aborted) resolve(undefined);
        else reject(new Error(`the comparing thread left with status ${status}`));
      });
    });
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

/**
 * {@link compareModels} in a thread of its own where it takes long, so that requests go on being answered; the same figures.
 * Undefined, too, where `signal` ends it, which ends the thread at once.
 */
export async function compareModelsAside(
  snapshot: Snapshot,
  task: ComparisonTask,
  watch: ComparisonWatch = {},
): Promise<ModelComparison | undefined> {
  const isQuick = task.set.data.interactions.byUser.indices.length <= IN_THREAD_INTERACTIONS;
  if (isQuick || !IS_COMPILED) return compareModels(snapshot, task, watch);
  return compareInThread(compiledThread, snapshot, task, watch);
}

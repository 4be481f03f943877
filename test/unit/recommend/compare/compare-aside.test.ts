import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { type ComparisonJob, compareInThread } from '../../../../src/recommend/compare/compare-aside.js';
import {
  type ComparisonProgress,
  comparedPeople,
  compareModels,
  modelOrigin,
} from '../../../../src/recommend/compare/compare-models.js';
import { Recommender } from '../../../../src/recommend/recommender.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { trainingSet } from '../../../../src/recommend/training/training-data.js';
import { randomShop } from '../../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../../support/snapshot-of.js';
import { planOf } from '../../../support/taste-shop.js';

const OPTIONS = { seed: 1, closedFormLimit: 12_000 };
/** Live paths, too: what they read of the graph goes to the thread. */
const PRESENT = planOf({ 'item-knn': 1, 'liked-features': 0.5, 'brand-line': 0.3 });
const NEW = planOf({ popular: 1, 'local-ease': 0.4, 'liked-features': 1 });

const snapshot = snapshotOf(
  recordsOf(randomShop(3, { products: 60, users: 120, events: 2_500, hub: 0 }).operations),
);
const people = comparedPeople(trainingSet(snapshot));
const task = { set: people, options: OPTIONS, plan: NEW, present: modelOrigin(people, PRESENT) };

const { href: workerFile } = new URL(
  '../../../../src/recommend/compare/comparison-worker.ts',
  import.meta.url,
);

/** The worker's file as it is in the sources. */
const threads: Worker[] = [];
function sourceThread(job: ComparisonJob): Worker {
  const code = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(workerFile)}); });`;
  const worker = new Worker(code, { eval: true, workerData: job });
  threads.push(worker);
  return worker;
}

describe('a comparison in a thread of its own', () => {
  it('finds the same as in this one, and requests are answered while it goes on', async () => {
    const recommender = new Recommender(snapshot, trainModel(snapshot, OPTIONS, PRESENT));
    const happened: ('answered' | 'ranked')[] = [];
    const told: ComparisonProgress[] = [];
    let isDone = false;
    const running = compareInThread(sourceThread, snapshot, task, {
      onProgress: (progress) => {
        told.push(progress);
        happened.push('ranked');
      },
    }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const user = snapshot.table('User').id(happened.length % snapshot.table('User').length);
      const page = recommender.recommendNow({
        intent: 'FOR_YOU',
        user,
        first: 5,
        shown: [],
        where: {},
        exclude: [],
        diversity: 0,
        language: 'en',
        now: 1_800_000_000,
      });
      if (page.recommendations.length > 0) happened.push('answered');
      await nextTurn();
    }
    const comparison = await running;
    expect(comparison).toBeDefined();
    expect(comparison).toEqual(await compareModels(snapshot, task));
    // Before, between and after what the thread tells.
    expect(happened.slice(0, happened.indexOf('ranked'))).toContain('answered');
    expect(happened.slice(happened.indexOf('ranked'), happened.lastIndexOf('ranked'))).toContain('answered');
    const done = told.map((one) => one.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.every(({ total }) => total === 2 * (comparison?.users ?? 0))).toBe(true);
  });

  it('is ended at once, with nothing found', async () => {
    const ending = new AbortController();
    const running = compareInThread(sourceThread, snapshot, task, { signal: ending.signal });
    ending.abort();
    expect(await running).toBeUndefined();
    expect(threads.at(-1)?.threadId).toBe(-1);
    expect(await compareInThread(sourceThread, snapshot, task, { signal: ending.signal })).toBeUndefined();
    expect(threads).toHaveLength(2);
  });

  it('tells what goes wrong in it', async () => {
    const broken = { ...task, plan: { ...NEW, plan: { ...NEW.plan, parts: 7 } } } as unknown as typeof task;
    await expect(compareInThread(sourceThread, snapshot, broken)).rejects.toThrow(/iterable/);
  });
});

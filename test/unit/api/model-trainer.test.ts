import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModelTrainer, type TrainingReport } from '../../../src/api/services/model-trainer.js';
import { startingPlan } from '../../../src/api/services/stored-plan.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { SnapshotFollower } from '../../../src/graph/snapshot/snapshot-follower.js';
import type { ModelPlan } from '../../../src/recommend/model-plan.js';
import type { TrainedModel } from '../../../src/recommend/recommender.js';
import { planOf, tastePeople, tasteProducts } from '../../support/taste-shop.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const folder = temporaryFolders()();

/** For a shop of another size, so that each training chooses anew. */
const OTHER_SIZE = 1_000;
const GOOD = planOf({ 'item-knn': 1, popular: 0.001 }, OTHER_SIZE);
const BAD = planOf({ popular: 1 }, OTHER_SIZE);
const BETTER = planOf({ 'item-knn': 1, popular: 0.002 }, OTHER_SIZE);

let store: EmbeddedStore;
let follower: SnapshotFollower;
beforeAll(async () => {
  store = new EmbeddedStore(join(folder, 'graph.db'));
  await store.write([...tasteProducts(), ...tastePeople(0, 160)]);
  follower = await SnapshotFollower.start(store, 3_600_000, { failed: () => undefined });
});
afterAll(async () => {
  follower.stop();
  await store.close();
});

describe('training in the background', () => {
  it('keeps the last model while the new one is worse, says so, and takes one that is not', async () => {
    const { snapshot } = follower;
    const taken: TrainedModel[] = [];
    const reports: TrainingReport[] = [];
    const choices = [BAD, BAD, BETTER];
    let waiting: (() => void) | undefined;
    const trainer = new ModelTrainer(
      {
        store,
        snapshot,
        write: async (operations) => {
          await store.write(operations);
          await follower.catchUp();
        },
        onTrained: (trained) => taken.push(trained),
        onReport: (report) => {
          reports.push(report);
          waiting?.();
        },
        choose: () => choices[reports.length] as ModelPlan,
        onError: (error) => {
          throw error;
        },
        quietMs: 0,
        leastIntervalMs: 0,
      },
      GOOD,
    );
    const next = (): Promise<void> => new Promise((resolve) => (waiting = resolve));
    const first = trainer.first();
    let told = next();
    expect(trainer.report).toBeUndefined();
    await trainer.begin(first);
    await told;
    expect(taken).toEqual([]);
    expect(reports[0]).toMatchObject({ isTaken: false, refusedInARow: 1 });
    expect(reports[0]?.comparison?.isWorse).toBe(true);

    const change = async (person: number): Promise<void> => {
      told = next();
      await store.write(tastePeople(person, person + 1));
      await follower.catchUp();
      trainer.changed();
      await told;
    };
    await change(160);
    expect(reports[1]).toMatchObject({ isTaken: false, refusedInARow: 2 });
    expect(await store.readMeta('modelPlan')).toBeUndefined();

    await change(161);
    await trainer.stop();
    expect(reports[2]).toMatchObject({ isTaken: true, refusedInARow: 0 });
    expect(trainer.report).toBe(reports[2]);
    expect(taken.map(({ model }) => model.parts.map(({ scorer }) => scorer.name))).toEqual([
      ['item-knn', 'popular'],
    ]);
    expect(JSON.parse((await store.readMeta('modelPlan')) ?? '')).toEqual(BETTER);
    // It does not fit the shop: a plan that was chosen for another size is not used.
    expect((await startingPlan(store, snapshot)).isChosen).toBe(false);
  });
});

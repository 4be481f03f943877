import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ModelTrainer,
  type TrainerSettings,
  type TrainingReport,
} from '../../../src/api/services/model-trainer.js';
import { Services } from '../../../src/api/services/services.js';
import { startingPlan } from '../../../src/api/services/stored-plan.js';
import { EmbeddedStore } from '../../../src/graph/embedded/embedded-store.js';
import { SnapshotFollower } from '../../../src/graph/snapshot/snapshot-follower.js';
import type { ModelPlan } from '../../../src/recommend/plan/model-plan.js';
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
        cursor: () => follower.placed.cursor,
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
    expect(JSON.parse((await store.readMeta('modelPlan')) ?? '')).toMatchObject(BETTER);
    // It does not fit the shop: a plan that was chosen for another size is not used.
    expect((await startingPlan(store, snapshot)).isChosen).toBe(false);
  });
});

/** As chosen for a large shop, whose lists are made in the background. */
const LARGE = planOf({ 'item-knn': 1, popular: 0.001 }, 3_000);

describe('stored lists of a large shop', () => {
  /** Opens a shop of its own, and waits by `until` for what the trainer tells. */
  const shop = async (name: string, plan: ModelPlan, settings: Partial<TrainerSettings> = {}) => {
    const own = new EmbeddedStore(join(folder, `${name}.db`));
    await own.write([...tasteProducts(), ...tastePeople(0, 160)]);
    const following = await SnapshotFollower.start(own, 3_600_000, { failed: () => undefined });
    const write: TrainerSettings['write'] = async (operations) => {
      await own.write(operations);
      await following.catchUp();
    };
    const trainer = new ModelTrainer(
      {
        store: own,
        snapshot: following.snapshot,
        cursor: () => following.placed.cursor,
        onTrained: () => undefined,
        choose: () => plan,
        onError: () => undefined,
        quietMs: 3_600_000,
        leastIntervalMs: 0,
        ...settings,
        write: settings.write ?? write,
      },
      plan,
    );
    const lists = async (): Promise<number> => (await own.counts()).edges.SIMILAR_TO ?? 0;
    const close = async (): Promise<void> => {
      await trainer.stop();
      following.stop();
      await own.close();
    };
    const until = async (isDone: () => Promise<boolean>): Promise<void> => {
      while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    return { own, following, trainer, write, lists, close, until };
  };

  it('are stored at once after an erasure, and only then', async () => {
    const { trainer, lists, close } = await shop('erasure', LARGE);
    const first = trainer.first();
    await trainer.begin(first);
    expect(await lists()).toBe(0);
    await trainer.begin(first, true);
    expect(await lists()).toBeGreaterThan(0);
    await close();
  });

  it('are gone after an erasure where the model makes none', async () => {
    const { own, following, trainer, lists, close } = await shop('none', planOf({ popular: 1 }, 3_000));
    const [from, to] = following.snapshot.table('Product').ids.slice(0, 2) as [never, never];
    const properties = { method: 'edlae', score: 1 };
    await own.write([{ kind: 'putEdge', type: 'SIMILAR_TO', from, to, key: '', properties }]);
    await following.catchUp();
    const first = trainer.first();
    await trainer.begin(first);
    expect(await lists()).toBe(1);
    await trainer.begin(first, true);
    expect(await lists()).toBe(0);
    await close();
  });

  it('are stored although the shop is never quiet and the new model is refused', async () => {
    const reports: TrainingReport[] = [];
    const { trainer, lists, close, until } = await shop('restless', LARGE, {
      choose: () => BAD,
      longestWaitMs: 0,
      onReport: (report) => reports.push(report),
    });
    await trainer.begin(trainer.first());
    await until(async () => (await lists()) > 0);
    expect(reports[0]?.isTaken).toBe(false);
    await close();
  });

  it('are tried again where they could not be stored', async () => {
    let isFailing = true;
    const opened = await shop('failing', planOf({ 'item-knn': 1 }), {
      quietMs: 0,
      write: async (operations) => {
        if (isFailing) throw new Error('no writes');
        await opened.write(operations);
      },
    });
    const { trainer, lists, close, until } = opened;
    await expect(trainer.begin(trainer.first())).rejects.toThrow('no writes');
    isFailing = false;
    await until(async () => (await lists()) > 0);
    await close();
  });
});

describe('an erasure', () => {
  it('is not told as done while the lists of before cannot be replaced; a start is', async () => {
    let isFailing = true;
    class Failing extends EmbeddedStore {
      override write(...operations: Parameters<EmbeddedStore['write']>): ReturnType<EmbeddedStore['write']> {
        return isFailing ? Promise.reject(new Error('no writes')) : super.write(...operations);
      }
    }
    const failing = new Failing(join(folder, 'services.db'));
    isFailing = false;
    await failing.write([...tasteProducts(), ...tastePeople(0, 160)]);
    isFailing = true;
    const errors: unknown[] = [];
    const services = await Services.open({
      store: failing,
      hashKey: 'a key of this test',
      onError: (error) => errors.push(error),
      trainAfterQuietMs: 3_600_000,
    });
    expect(errors).toHaveLength(1);
    await expect(services.renew()).rejects.toThrow('no writes');
    isFailing = false;
    await services.renew();
    expect((await failing.counts()).edges.SIMILAR_TO).toBeGreaterThan(0);
    await services.close();
    await failing.close();
  });
});

import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AsideChoice, type ChooseAside } from '../../../../src/api/services/aside-choice.js';
import { ModelTrainer } from '../../../../src/api/services/model-trainer.js';
import { choiceFor, startingPlan } from '../../../../src/api/services/stored-plan.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SnapshotFollower } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { type ModelPlan, sizeOf } from '../../../../src/recommend/plan/model-plan.js';
import type { TrainedModel } from '../../../../src/recommend/recommender.js';
import { trainingSet } from '../../../../src/recommend/training/training-data.js';
import { planOf, tastePeople, tasteProducts } from '../../../support/taste-shop.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const PLAN = planOf({ 'item-knn': 1 });

/** A choice that waits to be told its end. */
function held() {
  let end: (plan: ModelPlan | undefined) => void = () => undefined;
  let begun = 0;
  const choose: ChooseAside = (signal) => {
    begun += 1;
    return new Promise((resolve) => {
      end = resolve;
      signal.addEventListener('abort', () => resolve(undefined));
    });
  };
  return { choose, end: (plan: ModelPlan) => end(plan), begun: () => begun };
}

describe('AsideChoice', () => {
  const never = (): never => {
    throw new Error('nothing fails');
  };

  it('goes on once at a time, tells when it is there, and gives it once', async () => {
    const { choose, end, begun } = held();
    let told = (): void => undefined;
    const isTold = new Promise<void>((resolve) => (told = resolve));
    const choice = new AsideChoice(choose, never, told);
    choice.begin('1');
    choice.begin('2');
    expect(choice.take()).toBeUndefined();
    end(PLAN);
    await isTold;
    // Not twice within the hour.
    choice.begin('3');
    expect(begun()).toBe(1);
    expect(choice.take()).toEqual({ plan: PLAN, cursor: '1' });
    expect(choice.take()).toBeUndefined();
  });

  it('gives nothing once it is stopped, and tells what failed', async () => {
    const { choose, end } = held();
    const choice = new AsideChoice(choose, never, never);
    choice.begin('1');
    await choice.stop();
    end(PLAN);
    expect(choice.take()).toBeUndefined();
    choice.begin('1');
    const failed = await new Promise((resolve) => {
      new AsideChoice(() => Promise.reject(new Error('no memory')), resolve, never).begin('1');
    });
    expect(failed).toEqual(new Error('no memory'));
  });
});

describe('a shop whose weights take long to choose', () => {
  it('gets them aside, serves and keeps them; a small one chooses at once', async () => {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await store.write([...tasteProducts(), ...tastePeople(0, 900, 9)]);
    await store.write(tastePeople(900, 1_800, 9));
    const follower = await SnapshotFollower.start(store, 3_600_000, { failed: () => undefined });
    const { snapshot } = follower;
    try {
      const plan = await startingPlan(store, snapshot);
      const size = sizeOf(trainingSet(snapshot).data);
      expect(plan.interactions).toBeGreaterThan(10_000);
      expect([true, false].map((mayAside) => choiceFor(plan, size, mayAside))).toEqual(['aside', 'none']);
      const chosen = { ...PLAN, products: plan.products, interactions: plan.interactions };
      const taken = await new Promise<TrainedModel>((resolve, reject) => {
        const trainer = new ModelTrainer(
          {
            store,
            snapshot,
            cursor: () => follower.placed.cursor,
            write: async (operations) => {
              await store.write(operations);
              await follower.catchUp();
            },
            onTrained: (trained) => void trainer.stop().then(() => resolve(trained), reject),
            chooseAside: () => Promise.resolve(chosen),
            onError: reject,
            quietMs: 0,
            leastIntervalMs: 0,
          },
          plan,
        );
        trainer.begin(trainer.first()).then(() => trainer.changed(), reject);
      });
      expect(taken.model.parts.map(({ scorer }) => scorer.name)).toEqual(['item-knn']);
      expect(choiceFor(await startingPlan(store, snapshot), size, true)).toBe('none');
    } finally {
      follower.stop();
      await store.close();
    }
  }, 120_000);
});

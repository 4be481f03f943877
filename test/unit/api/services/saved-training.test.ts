import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SavedTraining } from '../../../../src/api/services/saved-training.js';
import { Services } from '../../../../src/api/services/services.js';
import { storedModel, storeModel } from '../../../../src/api/services/stored-model.js';
import { keepPlan, startingPlan } from '../../../../src/api/services/stored-plan.js';
import { TRAINING } from '../../../../src/api/services/training-options.js';
import type { NodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SavedSnapshot } from '../../../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../../../../src/graph/write-all.js';
import type { CountedIntervals } from '../../../../src/profile/shop/repurchase-intervals.js';
import { sizeOf, unchosenPlan } from '../../../../src/recommend/plan/model-plan.js';
import type { PathScales } from '../../../../src/recommend/training/path-scales.js';
import { trainModel } from '../../../../src/recommend/training/train-model.js';
import { keptTrainingSet, trainingSet } from '../../../../src/recommend/training/training-data.js';
import { randomShop } from '../../../support/random-shop.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const NOW = Date.parse('2026-07-01T00:00:00Z') / 1_000;
const REQUEST = {
  intent: 'FOR_YOU',
  now: NOW,
  first: 10,
  shown: [],
  where: {},
  exclude: [],
  diversity: 0,
  language: 'en',
} as const;
const measurerOf = (program: string) => ({ program, recall: 'snapshot' }) as const;
const fail = (error: unknown): never => {
  throw error;
};

async function shop() {
  const folder = newFolder();
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  const { operations, users } = randomShop(7, { products: 40, users: 30, events: 400, hub: 0 });
  await writeAll(store, operations);
  return { store, users, file: join(folder, 'snapshot') };
}

/** A shop whose snapshot was saved with what there is to train on, and what was kept of its model. */
async function savedShop() {
  const { store, users, file } = await shop();
  const placed = await buildSnapshot(store);
  const { snapshot } = placed;
  const set = trainingSet(snapshot);
  const trained = trainModel(snapshot, TRAINING, unchosenPlan(snapshot));
  const { scales, intervals } = trained;
  const state = {
    knownSeq: snapshot.seq,
    cursor: placed.cursor,
    ...sizeOf(set.data),
    scales,
    intervals: intervals.counted,
  };
  await storeModel(store, measurerOf('1.0.0'), state);
  await new SavedSnapshot(store, file, new SavedTraining('1.0.0')).save(placed);
  return { store, users, file, snapshot, set, trained };
}

async function load(store: EmbeddedStore, file: string, program = '1.0.0') {
  const training = new SavedTraining(program);
  const placed = await new SavedSnapshot(store, file, training).load();
  const snapshot = placed?.snapshot;
  return {
    training,
    snapshot,
    set: snapshot && keptTrainingSet(snapshot),
    state: await storedModel(store, measurerOf(program)),
  };
}

describe('what is saved of a model', () => {
  it('makes the same model again, without measuring or collecting anything', async () => {
    const { store, file, set, trained } = await savedShop();
    const loaded = await load(store, file);
    const { snapshot, state } = loaded;
    if (snapshot === undefined || state === undefined) throw new Error('expected a model');
    expect(loaded.set).toEqual(set);
    const { scales, intervals } = trained;
    const size = sizeOf(trainingSet(snapshot).data);
    expect(state).toEqual({ knownSeq: snapshot.seq, ...size, scales, intervals: intervals.counted });
    expect(Object.keys(intervals.counted.days).length).toBeGreaterThan(1);
    // Scales that nothing would measure: it is they that are taken.
    const other = new Map(
      [...state.scales].map(([name, table]) => [
        name,
        table.map((one) => ({ ...one, scale: 2 * one.scale })),
      ]),
    );
    const again = trainModel(snapshot, TRAINING, unchosenPlan(snapshot), { ...state, scales: other });
    for (const { source, scale } of again.model.paths) {
      const before = trained.model.paths.find((path) => path.source.name === source.name);
      for (const length of [0, 3, 96, 200])
        expect(scale(length).scale).toBe(
          (source.name === 'interests' ? 1 : 2) * (before?.scale(length).scale ?? Number.NaN),
        );
    }
    await store.close();
  });

  it('is as none for another program, in a damaged file, and after an erasure', async () => {
    const { store, users, file } = await savedShop();
    const updated = await load(store, file, '1.0.1');
    expect(updated.snapshot?.seq).toBeGreaterThan(0);
    expect([updated.set, updated.state]).toEqual([undefined, undefined]);
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 100] = (damaged[damaged.length - 100] as number) ^ 1;
    for (const bytes of [damaged, whole.subarray(0, whole.length - 1)]) {
      writeFileSync(file, bytes);
      expect((await load(store, file)).set).toBeUndefined();
    }
    writeFileSync(file, whole);
    const again = await load(store, file);
    expect([again.set, again.state]).not.toContain(undefined);
    await store.erase([users[0]!]);
    const erased = await load(store, file);
    expect([erased.set, erased.state]).toEqual([undefined, undefined]);
    await store.close();
  });

  it('is worked out where the pieces are of another snapshot, or none', async () => {
    const { store, file, snapshot, set } = await savedShop();
    const training = new SavedTraining('1.0.0');
    training.load(snapshot, new Map());
    training.load(snapshot, new Map([['training', Buffer.from('"1.0.0"')]]));
    expect(keptTrainingSet(snapshot)).toBe(set);
    const measurer = measurerOf('1.0.0');
    const kept = JSON.parse((await store.readMeta('modelState')) ?? '') as object;
    const as = (other: object): Promise<void> =>
      store.writeMeta('modelState', JSON.stringify({ ...kept, ...other }));
    await as({});
    expect(await storedModel(store, measurer)).toBeDefined();
    for (const other of [
      { training: 1 },
      { recall: 'database' },
      { knownSeq: '1' },
      { products: null },
      { intervals: { days: { 'category:a': -1 }, usual: 3 } },
      { intervals: { days: {} } },
    ]) {
      await as(other);
      expect(await storedModel(store, measurer)).toBeUndefined();
    }
    for (const text of ['', '[', '1', '{"program":"1.0.0","scales":{"similar":[1]}}']) {
      await store.writeMeta('modelState', text);
      expect(await storedModel(store, measurer)).toBeUndefined();
    }
    // What changed since it was saved is trained on.
    const later = (await load(store, file)).snapshot;
    if (later === undefined) throw new Error('expected a snapshot');
    later.table('User').changes.count += 1;
    expect(keptTrainingSet(later)).toBeUndefined();
    await store.close();
  });

  it('answers after a restart as before it, to the last digit', async () => {
    const { store, users, file } = await shop();
    const open = () =>
      Services.open({ store, hashKey: 'key', snapshotFile: file, program: '1.0.0', onError: fail });
    const answers = ({ recommender }: Services) =>
      users
        .slice(0, 8)
        .map((user) => recommender.recommendNow({ ...REQUEST, user }))
        .map(({ recommendations }) => recommendations.map(({ product, score }) => [product, score]));
    const first = await open();
    const before = answers(first);
    expect(before.flat().length).toBeGreaterThan(40);
    await first.close();
    const second = await open();
    expect(answers(second)).toEqual(before);
    await second.close();
    await store.close();
  });

  describe('after a kill', () => {
    type State = { readonly knownSeq: number } | undefined;
    type Trainer = {
      lists: { areDue: boolean };
      isDue: boolean;
      running: unknown;
      kept: { readonly kept: State };
      state: State;
    };
    const open = (store: EmbeddedStore, snapshotFile?: string, trainAfterQuietMs = 3_600_000) =>
      Services.open({
        store,
        hashKey: 'key',
        program: '1.0.0',
        trainAfterQuietMs,
        trainAtMostEveryMs: 0,
        onError: fail,
        ...(snapshotFile !== undefined && { snapshotFile }),
      });
    const answers = ({ recommender }: Services, users: readonly NodeId[]) =>
      users.slice(0, 8).map((user) => {
        const { recommendations } = recommender.recommendNow({ ...REQUEST, user });
        return recommendations.map(({ product, score, contributions }) => [product, score, contributions]);
      });
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    /** Whether nothing goes on, and lists and state are in the store: by then scales that were measured anew would be other ones. */
    const isSettled = (services: Services, isTrained = false): boolean => {
      const {
        lists,
        isDue,
        running,
        kept: { kept },
        state,
      } = (services as unknown as { live: { trainer: Trainer } }).live.trainer;
      if (isTrained && (isDue || running !== undefined)) return false;
      return !lists.areDue && kept !== undefined && kept.knownSeq === state?.knownSeq;
    };

    it('the first model answers as before it, to the last digit', async () => {
      const { store, users } = await shop();
      const killed = await open(store);
      await until(() => isSettled(killed));
      const before = answers(killed, users);
      // Whoever is killed closes nothing.
      const next = await open(store);
      expect(answers(next, users)).toEqual(before);
      await next.close();
      await killed.close();
      await store.close();
    });

    it('so does one that was trained on what came later, from a file that knows nothing of it and without one', async () => {
      const { store, users, file } = await shop();
      await (await open(store, file)).close();
      // What the killed one saves itself is another file.
      const known = `${file}-before`;
      copyFileSync(file, known);
      const killed = await open(store, file, 0);
      await until(() => isSettled(killed, true));
      const { operations } = randomShop(8, { products: 40, users: 30, events: 200, hub: 0 });
      await writeAll(store, operations);
      await killed.catchUp();
      await until(() => killed.trainingReport?.isTaken === true && isSettled(killed, true));
      const before = answers(killed, users);
      for (const from of [known, undefined]) {
        const next = await open(store, from);
        expect(answers(next, users)).toEqual(before);
        await next.close();
      }
      await killed.close();
      await store.close();
    });
  });

  /** What a server tells of its training, which is private to it. */
  const trainerOf = (services: Services) =>
    (
      services as unknown as {
        live: { trainer: { isDue: boolean; state: { scales: PathScales; intervals: CountedIntervals } } };
      }
    ).live.trainer;
  const settings = { hashKey: 'key', program: '1.0.0', trainAfterQuietMs: 3_600_000, onError: fail };

  it('is trained again after a restart where more came than the model knew', async () => {
    const { store, file } = await shop();
    const first = await Services.open({ store, snapshotFile: file, ...settings });
    const before = trainerOf(first).state.scales;
    await writeAll(store, randomShop(8, { products: 40, users: 30, events: 30, hub: 0 }).operations);
    await first.catchUp();
    await first.close();
    const second = await Services.open({ store, snapshotFile: file, ...settings });
    expect(trainerOf(second).state.scales).toEqual(before);
    expect(trainerOf(second).isDue).toBe(true);
    await second.close();
    // Nothing was trained in between: it is still due.
    const third = await Services.open({ store, snapshotFile: file, ...settings });
    expect(trainerOf(third).isDue).toBe(true);
    await third.close();
    await store.close();
  });

  it('is measured anew by a start that meets a shop that has become another', async () => {
    const { store } = await shop();
    const first = await Services.open({ store, ...settings });
    // That of the stored lists is another one as soon as they are stored.
    const scale = (services: Services) => trainerOf(services).state.scales.get('co-purchase');
    const before = scale(first);
    await first.close();
    await writeAll(store, randomShop(8, { products: 40, users: 30, events: 800, hub: 0 }).operations);
    const second = await Services.open({ store, ...settings });
    await store.writeMeta('modelState', '');
    const unknowing = await Services.open({ store, ...settings });
    expect(scale(second)).toEqual(scale(unknowing));
    expect(scale(second)).not.toEqual(before);
    await second.close();
    await unknowing.close();
    await store.close();
  });

  it('is as none where it was being written while somebody was erased', async () => {
    const { store, users } = await savedShop();
    const late = (await store.readMeta('modelState')) ?? '';
    const plan = { ...unchosenPlan((await buildSnapshot(store)).snapshot), isChosen: true };
    await keepPlan(store, (await store.feedHead()).cursor, plan);
    const latePlan = (await store.readMeta('modelPlan')) ?? '';
    await store.erase([users[0]!]);
    await store.writeMeta('modelState', late);
    await store.writeMeta('modelPlan', latePlan);
    expect(await storedModel(store, measurerOf('1.0.0'))).toBeUndefined();
    expect((await startingPlan(store, (await buildSnapshot(store)).snapshot)).isChosen).toBe(false);
    await store.close();
  });

  it('has the intervals that people buy in as they were when the model was trained', async () => {
    const { store } = await shop();
    const services = await Services.open({ store, ...settings });
    const model = services.recommender.model.version;
    const { intervals } = trainerOf(services).state;
    await writeAll(store, randomShop(8, { products: 40, users: 30, events: 60, hub: 0 }).operations);
    await services.catchUp();
    const other = await Services.open({ store, ...settings });
    expect(trainerOf(other).state.intervals).toEqual(intervals);
    expect(services.recommender.model.version).toBe(model);
    await services.close();
    await other.close();
    await store.close();
  });

  it('is not taken by a start that meets an erasure', async () => {
    const { store, users, file } = await shop();
    const first = await Services.open({ store, snapshotFile: file, ...settings });
    // That of the stored lists is another one as soon as they are stored.
    const scale = (services: Services) => trainerOf(services).state.scales.get('co-purchase');
    const before = scale(first);
    await first.close();
    const feedHead = store.feedHead.bind(store);
    let isErased = false;
    // The file is read by then, and the feed is not.
    store.feedHead = async () => {
      const head = await feedHead();
      if (!isErased) {
        isErased = true;
        await store.erase(users.slice(0, 3));
      }
      return head;
    };
    const second = await Services.open({ store, snapshotFile: file, ...settings });
    const unknowing = await Services.open({ store, ...settings });
    expect(isErased).toBe(true);
    expect(scale(second)).toEqual(scale(unknowing));
    expect(scale(second)).not.toEqual(before);
    await second.close();
    await unknowing.close();
    await store.close();
  });
});

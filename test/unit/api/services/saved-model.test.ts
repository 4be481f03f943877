import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SavedModel } from '../../../../src/api/services/saved-model.js';
import { Services } from '../../../../src/api/services/services.js';
import { TRAINING } from '../../../../src/api/services/training-options.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { SavedSnapshot } from '../../../../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot } from '../../../../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../../../../src/graph/write-all.js';
import { unchosenPlan } from '../../../../src/recommend/plan/model-plan.js';
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

/** A shop whose snapshot was saved with what its model was made from. */
async function savedShop() {
  const { store, users, file } = await shop();
  const placed = await buildSnapshot(store);
  const { snapshot } = placed;
  const set = trainingSet(snapshot);
  const trained = trainModel(snapshot, TRAINING, unchosenPlan(snapshot));
  const model = new SavedModel('1.0.0');
  model.follow({ state: { knownSeq: snapshot.seq, scales: trained.scales } });
  await new SavedSnapshot(store, file, model).save(placed);
  return { store, users, file, snapshot, set, trained };
}

async function load(store: EmbeddedStore, file: string, program = '1.0.0') {
  const model = new SavedModel(program);
  const placed = await new SavedSnapshot(store, file, model).load();
  return { model, snapshot: placed?.snapshot };
}

describe('what is saved of a model', () => {
  it('makes the same model again, without measuring or collecting anything', async () => {
    const { store, file, set, trained } = await savedShop();
    const { model, snapshot } = await load(store, file);
    if (snapshot === undefined || model.state === undefined) throw new Error('expected a model');
    expect(keptTrainingSet(snapshot)).toEqual(set);
    expect(model.state.scales).toEqual(trained.scales);
    // Scales that nothing would measure: it is they that are taken.
    const other = new Map(
      [...model.state.scales].map(([name, table]) => [
        name,
        table.map((one) => ({ ...one, scale: 2 * one.scale })),
      ]),
    );
    const again = trainModel(snapshot, TRAINING, unchosenPlan(snapshot), other);
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
    expect(updated.model.state).toBeUndefined();
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 100] = (damaged[damaged.length - 100] as number) ^ 1;
    for (const bytes of [damaged, whole.subarray(0, whole.length - 1)]) {
      writeFileSync(file, bytes);
      expect((await load(store, file)).model.state).toBeUndefined();
    }
    writeFileSync(file, whole);
    expect((await load(store, file)).model.state).toBeDefined();
    await store.erase([users[0]!]);
    expect((await load(store, file)).model.state).toBeUndefined();
    await store.close();
  });

  it('is worked out where the pieces are of another snapshot, or none', async () => {
    const { store, file, snapshot } = await savedShop();
    const model = new SavedModel('1.0.0');
    model.load(snapshot, new Map());
    expect(model.state).toBeUndefined();
    const parts = new Map([['model', Buffer.from('{"program":"1.0.0","scales":{"similar":[1]}}')]]);
    model.load(snapshot, parts);
    expect(model.state).toBeUndefined();
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

  /** What a server tells of its training, which is private to it. */
  const trainerOf = (services: Services) =>
    (services as unknown as { live: { trainer: { isDue: boolean; state: { scales: PathScales } } } }).live
      .trainer;
  const settings = { hashKey: 'key', program: '1.0.0', trainAfterQuietMs: 3_600_000, onError: fail };

  it('is trained again after a restart where more came than the model knew', async () => {
    const { store, file } = await shop();
    const first = await Services.open({ store, snapshotFile: file, ...settings });
    const before = trainerOf(first).state.scales;
    await writeAll(store, randomShop(8, { products: 40, users: 30, events: 200, hub: 0 }).operations);
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

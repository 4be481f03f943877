import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidValueError } from '../../src/domain/errors.js';
import { nodeId } from '../../src/domain/ids.js';
import { Neo4jPathRecall } from '../../src/graph/neo4j/neo4j-path-recall.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import type { PathCandidate, PathRecall, PathRecallRequest } from '../../src/graph/path-recall.js';
import { buildSnapshot } from '../../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../../src/graph/write-all.js';
import { HALF_LIFE_DAYS, HISTORY_LIMIT } from '../../src/profile/profile.js';
import { HUB_CAP, PATH_SOURCE_NAMES } from '../../src/recall/path-source.js';
import { similarLists } from '../../src/recommend/similar-lists.js';
import { trainModel } from '../../src/recommend/training/train-model.js';
import { describeWithNeo4j, wipe } from '../support/neo4j.js';
import { randomShop, SHOP_NOW } from '../support/random-shop.js';
import { fillFromSampleStore } from '../support/sample-store.js';
import { snapshotPathRecall } from '../support/snapshot-path-recall.js';

const LIMITS = { hubCap: HUB_CAP, historyLimit: HISTORY_LIMIT, halfLifeDays: HALF_LIFE_DAYS };
const request = (more: Partial<PathRecallRequest>): PathRecallRequest => ({
  user: undefined,
  products: [],
  now: SHOP_NOW,
  limit: 1_000,
  ...more,
});

function greatestDifference(expected: readonly PathCandidate[], got: readonly PathCandidate[]): number {
  return expected.reduce((greatest, { score }, i) => {
    const other = got[i]?.score ?? Number.NaN;
    const scale = Math.max(Math.abs(score), Math.abs(other));
    return Math.max(greatest, scale === 0 ? 0 : Math.abs(score - other) / scale);
  }, 0);
}

/** Both engines give the same candidates in the same order, with scores within 1e-9; tells how many there were. */
async function expectEqual(
  snapshot: PathRecall,
  database: PathRecall,
  asked: PathRecallRequest,
): Promise<number> {
  const [expected, got] = await Promise.all([snapshot.recall(asked), database.recall(asked)]);
  let count = 0;
  expect([...got.keys()]).toEqual([...PATH_SOURCE_NAMES]);
  for (const source of PATH_SOURCE_NAMES) {
    const [a, b] = [expected.get(source) ?? [], got.get(source) ?? []];
    expect([source, b.map(({ product }) => product)]).toEqual([source, a.map(({ product }) => product)]);
    expect(greatestDifference(a, b)).toBeLessThan(1e-9);
    count += a.length;
  }
  return count;
}

describe('queries of recall', () => {
  it('begin with the same history, word for word', () => {
    const historyOf = (name: string): string | undefined =>
      /^CALL \(\) \{[\s\S]*?^\}$/m.exec(readFileSync(`cypher/recommend/${name}.cypher`, 'utf8'))?.[0];
    const first = historyOf('similar');
    expect(first).toContain('DISMISSED');
    for (const name of ['liked-features', 'co-purchase', 'brand-line']) expect(historyOf(name)).toBe(first);
  });
});

describeWithNeo4j('recall by paths, in the database as in the snapshot', (settings) => {
  let store: Neo4jStore;
  let database: Neo4jPathRecall;

  beforeAll(async () => {
    store = await Neo4jStore.open({ ...settings, deadlineMs: 120_000 });
    database = Neo4jPathRecall.open({ ...settings, deadlineMs: 120_000 }, LIMITS);
  });
  beforeEach(() => wipe(settings));
  afterAll(async () => {
    await database.close();
    await store.close();
  });

  it.each(Array.from({ length: 5 }, (_, i) => i + 1))(
    'on random graph %i',
    async (seed) => {
      const shop = randomShop(seed, { products: 60, users: 8, events: 300, hub: 0 });
      await writeAll(store, shop.operations);
      const snapshot = snapshotPathRecall((await buildSnapshot(store)).snapshot);
      let candidates = 0;
      for (const user of shop.users) candidates += await expectEqual(snapshot, database, request({ user }));
      expect(candidates).toBeGreaterThan(300);
      const [user, other] = shop.users;
      const products = shop.products.slice(seed, seed + 3);
      const interests = shop.topics.slice(0, 8).map((node, i) => ({ node, weight: (i - 2) / 4 }));
      for (const asked of [
        { user, limit: 7 },
        { user: other, limit: 1 },
        { user, interests },
        { user, now: SHOP_NOW - 200.5 * 86_400 },
        { products: [...products, ...products, nodeId('Product', 'unknown')] },
        { products, interests },
        { user: other, products },
      ])
        await expectEqual(snapshot, database, request(asked));
    },
    120_000,
  );

  it.each([1_000, 1_001])(
    'passes hubs over alike: %i neighbours',
    async (hub) => {
      const shop = randomShop(hub, { products: hub + 40, users: 8, events: 300, hub });
      await writeAll(store, shop.operations);
      const snapshot = snapshotPathRecall((await buildSnapshot(store)).snapshot);
      const { users, topics } = shop;
      for (const user of users.slice(0, 4))
        await expectEqual(snapshot, database, request({ user, limit: 5_000 }));
      const interests = topics.map((node) => ({ node, weight: 1 }));
      await expectEqual(snapshot, database, request({ interests, limit: 5_000 }));
      const recalled = await database.recall(request({ user: users[1], limit: 5_000 }));
      const reached = recalled.get('brand-line')?.length ?? 0;
      // The brand of the hub is one of the shopper's: with one member too many it says nothing any more.
      expect(reached >= hub - 1).toBe(hub <= HUB_CAP);
    },
    300_000,
  );

  it('on the sample shop, for every third person in it', async () => {
    await fillFromSampleStore(store);
    const before = (await buildSnapshot(store)).snapshot;
    const { model } = trainModel(before, { seed: 1, closedFormLimit: 12_000 });
    await writeAll(store, [...similarLists(before, model)].flat());
    const { snapshot } = await buildSnapshot(store);
    const memory = snapshotPathRecall(snapshot);
    const counts = [];
    for (const user of snapshot.table('User').ids.filter((_, place) => place % 3 === 0))
      counts.push(await expectEqual(memory, database, request({ user })));
    expect(Math.max(...counts)).toBeGreaterThan(100);
    for (const product of snapshot.table('Product').ids.slice(0, 20))
      await expectEqual(memory, database, request({ products: [product] }));
  }, 300_000);

  it('knows nothing of nobody, of strangers and of products that are not there', async () => {
    for (const asked of [
      {},
      { user: nodeId('User', 'stranger') },
      { products: [nodeId('Product', 'none')] },
    ]) {
      const found = await database.recall(request(asked));
      expect([...found]).toEqual(PATH_SOURCE_NAMES.map((name) => [name, []]));
    }
  });

  it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses a limit of %p', async (limit) => {
    await expect(database.recall(request({ limit }))).rejects.toThrow(InvalidValueError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { SNAPSHOT_KEY } from '../../../src/graph/snapshot/saved/snapshot-key.js';
import {
  contents,
  edgesAt,
  edgeText,
  exported,
  feedText,
  link,
  product,
  put,
  readFeed,
  user,
} from './records.js';

async function seedShop(store: GraphStore): Promise<void> {
  await store.write([
    ...['u', 'w'].map((key) => put(user(key), { sample: true })),
    ...['b', 'a', 'c'].map((key) => put(product(key), { nameEn: key })),
    put(nodeId('Brand', 'norvik')),
    ...['b', 'a', 'c'].map((key) => link(product(key), 'MADE_BY', nodeId('Brand', 'norvik'))),
    link(user('u'), 'VIEWED', product('b'), { query: 'camera phone' }),
    link(user('u'), 'VIEWED', product('a')),
    link(user('w'), 'PURCHASED', product('a')),
  ]);
}

/** Laws of what concerns the whole graph: export, counts, named values, erasure, closing. */
export function describeWholeGraph(store: () => GraphStore): void {
  describe('the whole graph', () => {
    it('is exported: nodes by id, then edges by from, type, to and key', async () => {
      await seedShop(store());
      const records = await exported(store());
      expect(
        records.map((record) => (record.kind === 'node' ? record.node.id : edgeText(record.edge))),
      ).toEqual([
        'brand:norvik',
        'product:a',
        'product:b',
        'product:c',
        'user:u',
        'user:w',
        'product:a MADE_BY brand:norvik',
        'product:b MADE_BY brand:norvik',
        'product:c MADE_BY brand:norvik',
        'user:u VIEWED product:a',
        'user:u VIEWED product:b',
        'user:w PURCHASED product:a',
      ]);
      expect(records[4]).toMatchObject({
        kind: 'node',
        node: { label: 'User', version: 1, properties: { sample: true } },
      });
      expect(records[10]).toMatchObject({ kind: 'edge', edge: { properties: { query: 'camera phone' } } });
    });

    it('is exported whole when it is larger than a page', async () => {
      await store().write(Array.from({ length: 3_000 }, (_, i) => put(product(i))));
      await store().write(
        Array.from({ length: 6_000 }, (_, i) =>
          link(product(i % 3_000), 'SIMILAR_TO', product((i * 7 + 1) % 3_000), {}, { key: String(i) }),
        ),
      );
      const records = await exported(store());
      const texts = records.map((record) =>
        record.kind === 'node' ? record.node.id : edgeText(record.edge),
      );
      expect(texts).toHaveLength(9_000);
      expect(new Set(texts).size).toBe(9_000);
      expect(texts.slice(0, 3_000)).toEqual(texts.slice(0, 3_000).sort());
    });

    it('has an export that can be left early', async () => {
      await seedShop(store());
      for await (const record of store().exportAll()) {
        expect(record.kind).toBe('node');
        break;
      }
      expect((await store().counts()).nodes.Product).toBe(3);
    });

    it('is exported without trouble while others write', async () => {
      await seedShop(store());
      let count = 0;
      for await (const record of store().exportAll()) {
        count += 1;
        if (record.kind === 'node' && count < 4) {
          await store().write([put(product(`z${count}`)), { kind: 'deleteNode', id: user('w') }]);
        }
      }
      expect(count).toBeGreaterThanOrEqual(9);
    });

    it('is counted by label and type', async () => {
      const empty = await store().counts();
      expect(Object.values({ ...empty.nodes, ...empty.edges }).filter((count) => count !== 0)).toEqual([]);
      await seedShop(store());
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      const { nodes, edges, seq } = await store().counts();
      expect([nodes.Product, nodes.User, nodes.Brand, nodes.Need ?? 0]).toEqual([2, 2, 1, 0]);
      expect([edges.MADE_BY, edges.VIEWED, edges.PURCHASED ?? 0]).toEqual([2, 1, 0]);
      expect(seq).toBe((await store().feedHead()).seq);
    });

    it('keeps named values beside it, without a seq', async () => {
      await store().write([put(product('a'))]);
      const { seq, cursor } = await store().feedHead();
      expect(await store().readMeta('keyId')).toBeUndefined();
      await store().writeMeta('keyId', 'k1');
      await store().writeMeta('keyId', '第二');
      expect(await store().readMeta('keyId')).toBe('第二');
      expect((await store().feedHead()).seq).toBe(seq);
      expect((await readFeed(store(), cursor)).records).toEqual([]);
    });

    it('knows the version of its schema', async () => {
      expect(Number(await store().readMeta('schemaVersion'))).toBeGreaterThanOrEqual(1);
    });

    it('forgets erased nodes, their edges and their tombstones', async () => {
      await seedShop(store());
      await store().write([
        { kind: 'deleteEdge', type: 'VIEWED', from: user('u'), to: product('a'), key: '' },
      ]);
      await store().write([{ kind: 'deleteNode', id: user('w') }]);
      const { seq } = await store().feedHead();
      expect(await store().erase([user('u'), user('w'), user('never')])).toEqual({ seq: seq + 1 });
      expect(await store().readMany([user('u'), user('w')])).toEqual([null, null]);
      expect((await edgesAt(store(), product('b'), 'in')).map(edgeText)).toEqual([]);
      const traces = JSON.stringify([await exported(store()), (await readFeed(store(), '')).records]);
      expect(traces).not.toMatch(/user:/);
      expect((await readFeed(store(), '')).records.map(feedText)).toHaveLength(7);
      expect((await store().counts()).edges.VIEWED ?? 0).toBe(0);
    });

    it('tells a follower of an erasure once', async () => {
      await seedShop(store());
      const { cursor } = await store().feedHead();
      expect((await store().feed(cursor, 10)).erased).toBe(false);
      await store().erase([user('u')]);
      await store().write([put(product('d'))]);
      const news = await readFeed(store(), cursor);
      expect([news.erased, news.records.map(feedText)]).toEqual([true, ['+product:d']]);
      expect((await store().feed(news.cursor, 10)).erased).toBe(false);
      expect((await store().feed((await store().feedHead()).cursor, 10)).erased).toBe(false);
    });

    it('does not tell a new follower of old erasures, on whichever page', async () => {
      await seedShop(store());
      await store().erase([user('u')]);
      await store().write([put(product('d'))]);
      expect((await readFeed(store(), '', 2)).erased).toBe(false);
    });

    it('takes the key of saved snapshots with an erasure, and no other value', async () => {
      await store().writeMeta(SNAPSHOT_KEY, 'a key');
      await store().writeMeta('keyId', 'kept');
      await store().write([put(user('u'))]);
      expect(await store().readMeta(SNAPSHOT_KEY)).toBe('a key');
      await store().erase([user('u')]);
      expect(Boolean(await store().readMeta(SNAPSHOT_KEY))).toBe(false);
      expect(await store().readMeta('keyId')).toBe('kept');
    });

    it('lets an erased node be made again as if new', async () => {
      await seedShop(store());
      await store().erase([user('u')]);
      await store().write([put(user('u'), { language: 'zh' })]);
      expect((await contents(store())).slice(4, 5)).toEqual([
        { id: 'user:u', label: 'User', properties: { language: 'zh' } },
      ]);
    });

    it('takes no seq for erasing nothing', async () => {
      await seedShop(store());
      const { seq } = await store().feedHead();
      expect(await store().erase([])).toEqual({ seq });
    });

    it('answers a ping, and refuses everything after close', async () => {
      await store().ping();
      await store().close();
      await store().close();
      await expect(store().ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(store().write([put(product('a'))])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(store().readMany([product('a')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { feedText, link, product, put, readFeed, unlink, user } from './records.js';

/** Laws of the feed: what it tells, once, in which order, and what it does not tell. */
export function describeFeed(store: () => GraphStore): void {
  describe('feed', () => {
    const told = async (cursor: string): Promise<string[]> =>
      (await readFeed(store(), cursor)).records.map(feedText).sort();

    it('of an empty store is empty', async () => {
      const page = await store().feed('', 10);
      expect([page.records, page.more, page.erased]).toEqual([[], false, false]);
      expect(page.seq).toBe((await store().feedHead()).seq);
    });

    it('tells nodes and edges whole', async () => {
      const { seq } = await store().write([
        put(user('u')),
        put(product('a'), { nameZh: '甲' }),
        link(user('u'), 'VIEWED', product('a'), { weight: 1 }, { key: 'k' }),
      ]);
      const { records } = await readFeed(store(), '');
      expect(records).toHaveLength(3);
      expect(records).toContainEqual({
        kind: 'node',
        seq,
        node: { id: 'product:a', label: 'Product', version: 1, seq, properties: { nameZh: '甲' } },
      });
      expect(records).toContainEqual({
        kind: 'edge',
        seq,
        edge: { type: 'VIEWED', from: 'user:u', to: 'product:a', key: 'k', seq, properties: { weight: 1 } },
      });
    });

    it('tells after a cursor only what came later', async () => {
      await store().write([put(product('a'))]);
      const { cursor } = await readFeed(store(), '');
      expect(await told(cursor)).toEqual([]);
      await store().write([put(product('b'))]);
      expect(await told(cursor)).toEqual(['+product:b']);
    });

    it('from its head tells only what comes later', async () => {
      const { seq } = await store().write([put(product('a'))]);
      const head = await store().feedHead();
      expect(head.seq).toBe(seq);
      expect(await told(head.cursor)).toEqual([]);
      await store().write([put(product('a'), { price: 1 })]);
      expect(await told(head.cursor)).toEqual(['+product:a']);
    });

    it('tells each record once, in its newest state', async () => {
      for (const price of [1, 2, 3]) await store().write([put(product('a'), { price })]);
      const { records } = await readFeed(store(), '');
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({ kind: 'node', node: { version: 3, properties: { price: 3 } } });
    });

    it('comes in commit order', async () => {
      for (const key of ['c', 'a', 'b']) await store().write([put(product(key))]);
      await store().write([put(product('c'), { price: 1 })]);
      const { records } = await readFeed(store(), '');
      expect(records.map(feedText)).toEqual(['+product:a', '+product:b', '+product:c']);
      expect(records.map((record) => record.seq)).toEqual(
        records.map((record) => record.seq).sort((a, b) => a - b),
      );
    });

    it('tells nothing of writes that changed nothing or failed', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      const { cursor, seq } = await store().feedHead();
      await store().write([put(product('a'), { price: 1 })]);
      await expect(
        store().write([put(product('b')), link(user('x'), 'VIEWED', product('b'))]),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await told(cursor)).toEqual([]);
      expect((await store().feedHead()).seq).toBe(seq);
    });

    it('leaves tombstones of deleted nodes and of each of their edges', async () => {
      await store().write([
        put(user('u')),
        put(product('a')),
        put(product('b')),
        link(user('u'), 'VIEWED', product('a'), {}, { key: 'k' }),
        link(product('a'), 'SIMILAR_TO', product('b')),
      ]);
      const { cursor } = await store().feedHead();
      const { seq } = await store().write([{ kind: 'deleteNode', id: product('a') }]);
      expect(await told(cursor)).toEqual([
        '-product:a',
        '-product:a SIMILAR_TO product:b',
        '-user:u VIEWED product:a k',
      ]);
      const { records } = await readFeed(store(), cursor);
      expect(records.map((record) => record.seq)).toEqual([seq, seq, seq]);
    });

    it('leaves a tombstone of a deleted edge', async () => {
      await store().write([put(user('u')), put(product('a')), link(user('u'), 'VIEWED', product('a'))]);
      const { cursor } = await store().feedHead();
      const { seq } = await store().write([unlink(user('u'), 'VIEWED', product('a'))]);
      expect((await readFeed(store(), cursor)).records).toEqual([
        { kind: 'edgeDeleted', seq, edge: { type: 'VIEWED', from: 'user:u', to: 'product:a', key: '' } },
      ]);
    });

    it('tells what was made again as it is, and its former edges as gone', async () => {
      await store().write([put(user('u')), put(product('a')), link(user('u'), 'VIEWED', product('a'))]);
      const { cursor } = await store().feedHead();
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      await store().write([put(product('a'))]);
      expect(await told(cursor)).toEqual(['+product:a', '-user:u VIEWED product:a']);
      await store().write([link(user('u'), 'VIEWED', product('a'))]);
      expect(await told(cursor)).toEqual(['+product:a', '+user:u VIEWED product:a']);
    });

    it('tells a record that was deleted and made again in one write as it is', async () => {
      await store().write([put(user('u')), put(product('a')), link(user('u'), 'VIEWED', product('a'))]);
      const { cursor } = await store().feedHead();
      await store().write([
        { kind: 'deleteNode', id: product('a') },
        put(product('a'), { price: 1 }),
        link(user('u'), 'VIEWED', product('a'), { weight: 2 }),
      ]);
      expect(await told(cursor)).toEqual(['+product:a', '+user:u VIEWED product:a']);
    });

    it('keeps tombstones in commit order between the living', async () => {
      await store().write([put(product('a')), put(product('b'))]);
      const { cursor } = await store().feedHead();
      await store().write([put(product('c'))]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      await store().write([put(product('d'))]);
      expect((await readFeed(store(), cursor)).records.map(feedText)).toEqual([
        '+product:c',
        '-product:a',
        '+product:d',
      ]);
    });

    it('gives what a follower needs to hold the same graph as the store', async () => {
      const held = new Map<string, unknown>();
      let cursor = '';
      const follow = async (): Promise<void> => {
        const news = await readFeed(store(), cursor, 3);
        for (const record of news.records) {
          const name = feedText(record).slice(1);
          if (record.kind === 'node') held.set(name, record.node.properties);
          else if (record.kind === 'edge') held.set(name, record.edge.properties);
          else held.delete(name);
        }
        cursor = news.cursor;
      };
      for (let round = 0; round < 12; round += 1) {
        const [one, other] = [product(round % 5), product((round * 3 + 1) % 5)];
        await store().write([
          put(one, { price: round }),
          put(other),
          link(one, 'SIMILAR_TO', other, { score: round }),
        ]);
        if (round % 3 === 0) await store().write([{ kind: 'deleteNode', id: product((round + 2) % 5) }]);
        if (round % 2 === 0) await follow();
      }
      await follow();
      const truth = new Map<string, unknown>();
      for await (const record of store().exportAll()) {
        if (record.kind === 'node') truth.set(record.node.id, record.node.properties);
        else
          truth.set(feedText({ kind: 'edge', seq: 0, edge: record.edge }).slice(1), record.edge.properties);
      }
      expect(Object.fromEntries(held)).toEqual(Object.fromEntries(truth));
      expect(truth.size).toBeGreaterThan(3);
    });
  });
}

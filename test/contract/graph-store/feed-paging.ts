import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { feedText, link, product, put, readFeed, user } from './records.js';

/** A transaction of 40 nodes and 60 edges, one of 15 deletions (with their edges), and one small. */
async function seedBigTransactions(store: GraphStore): Promise<void> {
  const products = Array.from({ length: 39 }, (_, i) => product(i));
  await store.write([
    put(user('u')),
    ...products.map((id) => put(id)),
    ...products.map((id) => link(user('u'), 'VIEWED', id)),
    ...products.slice(0, 21).map((id) => link(id, 'SIMILAR_TO', product(0))),
  ]);
  await store.write(products.slice(24).map((id) => ({ kind: 'deleteNode' as const, id })));
  await store.write([put(product('last'))]);
}

/** Laws of the feed's pages: no gaps, no repeats, also inside a big transaction and while others write. */
export function describeFeedPaging(store: () => GraphStore): void {
  describe('feed in pages', () => {
    it.each([1, 2, 7, 50, 1_000])('of %d tells the same as one page', async (limit) => {
      await seedBigTransactions(store());
      const whole = (await readFeed(store(), '', 10_000)).records.map(feedText);
      const paged = (await readFeed(store(), '', limit)).records.map(feedText);
      expect(whole).toHaveLength(101);
      expect(new Set(whole).size).toBe(whole.length);
      expect(paged).toEqual(whole);
    });

    it('are never longer than asked, and go on while there is more', async () => {
      await seedBigTransactions(store());
      const first = await store().feed('', 30);
      expect([first.records.length, first.more]).toEqual([30, true]);
      const rest = await store().feed(first.cursor, 10_000);
      expect([rest.records.length, rest.more]).toEqual([71, false]);
      expect(rest.seq).toBe((await store().feedHead()).seq);
    });

    it('tell that there is no more when the last page is just full', async () => {
      await store().write([put(product('a')), put(product('b'))]);
      let page = await store().feed('', 2);
      expect(page.records).toHaveLength(2);
      if (page.more) page = await store().feed(page.cursor, 2);
      expect(page.more).toBe(false);
      expect((await store().feed(page.cursor, 2)).records).toEqual([]);
    });

    it('have no gaps and tell the newest when others write between them', async () => {
      await seedBigTransactions(store());
      const newest = new Map<string, unknown>();
      let cursor = '';
      for (let round = 0; ; round += 1) {
        const page = await store().feed(cursor, 9);
        for (const record of page.records) {
          if (record.kind === 'node') newest.set(record.node.id, record.node.properties);
          if (record.kind === 'nodeDeleted') newest.delete(record.id);
        }
        cursor = page.cursor;
        if (!page.more) break;
        if (round < 8) {
          await store().write([
            put(product(round), { price: round }),
            put(product(`new${round}`)),
            { kind: 'deleteNode', id: product(10 + round) },
          ]);
        }
      }
      const truth = new Map<string, unknown>();
      for await (const record of store().exportAll())
        if (record.kind === 'node') truth.set(record.node.id, record.node.properties);
      expect(Object.fromEntries(newest)).toEqual(Object.fromEntries(truth));
    });

    it('give a cursor that stays good after the store moved on', async () => {
      await store().write([put(product('a'))]);
      const { cursor } = await store().feedHead();
      await seedBigTransactions(store());
      await store().write([put(product('a'), { price: 1 })]);
      const texts = (await readFeed(store(), cursor, 13)).records.map(feedText);
      expect(texts).toHaveLength(102);
      expect(texts.at(-1)).toBe('+product:a');
    });

    it.each(['nonsense', '-1', '1.2', '{}', '9'.repeat(400), '中文'])(
      'refuse the cursor %s',
      async (cursor) => {
        await expect(store().feed(cursor, 10)).rejects.toMatchObject({ code: 'INVALID_VALUE' });
      },
    );

    it.each([0, -1, 10_001, 1.5])('refuse a limit of %d', async (limit) => {
      await expect(store().feed('', limit)).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../../src/domain/errors.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { edgesAt, feedText, increment, link, mustRead, product, put, readFeed, user } from './records.js';

/** Laws of many writers at once: nothing lost, one winner, reads that see what was acknowledged. */
export function describeConcurrency(store: () => GraphStore): void {
  describe('concurrent writers', () => {
    it('have all of 200 increments applied', async () => {
      await store().write([put(product('a'), { reviewCount: 0 })]);
      await Promise.all(
        Array.from({ length: 200 }, () => store().write([increment(product('a'), 'reviewCount', 1)])),
      );
      expect(await mustRead(store(), product('a'))).toMatchObject({
        version: 201,
        properties: { reviewCount: 200 },
      });
    });

    it('have one winner among 200 compare-and-set writes on one node', async () => {
      await store().write([put(product('a'), { price: -1 })]);
      const results = await Promise.allSettled(
        Array.from({ length: 200 }, (_, i) =>
          store().write([put(product('a'), { price: i }, { expectedVersion: 1 })]),
        ),
      );
      const winners = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
      const losers = results.flatMap((result) =>
        result.status === 'rejected' ? [result.reason as unknown] : [],
      );
      expect(winners).toHaveLength(1);
      expect(losers.filter((error) => error instanceof ConflictError)).toHaveLength(199);
      expect(await mustRead(store(), product('a'))).toMatchObject({
        version: 2,
        properties: { price: winners[0] },
      });
    });

    it('have one winner among 50 who make the same node', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_, i) =>
          store().write([put(product('a'), { price: i }, { expectedVersion: 0 })]),
        ),
      );
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    });

    it('get sequence numbers without gaps or repeats', async () => {
      const { seq: start } = await store().feedHead();
      const receipts = await Promise.all(
        Array.from({ length: 60 }, (_, i) => store().write([put(product(i))])),
      );
      const seqs = receipts.map((receipt) => receipt.seq - start).sort((a, b) => a - b);
      expect(seqs).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    });

    it('see their own acknowledged writes', async () => {
      await Promise.all(
        Array.from({ length: 30 }, async (_, i) => {
          const { seq } = await store().write([
            put(user(i)),
            put(product(i), { price: i }),
            link(user(i), 'VIEWED', product(i)),
          ]);
          expect(await mustRead(store(), product(i))).toMatchObject({ seq, properties: { price: i } });
          expect(await edgesAt(store(), user(i))).toHaveLength(1);
        }),
      );
    });

    it('are all told by a feed that is read meanwhile', async () => {
      const seen = new Set<string>();
      const writing = Promise.all(Array.from({ length: 60 }, (_, i) => store().write([put(product(i))])));
      let cursor = '';
      for (let reads = 0; reads < 5; reads += 1) {
        const news = await readFeed(store(), cursor, 10);
        for (const record of news.records) {
          expect(seen.has(feedText(record))).toBe(false);
          seen.add(feedText(record));
        }
        cursor = news.cursor;
      }
      await writing;
      for (const record of (await readFeed(store(), cursor, 10)).records) seen.add(feedText(record));
      expect(seen.size).toBe(60);
    });

    it('put one edge once when 40 put it at the same time', async () => {
      await store().write([put(user('u')), put(product('a'))]);
      await Promise.all(
        Array.from({ length: 40 }, () =>
          store().write([link(user('u'), 'VIEWED', product('a'), { weight: 1 })]),
        ),
      );
      expect(await edgesAt(store(), user('u'))).toHaveLength(1);
      expect((await store().counts()).edges.VIEWED).toBe(1);
    });

    it('who delete a node and who link to it leave no edge without an end', async () => {
      await store().write([put(product('a')), ...Array.from({ length: 20 }, (_, i) => put(user(i)))]);
      await Promise.allSettled([
        ...Array.from({ length: 10 }, (_, i) => store().write([link(user(i), 'VIEWED', product('a'))])),
        store().write([{ kind: 'deleteNode', id: product('a') }]),
        ...Array.from({ length: 10 }, (_, i) => store().write([link(user(i + 10), 'VIEWED', product('a'))])),
      ]);
      expect((await store().counts()).edges.VIEWED ?? 0).toBe(0);
    });
  });
}

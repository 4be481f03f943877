import { describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { increment, link, mustRead, product, put, user } from './records.js';

/** Laws of optimistic versions, and of several operations on one node in one write. */
export function describeVersions(store: () => GraphStore): void {
  describe('versions', () => {
    it('grow by one with each change', async () => {
      for (const price of [1, 2, 3]) await store().write([put(product('a'), { price })]);
      expect((await mustRead(store(), product('a'))).version).toBe(3);
    });

    it('let a write pass that expects the current one', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await store().write([put(product('a'), { price: 2 }, { expectedVersion: 1 })]);
      expect(await mustRead(store(), product('a'))).toMatchObject({ version: 2, properties: { price: 2 } });
    });

    it('refuse a write that expects another, and tell the current one', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await store().write([put(product('a'), { price: 2 })]);
      await expect(
        store().write([put(product('a'), { price: 9 }, { expectedVersion: 1 })]),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
        id: 'product:a',
        expectedVersion: 1,
        currentVersion: 2,
      });
      expect((await mustRead(store(), product('a'))).properties).toEqual({ price: 2 });
    });

    it('are checked even when nothing would change', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await expect(
        store().write([put(product('a'), { price: 1 }, { expectedVersion: 4 })]),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });

    it('0 means that the node must not exist', async () => {
      await store().write([put(product('a'), { price: 1 }, { expectedVersion: 0 })]);
      await expect(
        store().write([put(product('a'), { price: 2 }, { expectedVersion: 0 })]),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
        currentVersion: 1,
      });
    });

    it('of a missing node are 0', async () => {
      await expect(store().write([put(product('a'), {}, { expectedVersion: 3 })])).rejects.toMatchObject({
        code: 'CONFLICT',
        currentVersion: 0,
      });
      await expect(
        store().write([{ kind: 'deleteNode', id: product('a'), expectedVersion: 1 }]),
      ).rejects.toMatchObject({ code: 'CONFLICT', currentVersion: 0 });
    });

    it('guard deletions', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await expect(
        store().write([{ kind: 'deleteNode', id: product('a'), expectedVersion: 2 }]),
      ).rejects.toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
      await store().write([{ kind: 'deleteNode', id: product('a'), expectedVersion: 1 }]);
      expect(await store().readMany([product('a')])).toEqual([null]);
    });

    it('count the operations of one write, each seeing those before it', async () => {
      const { seq } = await store().write([
        put(product('a'), { price: 1 }, { expectedVersion: 0 }),
        put(product('a'), { price: 2, nameEn: 'A' }, { expectedVersion: 1 }),
        put(product('a'), { price: 2 }, { expectedVersion: 2 }),
        increment(product('a'), 'price', 5),
        put(product('a'), { nameZh: '甲' }, { expectedVersion: 3 }),
      ]);
      expect(await mustRead(store(), product('a'))).toEqual({
        id: 'product:a',
        label: 'Product',
        version: 4,
        seq,
        properties: { price: 7, nameEn: 'A', nameZh: '甲' },
      });
    });

    it('let the first of two compare-and-set operations in one write refuse the second', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await expect(
        store().write([
          put(product('a'), { price: 2 }, { expectedVersion: 1 }),
          put(product('a'), { price: 3 }, { expectedVersion: 1 }),
        ]),
      ).rejects.toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
      expect((await mustRead(store(), product('a'))).properties).toEqual({ price: 1 });
    });

    it('start again for a node that is deleted and made in one write', async () => {
      await store().write([put(product('a'), { price: 1 })]);
      await store().write([put(product('a'), { price: 2, nameEn: 'A' })]);
      await store().write([{ kind: 'deleteNode', id: product('a') }, put(product('a'), { price: 3 })]);
      expect(await mustRead(store(), product('a'))).toMatchObject({ version: 1, properties: { price: 3 } });
      expect((await mustRead(store(), product('a'))).properties).toEqual({ price: 3 });
    });

    it('of a node stay when an edge at it changes', async () => {
      const { seq } = await store().write([put(user('u')), put(product('a'))]);
      await store().write([link(user('u'), 'VIEWED', product('a'), { weight: 1 })]);
      expect(await mustRead(store(), product('a'))).toMatchObject({ version: 1, seq });
    });

    it('leave a node that was put and deleted in one write gone', async () => {
      await store().write([put(product('a')), { kind: 'deleteNode', id: product('a') }, put(product('b'))]);
      expect(
        (await store().readMany([product('a'), product('b')])).map((node) => node?.version ?? null),
      ).toEqual([null, 1]);
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { increment, mustRead, product, put } from './records.js';

/** Laws of nodes: upserts, idempotence, merge and replace, deletion, roll-back, increments. */
export function describeNodeWrites(store: () => GraphStore): void {
  describe('nodes', () => {
    it('reads back what was put, with label, version 1 and the seq of the write', async () => {
      const { seq } = await store().write([
        put(product('a'), { nameEn: 'Norvik P3', nameZh: '诺维 P3', price: 499.5 }),
      ]);
      expect(await mustRead(store(), product('a'))).toEqual({
        id: 'product:a',
        label: 'Product',
        version: 1,
        seq,
        properties: { nameEn: 'Norvik P3', nameZh: '诺维 P3', price: 499.5 },
      });
    });

    it('takes a node without properties', async () => {
      await store().write([put(product('bare'))]);
      expect((await mustRead(store(), product('bare'))).properties).toEqual({});
    });

    it('upserts a batch of every kind of value in one transaction', async () => {
      const { seq } = await store().write([
        put(product('a'), { regions: ['de', '中国'], reviewCount: 3, ratingAverage: 4.25 }),
        put(nodeId('User', 'u'), { sample: true, consent: '{"ads":"2024-01-01T00:00:00Z"}' }),
        put(nodeId('Review', 'r'), { at: '2024-05-06T07:08:09.123Z', text: '续航很好' }),
      ]);
      const nodes = await store().readMany([product('a'), nodeId('User', 'u'), nodeId('Review', 'r')]);
      expect(nodes.map((node) => node?.seq)).toEqual([seq, seq, seq]);
      expect(nodes.map((node) => node?.properties)).toEqual([
        { regions: ['de', '中国'], reviewCount: 3, ratingAverage: 4.25 },
        { sample: true, consent: '{"ads":"2024-01-01T00:00:00Z"}' },
        { at: '2024-05-06T07:08:09.123Z', text: '续航很好' },
      ]);
    });

    it('merges: named properties are set, null removes one, the others stay', async () => {
      await store().write([put(product('a'), { nameEn: 'A', price: 1, image: 'a.png' })]);
      await store().write([put(product('a'), { price: 2, image: null, currency: 'EUR' })]);
      expect((await mustRead(store(), product('a'))).properties).toEqual({
        nameEn: 'A',
        price: 2,
        currency: 'EUR',
      });
    });

    it('replaces: exactly the given properties are left', async () => {
      await store().write([put(product('a'), { nameEn: 'A', price: 1 })]);
      await store().write([put(product('a'), { nameZh: '甲', price: null }, { mode: 'replace' })]);
      expect((await mustRead(store(), product('a'))).properties).toEqual({ nameZh: '甲' });
    });

    it('takes null for a property that is not there', async () => {
      await store().write([put(product('a'), { nameEn: 'A', image: null })]);
      expect((await mustRead(store(), product('a'))).properties).toEqual({ nameEn: 'A' });
    });

    it('numbers changing writes one after the other', async () => {
      const seqs: number[] = [];
      for (let i = 0; i < 5; i += 1) seqs.push((await store().write([put(product(i))])).seq);
      expect(seqs.map((seq) => seq - (seqs[0] ?? 0))).toEqual([0, 1, 2, 3, 4]);
    });

    it.each([
      ['the same put again', put(product('a'), { nameEn: 'A', regions: ['de', 'fr'] })],
      [
        'the same replacement',
        put(product('a'), { nameEn: 'A', regions: ['de', 'fr'] }, { mode: 'replace' }),
      ],
      ['a part of what is there', put(product('a'), { nameEn: 'A' })],
      ['removing what is not there', put(product('a'), { image: null })],
      ['nothing', put(product('a'), {})],
      ['deleting a node that is not there', { kind: 'deleteNode', id: product('none') } as WriteOperation],
    ])('changes neither version nor seq by %s', async (_name, operation) => {
      const first = await store().write([put(product('a'), { nameEn: 'A', regions: ['de', 'fr'] })]);
      const again = await store().write([operation]);
      const node = await mustRead(store(), product('a'));
      expect([again.seq, node.version, node.seq]).toEqual([first.seq, 1, first.seq]);
    });

    it('tells lists apart by their order', async () => {
      await store().write([put(product('a'), { regions: ['de', 'fr'] })]);
      await store().write([put(product('a'), { regions: ['fr', 'de'] })]);
      const node = await mustRead(store(), product('a'));
      expect([node.version, node.properties.regions]).toEqual([2, ['fr', 'de']]);
    });

    it('does nothing for an empty batch', async () => {
      const { seq } = await store().write([put(product('a'))]);
      expect(await store().write([])).toEqual({ seq });
    });

    it('deletes a node', async () => {
      await store().write([put(product('a')), put(product('b'))]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      expect((await store().readMany([product('a'), product('b')])).map((node) => node?.id ?? null)).toEqual([
        null,
        'product:b',
      ]);
    });

    it('gives a node that is made again version 1 and nothing of its former self', async () => {
      await store().write([put(product('a'), { nameEn: 'A' })]);
      await store().write([put(product('a'), { nameEn: 'B' })]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      const { seq } = await store().write([put(product('a'), { price: 3 })]);
      expect(await mustRead(store(), product('a'))).toMatchObject({
        version: 1,
        seq,
        properties: { price: 3 },
      });
      expect((await mustRead(store(), product('a'))).properties).toEqual({ price: 3 });
    });

    it('adds to numbers, whole and broken, a missing one counting as 0', async () => {
      await store().write([put(product('a'), { reviewCount: 5 })]);
      await store().write([
        increment(product('a'), 'reviewCount', 2),
        increment(product('a'), 'price', -0.5),
      ]);
      const node = await mustRead(store(), product('a'));
      expect(node.properties).toEqual({ reviewCount: 7, price: -0.5 });
      expect(node.version).toBe(3);
    });

    it('refuses to add to a node that is not there', async () => {
      await expect(store().write([increment(product('a'), 'reviewCount', 1)])).rejects.toMatchObject({
        code: 'NOT_FOUND',
        id: 'product:a',
      });
    });

    it('rolls a write back as a whole when its last operation fails', async () => {
      const { seq } = await store().write([put(product('a'), { nameEn: 'A' })]);
      await expect(
        store().write([
          put(product('a'), { nameEn: 'B' }),
          put(product('b')),
          { kind: 'deleteNode', id: product('a') },
          increment(product('none'), 'reviewCount', 1),
        ]),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await store().readMany([product('a'), product('b')])).toEqual([
        { id: 'product:a', label: 'Product', version: 1, seq, properties: { nameEn: 'A' } },
        null,
      ]);
      expect((await store().write([put(product('c'))])).seq).toBe(seq + 1);
    });

    it('takes a batch of 10,000 and refuses one more', async () => {
      const operations = Array.from({ length: 10_000 }, (_, i) => put(product(i), { reviewCount: i }));
      const { seq } = await store().write(operations);
      expect(await mustRead(store(), product(9_999))).toMatchObject({
        seq,
        properties: { reviewCount: 9_999 },
      });
      await expect(store().write([...operations, put(product('more'))])).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
      expect(await store().readMany([product('more')])).toEqual([null]);
    });
  });
}

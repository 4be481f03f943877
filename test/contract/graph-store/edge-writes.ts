import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { edgesAt, edgeText, link, product, put, unlink, user } from './records.js';

const brand = nodeId('Brand', 'norvik');

/** Laws of edges: identity, merge and replace, ends that must exist, deletion with their nodes. */
export function describeEdgeWrites(store: () => GraphStore): void {
  describe('edges', () => {
    it('read back as put, with the seq of the write', async () => {
      const { seq } = await store().write([
        put(user('u')),
        put(product('a')),
        link(user('u'), 'VIEWED', product('a'), {
          at: '2024-01-01T00:00:00Z',
          weight: 1.5,
          query: '拍照好的手机',
        }),
      ]);
      expect(await edgesAt(store(), user('u'))).toEqual([
        {
          type: 'VIEWED',
          from: 'user:u',
          to: 'product:a',
          key: '',
          seq,
          properties: { at: '2024-01-01T00:00:00Z', weight: 1.5, query: '拍照好的手机' },
        },
      ]);
    });

    it('are told apart by type, ends, direction and key', async () => {
      await store().write([
        put(product('a')),
        put(product('b')),
        link(product('a'), 'SIMILAR_TO', product('b'), { score: 1 }, { key: 'knn' }),
        link(product('a'), 'SIMILAR_TO', product('b'), { score: 2 }, { key: 'edlae' }),
        link(product('b'), 'SIMILAR_TO', product('a'), { score: 3 }, { key: 'knn' }),
        link(product('a'), 'ACCESSORY_OF', product('b')),
      ]);
      expect((await edgesAt(store(), product('a'))).map((edge) => [edgeText(edge), edge.properties])).toEqual(
        [
          ['product:a ACCESSORY_OF product:b', {}],
          ['product:a SIMILAR_TO product:b edlae', { score: 2 }],
          ['product:a SIMILAR_TO product:b knn', { score: 1 }],
        ],
      );
    });

    it('merge, replace and remove properties like nodes', async () => {
      const at = [product('a'), 'HAS_SPEC', nodeId('Specification', 'ram')] as const;
      await store().write([put(at[0]), put(at[2]), link(...at, { value: 8, unit: 'GB' })]);
      await store().write([link(...at, { value: 12, unit: null, confidence: 0.5 })]);
      expect((await edgesAt(store(), at[0]))[0]?.properties).toEqual({ value: 12, confidence: 0.5 });
      await store().write([link(...at, { valueText: '十二' }, { mode: 'replace' })]);
      expect((await edgesAt(store(), at[0]))[0]?.properties).toEqual({ valueText: '十二' });
    });

    it.each(['merge', 'replace'] as const)('change no seq when put again the same (%s)', async (mode) => {
      const edge = link(user('u'), 'VIEWED', product('a'), { weight: 1 }, { key: 'e1', mode });
      const first = await store().write([put(user('u')), put(product('a')), edge]);
      const again = await store().write([edge]);
      expect([again.seq, (await edgesAt(store(), user('u')))[0]?.seq]).toEqual([first.seq, first.seq]);
    });

    it('see what earlier operations of the write did to them', async () => {
      const ends = [user('u'), 'VIEWED', product('a')] as const;
      await store().write([
        put(user('u')),
        put(product('a')),
        link(...ends, { weight: 1 }),
        unlink(...ends),
        link(...ends, { value: 2 }),
        link(...ends, { weight: 3 }),
      ]);
      expect((await edgesAt(store(), user('u'))).map((edge) => edge.properties)).toEqual([
        { value: 2, weight: 3 },
      ]);
    });

    it.each([
      ['from', user('none'), product('a')],
      ['to', user('u'), product('none')],
    ])('need a node at their end: %s', async (_end, from, to) => {
      const { seq } = await store().write([put(user('u')), put(product('a'))]);
      await expect(store().write([put(product('b')), link(from, 'VIEWED', to)])).rejects.toMatchObject({
        code: 'NOT_FOUND',
        id: from === user('none') ? from : to,
      });
      expect(await store().readMany([product('b')])).toEqual([null]);
      expect((await store().feedHead()).seq).toBe(seq);
    });

    it('need their nodes when their turn comes, not only in the end', async () => {
      await expect(
        store().write([put(user('u')), link(user('u'), 'VIEWED', product('a')), put(product('a'))]),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', id: 'product:a' });
    });

    it('cannot be put at a node that was deleted before in the same write', async () => {
      await store().write([put(user('u')), put(product('a'))]);
      await expect(
        store().write([{ kind: 'deleteNode', id: product('a') }, link(user('u'), 'VIEWED', product('a'))]),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', id: 'product:a' });
      expect((await store().readMany([product('a')]))[0]?.id).toBe('product:a');
    });

    it('are deleted alone', async () => {
      await store().write([
        put(user('u')),
        put(product('a')),
        link(user('u'), 'VIEWED', product('a'), {}, { key: '1' }),
        link(user('u'), 'VIEWED', product('a'), {}, { key: '2' }),
      ]);
      await store().write([unlink(user('u'), 'VIEWED', product('a'), '1')]);
      expect((await edgesAt(store(), product('a'), 'in')).map(edgeText)).toEqual([
        'user:u VIEWED product:a 2',
      ]);
    });

    it('change no seq when deleted without being there', async () => {
      const { seq } = await store().write([put(user('u')), put(product('a'))]);
      expect(await store().write([unlink(user('u'), 'VIEWED', product('a'))])).toEqual({ seq });
      expect(await store().write([unlink(user('x'), 'VIEWED', product('y'))])).toEqual({ seq });
    });

    it('go with the node at either end', async () => {
      await store().write([
        put(user('u')),
        put(product('a')),
        put(brand),
        link(user('u'), 'VIEWED', product('a')),
        link(product('a'), 'MADE_BY', brand),
        link(user('u'), 'INTERESTED_IN', brand),
      ]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      expect((await edgesAt(store(), user('u'))).map(edgeText)).toEqual([
        'user:u INTERESTED_IN brand:norvik',
      ]);
      expect((await edgesAt(store(), brand, 'in')).map(edgeText)).toEqual([
        'user:u INTERESTED_IN brand:norvik',
      ]);
    });

    it('do not come back with a node that is made again', async () => {
      await store().write([put(user('u')), put(product('a')), link(user('u'), 'VIEWED', product('a'))]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      await store().write([put(product('a'))]);
      expect(await edgesAt(store(), user('u'))).toEqual([]);
      expect(await edgesAt(store(), product('a'), 'in')).toEqual([]);
    });

    it('go with their node when it is deleted and made again in one write', async () => {
      await store().write([put(user('u')), put(product('a')), link(user('u'), 'VIEWED', product('a'))]);
      await store().write([
        link(user('u'), 'CARTED', product('a')),
        { kind: 'deleteNode', id: product('a') },
        put(product('a')),
        link(user('u'), 'RATED', product('a'), { value: 5 }),
      ]);
      expect((await edgesAt(store(), user('u'))).map(edgeText)).toEqual(['user:u RATED product:a']);
    });

    it('may lead from a node to itself', async () => {
      await store().write([put(product('a')), link(product('a'), 'SIMILAR_TO', product('a'), { score: 1 })]);
      expect((await edgesAt(store(), product('a'), 'in')).map(edgeText)).toEqual([
        'product:a SIMILAR_TO product:a',
      ]);
      await store().write([{ kind: 'deleteNode', id: product('a') }]);
      expect((await store().counts()).edges.SIMILAR_TO ?? 0).toBe(0);
    });
  });
}

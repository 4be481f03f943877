import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { RelationshipName } from '../../../src/domain/ontology.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { edgeText, link, product, put, user } from './records.js';

const brand = nodeId('Brand', 'norvik');
const category = nodeId('Category', 'phone');

/** Three products around a brand and a category, and two users who looked at them. */
async function seedNeighbourhood(store: GraphStore): Promise<void> {
  await store.write([
    ...[user('u'), user('w'), product('a'), product('b'), product('c'), brand, category].map((id) => put(id)),
    ...['c', 'a', 'b'].map((key) => link(product(key), 'MADE_BY', brand)),
    link(product('a'), 'IN_CATEGORY', category),
    link(user('u'), 'VIEWED', product('b'), { weight: 1 }, { key: '2' }),
    link(user('u'), 'VIEWED', product('b'), { weight: 1 }, { key: '10' }),
    link(user('u'), 'VIEWED', product('a')),
    link(user('u'), 'PURCHASED', product('c')),
    link(user('w'), 'PURCHASED', product('a')),
  ]);
}

/** Laws of readEdges: direction, types, order, cut and misuse. */
export function describeEdgeReads(store: () => GraphStore): void {
  describe('reading edges', () => {
    it('gives what leads out, by type, other end and key in code units', async () => {
      await seedNeighbourhood(store());
      const edges = await store().readEdges({ ids: [user('u')], direction: 'out', limitPerNode: 100 });
      expect(edges.get(user('u'))?.map(edgeText)).toEqual([
        'user:u PURCHASED product:c',
        'user:u VIEWED product:a',
        'user:u VIEWED product:b 10',
        'user:u VIEWED product:b 2',
      ]);
    });

    it('gives what leads in, by type, other end and key', async () => {
      await seedNeighbourhood(store());
      const edges = await store().readEdges({
        ids: [product('a'), brand],
        direction: 'in',
        limitPerNode: 100,
      });
      expect(edges.get(product('a'))?.map(edgeText)).toEqual([
        'user:w PURCHASED product:a',
        'user:u VIEWED product:a',
      ]);
      expect(edges.get(brand)?.map(edgeText)).toEqual(
        ['a', 'b', 'c'].map((key) => `product:${key} MADE_BY brand:norvik`),
      );
    });

    it('keeps to the types asked for', async () => {
      await seedNeighbourhood(store());
      const out = (types: readonly RelationshipName[]) =>
        store().readEdges({ ids: [user('u')], direction: 'out', types, limitPerNode: 100 });
      expect((await out(['PURCHASED'])).get(user('u'))?.map(edgeText)).toEqual([
        'user:u PURCHASED product:c',
      ]);
      expect((await out(['VIEWED', 'PURCHASED'])).get(user('u'))).toHaveLength(4);
      expect((await out(['DISMISSED'])).get(user('u'))).toEqual([]);
      expect((await out([])).get(user('u'))).toEqual([]);
    });

    it('cuts each node by itself, in the stated order', async () => {
      await seedNeighbourhood(store());
      const edges = await store().readEdges({
        ids: [user('u'), user('w'), product('a')],
        direction: 'out',
        limitPerNode: 2,
      });
      expect([...edges.values()].map((list) => list.map(edgeText))).toEqual([
        ['user:u PURCHASED product:c', 'user:u VIEWED product:a'],
        ['user:w PURCHASED product:a'],
        ['product:a IN_CATEGORY category:phone', 'product:a MADE_BY brand:norvik'],
      ]);
    });

    it('has an empty list for a node without edges, for one that is not there and for what is no id', async () => {
      await store().write([put(product('a'))]);
      const ids = [product('a'), product('none'), "'; --" as NodeId];
      const edges = await store().readEdges({ ids, direction: 'out', limitPerNode: 5 });
      expect(ids.map((id) => edges.get(id))).toEqual([[], [], []]);
    });

    it('takes repeated ids once, in the order of their first coming', async () => {
      await seedNeighbourhood(store());
      const edges = await store().readEdges({
        ids: [user('w'), user('u'), user('w')],
        direction: 'out',
        limitPerNode: 10,
      });
      expect([...edges.keys()]).toEqual(['user:w', 'user:u']);
      expect(edges.get(user('w'))).toHaveLength(1);
    });

    it('expands 1,000 nodes at once', async () => {
      const users = Array.from({ length: 1_000 }, (_, i) => user(i));
      await store().write([put(product('a')), ...users.map((id) => put(id))]);
      await store().write(users.map((id) => link(id, 'VIEWED', product('a'))));
      const edges = await store().readEdges({ ids: users, direction: 'out', limitPerNode: 3 });
      expect([...edges.values()].filter((list) => list.length === 1)).toHaveLength(1_000);
    });

    it('cuts a hub by code unit of the other end', async () => {
      const users = Array.from({ length: 1_200 }, (_, i) => user(i));
      await store().write([put(product('hub')), ...users.map((id) => put(id))]);
      await store().write(users.map((id) => link(id, 'VIEWED', product('hub'))));
      const edges = await store().readEdges({ ids: [product('hub')], direction: 'in', limitPerNode: 5 });
      expect(edges.get(product('hub'))?.map((edge) => edge.from)).toEqual([...users].sort().slice(0, 5));
    });

    it.each([0, -3, 1_000_001, 2.5])('refuses a limit of %d', async (limitPerNode) => {
      await expect(
        store().readEdges({ ids: [user('u')], direction: 'out', limitPerNode }),
      ).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
    });

    it('refuses a type outside the ontology', async () => {
      const types = ['VIEWED`] DETACH DELETE n //' as RelationshipName];
      await expect(
        store().readEdges({ ids: [user('u')], direction: 'out', types, limitPerNode: 1 }),
      ).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { NodeLabel } from '../../../src/domain/ontology.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { product, put, user } from './records.js';

const KEYS = ['a', 'B', '10', '9', 'a-b', 'a.b', 'a~b', 'a_b', 'Z', 'zz'];
const BY_CODE_UNIT = [...KEYS].sort();

async function listAll(store: GraphStore, label: NodeLabel, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: NodeId | undefined; ; ) {
    const page = await store.list(label, after, limit);
    ids.push(...page.nodes.map((node) => node.id));
    if (page.next === undefined) return ids;
    after = page.next;
  }
}

/** Laws of readMany and list: order, gaps, paging that stays stable under writes. */
export function describeNodeReads(store: () => GraphStore): void {
  describe('reading nodes', () => {
    it('gives nodes in the order asked, repeats too, null where there is none', async () => {
      await store().write([put(product('a')), put(product('b'))]);
      const ids = [product('b'), product('none'), product('a'), product('b')];
      expect((await store().readMany(ids)).map((node) => node?.id ?? null)).toEqual([
        'product:b',
        null,
        'product:a',
        'product:b',
      ]);
    });

    it('gives nothing for no ids, and null for what is no id', async () => {
      expect(await store().readMany([])).toEqual([]);
      expect(await store().readMany(["' OR 1=1 --" as NodeId, 'ü' as NodeId, '' as NodeId])).toEqual([
        null,
        null,
        null,
      ]);
    });

    it('reads 5,000 ids at once', async () => {
      const ids = Array.from({ length: 5_000 }, (_, i) => product(i));
      await store().write(ids.map((id) => put(id)));
      expect((await store().readMany(ids)).map((node) => node?.id)).toEqual(ids);
    });

    it.each([1, 3, 5, 100])('lists a label by id in code units, in pages of %d', async (limit) => {
      await store().write([
        ...KEYS.map((key) => put(product(key))),
        put(user('a')),
        put(nodeId('ProductModel', 'a')),
        put(nodeId('ProductLine', 'a')),
      ]);
      expect(await listAll(store(), 'Product', limit)).toEqual(BY_CODE_UNIT.map((key) => `product:${key}`));
    });

    it('lists nothing of a label without nodes', async () => {
      await store().write([put(product('a'))]);
      expect(await store().list('Persona', undefined, 10)).toEqual({ nodes: [], next: undefined });
    });

    it('lists full nodes', async () => {
      const { seq } = await store().write([put(product('a'), { nameZh: '甲', price: 2 })]);
      expect((await store().list('Product', undefined, 10)).nodes).toEqual([
        { id: 'product:a', label: 'Product', version: 1, seq, properties: { nameZh: '甲', price: 2 } },
      ]);
    });

    it('goes on after an id that is gone or never was', async () => {
      await store().write(['a', 'c', 'e'].map((key) => put(product(key))));
      const page = await store().list('Product', product('b'), 10);
      expect(page.nodes.map((node) => node.id)).toEqual(['product:c', 'product:e']);
    });

    it('keeps its place while others write: nothing twice, nothing that stays is missed', async () => {
      const keys = Array.from({ length: 30 }, (_, i) => `k${String(i).padStart(2, '0')}`);
      await store().write(keys.map((key) => put(product(key), { price: 1 })));
      const seen: string[] = [];
      let round = 0;
      for (let after: NodeId | undefined; ; round += 1) {
        const page = await store().list('Product', after, 7);
        seen.push(...page.nodes.map((node) => node.id));
        if (page.next === undefined) break;
        after = page.next;
        await store().write([
          put(product(`a${round}`)),
          put(product('k25'), { price: round + 2 }),
          { kind: 'deleteNode', id: product('k03') },
          { kind: 'deleteNode', id: after },
        ]);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(keys.map((key) => `product:${key}`));
    });

    it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses a page of %d', async (limit) => {
      await expect(store().list('Product', undefined, limit)).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
    });

    it('refuses to list a label outside the ontology', async () => {
      await expect(store().list('Thing' as NodeLabel, undefined, 10)).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
    });
  });
}

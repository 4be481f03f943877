import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { writeWhole } from '../../../../src/graph/facts/write-whole.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const part = (name: string, size: number): WriteOperation[] =>
  Array.from({ length: size }, (_, n) => ({
    kind: 'putNode',
    id: nodeId('Feature', `${name}${n}`),
    properties: {},
  }));

describe('writeWhole', () => {
  it('puts small parts together and none in two transactions, except one that no store takes', async () => {
    const store = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await writeWhole(store, [part('a', 3_000), part('b', 2_500), part('c', 10), [], part('d', 10_001)]);
    const seqs = async (name: string): Promise<number> =>
      new Set(
        (await store.list('Feature', undefined, 10_000)).nodes
          .filter(({ id }) => id.startsWith(`feature:${name}`))
          .map(({ seq }) => seq),
      ).size;
    expect([await seqs('a'), await seqs('b'), await seqs('c')]).toEqual([1, 1, 1]);
    expect((await store.counts()).nodes.Feature).toBe(15_511);
    expect((await store.counts()).seq).toBe(2 + 3);
    await writeWhole(store, []);
    expect((await store.counts()).seq).toBe(5);
    await store.close();
  });

  it('gives Neo4j transactions of 2,000 operations at most, so that each is done within its deadline', async () => {
    const sizes: number[] = [];
    const store = {
      engine: 'neo4j',
      write: async (operations: readonly WriteOperation[]) => {
        sizes.push(operations.length);
      },
    } as unknown as GraphStore;
    await writeWhole(store, [part('a', 1_500), part('b', 600), part('c', 1_400), part('d', 3_000)]);
    expect(sizes).toEqual([1_500, 2_000, 3_000]);
  });
});

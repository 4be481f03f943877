import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { Connection } from '../../../../src/graph/embedded/connection.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const victim = nodeId('User', 'a0a0a0a0b1b1b1b1c2c2c2c2d3d3d3d3');
const review = nodeId('Review', 'review-of-the-victim');
const SECRETS = [
  victim,
  review,
  'tell nobody about my blue bicycle',
  '别告诉任何人我的蓝色自行车',
  'secretquery',
];

/** Which of the secrets stand in some file of the folder, as bytes. */
function found(path: string): string[] {
  const bytes = readdirSync(path).map((name) => readFileSync(join(path, name)));
  return SECRETS.filter((secret) => bytes.some((content) => content.includes(Buffer.from(secret, 'utf8'))));
}

describe('erasure from the embedded store', () => {
  let store: EmbeddedStore | undefined;
  afterEach(async () => store?.close());

  async function seed(path: string): Promise<EmbeddedStore> {
    store = new EmbeddedStore(join(path, 'graph.db'));
    const products = Array.from({ length: 300 }, (_, i) => nodeId('Product', `p${i}`));
    const others = Array.from({ length: 300 }, (_, i) => nodeId('User', `other${i}`));
    await store.write(
      [...products, ...others, victim, review].map((id) => ({ kind: 'putNode', id, properties: {} })),
    );
    for (let round = 0; round < 6; round += 1) {
      const operations: WriteOperation[] = [];
      for (const [i, product] of products.entries()) {
        for (const from of [victim, others[(i * 7 + round) % 300] as typeof victim]) {
          const properties = { query: from === victim ? 'secretquery' : 'phone', weight: round };
          operations.push({
            kind: 'putEdge',
            type: 'VIEWED',
            from,
            to: product,
            key: `e${round % 4}`,
            properties,
          });
        }
      }
      await store.write(operations);
      await store.write([
        {
          kind: 'putNode',
          id: review,
          properties: { title: SECRETS[2] ?? '', text: `${SECRETS[3] ?? ''} ${round}` },
        },
      ]);
    }
    await store.write([
      { kind: 'deleteEdge', type: 'VIEWED', from: victim, to: products[3] ?? victim, key: 'e0' },
    ]);
    return store;
  }

  it('leaves no byte of ids, texts or queries in any file, while open and after close', async () => {
    const path = folder();
    const seeded = await seed(path);
    expect(found(path)).toEqual(SECRETS);
    await seeded.erase([victim, review]);
    expect(found(path)).toEqual([]);
    expect((await seeded.counts()).nodes.User).toBe(300);
    await seeded.close();
    expect(found(path)).toEqual([]);
  });

  it('also clears what had been deleted before', async () => {
    const path = folder();
    const seeded = await seed(path);
    await seeded.write([
      { kind: 'deleteNode', id: victim },
      { kind: 'deleteNode', id: review },
    ]);
    expect(found(path)).toContain(victim);
    await seeded.erase([victim, review]);
    expect(found(path)).toEqual([]);
  });

  it('is finished at the next start when the process ended before the file was compacted', async () => {
    const path = folder();
    const seeded = await seed(path);
    await seeded.close();
    const connection = new Connection(join(path, 'graph.db'));
    connection.run("INSERT INTO meta VALUES ('compactionDue', 'yes')");
    connection.run('PRAGMA secure_delete = OFF');
    connection.run('DELETE FROM edges');
    connection.run('DELETE FROM tombstones');
    connection.run('DELETE FROM nodes WHERE id IN (?, ?)', victim, review);
    connection.run('UPDATE counter SET erased = seq');
    connection.close();
    store = new EmbeddedStore(join(path, 'graph.db'));
    expect(found(path)).toEqual([]);
    expect(await store.readMeta('compactionDue')).toBeUndefined();
  });

  it('keeps row numbers, so that a cursor stays good over a compaction', async () => {
    const path = folder();
    const seeded = await seed(path);
    const first = await seeded.feed('', 500);
    await seeded.erase([nodeId('User', 'other1')]);
    const seen = new Set(first.records.map((record) => JSON.stringify(record)));
    let cursor = first.cursor;
    for (let more = true; more; ) {
      const page = await seeded.feed(cursor, 500);
      for (const record of page.records) expect(seen.has(JSON.stringify(record))).toBe(false);
      for (const record of page.records) seen.add(JSON.stringify(record));
      ({ cursor, more } = page);
    }
    const { nodes, edges } = await seeded.counts();
    const living = [...seen].filter(
      (text) => /"kind":"(node|edge)"/.test(text) && !text.includes('user:other1"'),
    );
    expect(living).toHaveLength(
      [...Object.values(nodes), ...Object.values(edges)].reduce((sum, count) => sum + count, 0),
    );
  });
});

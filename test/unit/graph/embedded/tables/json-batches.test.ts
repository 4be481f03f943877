import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../../src/graph/embedded/embedded-store.js';
import { jsonBatches } from '../../../../../src/graph/embedded/tables/json-batches.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const folder = temporaryFolders();

describe('jsonBatches', () => {
  const sizes = (rows: Iterable<unknown>): number[] =>
    [...jsonBatches(rows)].map((batch) => (JSON.parse(batch) as unknown[]).length);

  it('yields nothing for no rows', () => {
    expect(sizes([])).toEqual([]);
  });

  it('keeps every row, in order, at most 2,000 to a batch', () => {
    const rows = Array.from({ length: 4_500 }, (_, i) => [i, '中']);
    expect(sizes(rows)).toEqual([2_000, 2_000, 500]);
    expect([...jsonBatches(rows)].flatMap((batch) => JSON.parse(batch) as unknown[])).toEqual(rows);
  });

  it('makes short batches of long texts, and gives a longer one a batch of its own', () => {
    const text = 'x'.repeat(1_500_000);
    expect(sizes(Array.from({ length: 5 }, () => ['id', text]))).toEqual([2, 2, 1]);
    expect(sizes(['a', 'x'.repeat(5_000_000), 'b'])).toEqual([1, 1, 1]);
  });

  it('lets a store take 12 texts of 1 MiB in one write', async () => {
    const store = new EmbeddedStore(join(folder(), 'graph.db'));
    const ids = Array.from({ length: 12 }, (_, i) => nodeId('Review', String(i)));
    const text = '好'.repeat(1_048_576);
    await store.write(ids.map((id) => ({ kind: 'putNode', id, properties: { text } })));
    const nodes = await store.readMany(ids);
    expect(nodes.every((node) => node?.properties.text === text)).toBe(true);
    await store.close();
  });
});

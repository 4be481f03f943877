import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { openStore } from '../../../../src/graph/open-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();

/** Starts a writer on `dataDir`, kills it with -9 after `count` acknowledgements; gives every number it acknowledged. */
async function acknowledgedUntilKilled(dataDir: string, start: number, count: number): Promise<number[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/write-until-killed.ts', dataDir, String(start)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: number[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return acknowledged;
}

describe('kill -9 while writing', () => {
  it('loses no acknowledged write in five times, and half of none is there', async () => {
    const dataDir = folder();
    const acknowledged: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const numbers = await acknowledgedUntilKilled(dataDir, round * 100_000, 30 + round * 37);
      expect(numbers.length).toBeGreaterThanOrEqual(30 + round * 37);
      acknowledged.push(...numbers);
      const store = await openStore({ dataDir }, { exclusive: true });
      const ids = acknowledged.map((number) => nodeId('Product', String(number)));
      const nodes = await store.readMany(ids);
      expect(nodes.map((node) => node?.properties.reviewCount)).toEqual(acknowledged);
      const edges = await store.readEdges({ ids, direction: 'in', limitPerNode: 10 });
      expect(ids.map((id) => edges.get(id)?.[0]?.properties.value)).toEqual(acknowledged);
      const counts = await store.counts();
      expect(counts.edges.VIEWED).toBe(counts.nodes.Product);
      await store.close();
    }
  }, 120_000);
});

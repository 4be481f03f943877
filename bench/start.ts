// What a start costs: the snapshot read from its saved file against one built from the store, at 100,000 and 1,000,000 edges.
// Options: `--json`.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteOperation } from '../src/domain/graph-records.js';
import { labelOf } from '../src/domain/ids.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import { SavedSnapshot } from '../src/graph/snapshot/saved/saved-snapshot.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import { writeAll } from '../src/graph/write-all.js';
import { printTable } from './graphs/measure-cpu.js';
import { zipfShop } from './graphs/zipf-shop.js';

const SHOPS = [
  { users: 8_000, products: 2_000, purchases: 36_000, facts: true },
  { users: 80_000, products: 20_000, purchases: 360_000, facts: true },
];

interface Cost {
  readonly cpu: number;
  readonly clock: number;
}

/** Seconds of CPU and on the clock, and what `work` gave. */
async function costOf<T>(work: () => Promise<T>): Promise<{ cost: Cost; value: T }> {
  globalThis.gc?.();
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cost: { cpu: (user + system) / 1e6, clock: (performance.now() - start) / 1e3 }, value };
}

interface Row {
  readonly edges: number;
  readonly built: Cost;
  readonly saving: Cost;
  readonly loaded: Cost;
  readonly megabytes: number;
}

async function measure(shop: (typeof SHOPS)[number]): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    const { nodes, edges } = zipfShop(1, shop);
    await writeAll(store, [
      ...nodes.map(
        ({ id, properties }): WriteOperation => ({
          kind: 'putNode',
          id,
          // People have no names here.
          properties: labelOf(id) === 'User' ? {} : properties,
        }),
      ),
      ...edges.map((edge): WriteOperation => ({ kind: 'putEdge', ...edge })),
    ]);
    const built = await costOf(() => buildSnapshot(store));
    const saved = new SavedSnapshot(store, join(folder, 'snapshot'));
    const saving = await costOf(() => saved.save(built.value));
    const loaded = await costOf(() => saved.load());
    const held = built.value.snapshot.size();
    if (loaded.value?.snapshot.size().edges !== held.edges)
      throw new Error('the saved snapshot is another one');
    const megabytes = statSync(join(folder, 'snapshot')).size / 1e6;
    return { edges: held.edges, built: built.cost, saving: saving.cost, loaded: loaded.cost, megabytes };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const rows: Row[] = [];
for (const shop of SHOPS) rows.push(await measure(shop));
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  const seconds = ({ cpu, clock }: Cost): string => `${cpu.toFixed(2)} / ${clock.toFixed(2)}`;
  printTable([
    ['edges', 'built, s CPU / clock', 'read from the file', 'ratio of CPU', 'saving', 'MB'],
    ...rows.map(({ edges, built, loaded, saving, megabytes }) => [
      edges.toLocaleString('en'),
      seconds(built),
      seconds(loaded),
      (built.cpu / loaded.cpu).toFixed(1),
      seconds(saving),
      megabytes.toFixed(1),
    ]),
  ]);
}

// Backup and restore of the embedded store while another process writes to it: time, and how long the writer waits
//
// npm run bench -- backup [EDGES …]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nodeId } from '../src/domain/ids.js';
import { readManifest } from '../src/graph/embedded/backup/backup-file.js';
import { restoreBackup } from '../src/graph/embedded/backup/restore-backup.js';
import { writeBackup } from '../src/graph/embedded/backup/write-backup.js';
import { openEmbeddedStore } from '../src/graph/open-store.js';

const PRODUCTS = 2_000;
const BATCH = 5_000;

/** Puts `edges` events of people into the store in `dataDir`. */
async function fill(dataDir: string, edges: number): Promise<void> {
  const store = await openEmbeddedStore(dataDir);
  const product = (i: number) => nodeId('Product', `p${i % PRODUCTS}`);
  const user = (i: number) => nodeId('User', `u${Math.floor(i / 50)}`);
  await store.write(
    Array.from({ length: PRODUCTS }, (_, i) => ({
      kind: 'putNode' as const,
      id: product(i),
      properties: { nameEn: `Product ${i}`, price: i },
    })),
  );
  for (let start = 0; start < edges; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, edges - start) }, (_, i) => start + i);
    const people = new Set(numbers.map(user));
    await store.write([
      ...[...people].map((id) => ({ kind: 'putNode' as const, id, properties: {} })),
      ...numbers.map((i) => ({
        kind: 'putEdge' as const,
        type: 'VIEWED' as const,
        from: user(i),
        to: product(i * 7_919),
        key: `e${i}`,
        properties: { at: '2026-01-01T00:00:00.000Z', weight: 1 },
      })),
    ]);
  }
  await store.close();
}

/** Owns the store and writes an event every 5 ms; tells the slowest write since it was last asked. */
async function own(dataDir: string): Promise<void> {
  const store = await openEmbeddedStore(dataDir);
  let slowest = 0;
  let isOver = false;
  process.on('message', (message) => {
    if (message === 'end') isOver = true;
    process.send?.(slowest);
    slowest = 0;
  });
  process.send?.('ready');
  for (let i = 0; !isOver; i++) {
    const startedAt = performance.now();
    await sleep(5);
    await store.write([
      {
        kind: 'putEdge',
        type: 'VIEWED',
        from: nodeId('User', 'u0'),
        to: nodeId('Product', 'p0'),
        key: `later${i}`,
        properties: { at: '2026-01-01T00:00:00.000Z', weight: 1 },
      },
    ]);
    // Whatever kept the process from writing counts, not the write alone.
    slowest = Math.max(slowest, performance.now() - startedAt - 5);
  }
  await store.close();
  process.disconnect();
}

async function measure(edges: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gg-backup-'));
  const dataDir = join(folder, 'data');
  await fill(dataDir, edges);
  const owner = fork(fileURLToPath(import.meta.url), ['--own', dataDir]);
  await once(owner, 'message');
  const ask = async (word: string): Promise<number> => {
    owner.send(word);
    const [slowest] = (await once(owner, 'message')) as [number];
    return slowest;
  };
  const seconds = (from: number): string => ((performance.now() - from) / 1_000).toFixed(1);
  try {
    await sleep(3_000);
    const quiet = await ask('slowest');
    const store = await openEmbeddedStore(dataDir);
    const file = join(folder, 'shop.backup');
    let copied = 0;
    const startedAt = performance.now();
    const source = {
      beginCopy: () => store.beginCopy(),
      endCopy: async (id: number) => {
        copied = performance.now() - startedAt;
        await store.endCopy(id);
      },
    };
    await writeBackup(source, file, { madeAt: new Date().toISOString(), hashKeyMark: 'bench' });
    const took = seconds(startedAt);
    const busy = await ask('slowest');
    await store.close();
    const restoredAt = performance.now();
    await restoreBackup(file, await readManifest(file), join(folder, 'restored'));
    process.stdout.write(
      `${edges} edges, ${(statSync(file).size / 1e6).toFixed(0)} MB: backup ${took} s (file held ${(copied / 1_000).toFixed(1)} s), ` +
        `slowest write ${busy.toFixed(0)} ms (${quiet.toFixed(0)} ms in 3 s before), restore ${seconds(restoredAt)} s\n`,
    );
  } finally {
    await ask('end');
    await once(owner, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--own') await own(rest[0] ?? '');
else
  for (const edges of first === undefined ? [100_000, 1_000_000] : [first, ...rest].map(Number))
    await measure(edges);

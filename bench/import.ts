// Import of events from CSV into the embedded store, against reading and checking the same rows (--dry-run), in one run.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import { writeSyntheticShop } from '../src/ingest/generate/write-synthetic-shop.js';
import { openFileSource } from '../src/ingest/job/file-source.js';
import type { ImportSummary } from '../src/ingest/job/import-summary.js';
import { runImport } from '../src/ingest/job/run-import.js';
import { printTable } from './graphs/measure-cpu.js';

const SHOP = { products: 2_000, users: 5_000, events: 300_000, seed: 1 };
const HASH_KEY = 'a key for benchmarks only';

interface Row {
  readonly what: string;
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly cpuMicroseconds: number;
}

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
const graphFile = join(folder, 'graph.db');

async function importFile(
  store: EmbeddedStore,
  kind: 'products' | 'events',
  file: string,
  dryRun: boolean,
): Promise<ImportSummary> {
  const source = await openFileSource(join(folder, file), { kind, source: 'bench' });
  const summary = await runImport({
    store,
    source,
    hashKey: HASH_KEY,
    folder: join(folder, 'imports'),
    dryRun,
    again: true,
  });
  const { rows, accepted } = summary.tally;
  if (accepted !== rows) throw new Error(`expected all ${rows} rows of ${file} to go in, got ${accepted}`);
  return summary;
}

async function measure(what: string, store: EmbeddedStore, dryRun: boolean): Promise<Row> {
  globalThis.gc?.();
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const { tally } = await importFile(store, 'events', 'events.csv', dryRun);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1_000;
  return {
    what,
    rows: tally.rows,
    rowsPerSecond: tally.rows / seconds,
    cpuMicroseconds: (user + system) / tally.rows,
  };
}

try {
  await writeSyntheticShop(SHOP, folder);
  const store = new EmbeddedStore(graphFile);
  const rows: Row[] = [];
  let mebibytes: number;
  try {
    await importFile(store, 'products', 'products.jsonl', false);
    // The first dry run is not counted: it is when the program is compiled.
    await measure('', store, true);
    rows.push(await measure('read and check (--dry-run)', store, true));
    rows.push(await measure('import', store, false));
    rows.push(await measure('the same once more, nothing new', store, false));
  } finally {
    await store.close();
    mebibytes = statSync(graphFile).size / 1024 / 1024;
  }
  const peakMemoryMiB = process.resourceUsage().maxRSS / 1024;
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ shop: SHOP, rows, mebibytes, peakMemoryMiB })}\n`);
  else {
    printTable([
      ['events from CSV', 'rows', 'rows/s', 'CPU µs a row'],
      ...rows.map(({ what, rows: count, rowsPerSecond, cpuMicroseconds }) => [
        what,
        count.toLocaleString('en'),
        Math.round(rowsPerSecond).toLocaleString('en'),
        cpuMicroseconds.toFixed(1),
      ]),
    ]);
    process.stdout.write(
      `\n${mebibytes.toFixed(1)} MiB on disk, memory up to ${Math.round(peakMemoryMiB)} MiB\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

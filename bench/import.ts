// Import of products, reviews and events of `guidegraph generate` into the embedded store: CPU of each step, a row.
//
// npm run bench -- import [--products N] [--events N] [--json]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createExtractor } from '../src/extract/extractor.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import { writeSyntheticShop } from '../src/ingest/generate/write-synthetic-shop.js';
import { openFileSource } from '../src/ingest/job/file-source.js';
import type { ImportOptions } from '../src/ingest/job/import-options.js';
import { runImport } from '../src/ingest/job/run-import.js';
import { printTable } from './graphs/measure-cpu.js';
import { CpuSteps, cpuSeconds } from './import/cpu-steps.js';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '1000' },
    events: { type: 'string', default: '300000' },
    json: { type: 'boolean', default: false },
  },
});
const SHOP = { products: Number(values.products), users: 5_000, events: Number(values.events), seed: 1 };
const FILES = { products: 'products.jsonl', reviews: 'reviews.jsonl', events: 'events.csv' } as const;
type Kind = keyof typeof FILES;

interface Row {
  readonly kind: Kind;
  readonly rows: number;
  /** CPU in µs a row: reading and checking, of which product it is, reading facts, the store, all else. */
  readonly steps: Readonly<Record<string, number>>;
  readonly cpuMicroseconds: number;
  readonly rowsPerSecond: number;
}

const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));

/** Reads and checks the rows alone. */
async function readAlone(kind: Kind): Promise<number> {
  const source = await openFileSource(join(folder, FILES[kind]), { kind, source: 'bench' });
  const before = cpuSeconds();
  let rows = 0;
  for await (const group of source.rows(() => {})) rows += group.length;
  if (rows === 0) throw new Error(`expected rows in ${FILES[kind]}, got none`);
  return cpuSeconds() - before;
}

async function measure(kind: Kind, store: EmbeddedStore): Promise<Row> {
  await readAlone(kind); // The first time is when the program is compiled.
  const read = await readAlone(kind);
  globalThis.gc?.();
  const steps = new CpuSteps();
  const { extract } = createExtractor();
  const source = await openFileSource(join(folder, FILES[kind]), { kind, source: 'bench' });
  const options: ImportOptions = {
    store: steps.watchStore(store),
    source,
    hashKey: 'a key for benchmarks only',
    folder: join(folder, 'imports'),
    again: true,
    extractor: { extract: (input) => steps.count('extract', () => extract(input)) },
    onProgress: ({ step }) => steps.enter(step),
  };
  const [before, start] = [cpuSeconds(), performance.now()];
  const { tally } = await runImport(options);
  const all = cpuSeconds() - before;
  const seconds = (performance.now() - start) / 1_000;
  if (tally.accepted !== tally.rows)
    throw new Error(`expected all ${tally.rows} rows of ${FILES[kind]} to go in, got ${tally.accepted}`);
  const { extract: extracted = 0, write = 0, look = 0, products = 0 } = steps.seconds;
  const parts = {
    'read and check': read,
    'match and resolve': products,
    extract: extracted,
    write,
    'read the store': look,
    'aggregate, all else': Math.max(0, all - read - products - extracted - write - look),
  };
  const each = Object.entries(parts).map(([name, cost]) => [name, (cost * 1e6) / tally.rows]);
  return {
    kind,
    rows: tally.rows,
    steps: Object.fromEntries(each) as Record<string, number>,
    cpuMicroseconds: (all * 1e6) / tally.rows,
    rowsPerSecond: tally.rows / seconds,
  };
}

try {
  await writeSyntheticShop(SHOP, folder);
  const graphFile = join(folder, 'graph.db');
  const store = new EmbeddedStore(graphFile);
  const rows: Row[] = [];
  let snapshot: { readonly edges: number; readonly seconds: number };
  try {
    for (const kind of ['products', 'reviews', 'events'] as const) rows.push(await measure(kind, store));
    const before = cpuSeconds();
    const { edges } = (await buildSnapshot(store)).snapshot.size();
    snapshot = { edges, seconds: cpuSeconds() - before };
  } finally {
    await store.close();
  }
  const mebibytes = statSync(graphFile).size / 1024 / 1024;
  const peakMemoryMiB = process.resourceUsage().maxRSS / 1024;
  if (values.json)
    process.stdout.write(`${JSON.stringify({ shop: SHOP, rows, snapshot, mebibytes, peakMemoryMiB })}\n`);
  else {
    const names = Object.keys(rows[0]?.steps ?? {});
    printTable([
      ['CPU µs a row', ...rows.map(({ kind, rows: count }) => `${count.toLocaleString('en')} ${kind}`)],
      ...names.map((name) => [name, ...rows.map(({ steps }) => (steps[name] ?? 0).toFixed(1))]),
      ['all', ...rows.map(({ cpuMicroseconds }) => cpuMicroseconds.toFixed(1))],
      ['rows/s', ...rows.map(({ rowsPerSecond }) => Math.round(rowsPerSecond).toLocaleString('en'))],
    ]);
    process.stdout.write(
      `\nsnapshot of ${snapshot.edges.toLocaleString('en')} edges: ${snapshot.seconds.toFixed(2)} s CPU; ` +
        `${mebibytes.toFixed(1)} MiB on disk, memory up to ${Math.round(peakMemoryMiB)} MiB\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

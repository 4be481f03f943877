// Imports the same shop whole, twice, in halves, in another order and killed at random points: one graph hash for all.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/graph/open-store.js';
import { graphHash } from '../../src/graph/store-transfer.js';
import { writeSyntheticShop } from '../../src/ingest/generate/write-synthetic-shop.js';
import { createSeededRandom, type SeededRandom, shuffle } from '../../src/lib/seeded-random.js';
import { printTable } from '../graphs/measure-cpu.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    products: { type: 'string', default: '100' },
    events: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
  },
});
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'guidegraph-soak-'));
const FILES = [
  ['products', 'products.jsonl'],
  ['reviews', 'reviews.jsonl'],
  ['events', 'events.csv'],
] as const;
type File = readonly [kind: string, path: string];

function start(dataDir: string, [kind, path]: File, more: readonly string[] = []): ChildProcess {
  const words = [join(root, 'bin', 'guidegraph.js'), 'import', kind, '--source', 'soak', ...more, path];
  const env = { ...process.env, DATA_DIR: dataDir, NEO4J_URI: '', ID_HASH_KEY: 'a key for soak tests only' };
  return spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (status) => resolve(status)));

/** Imports `file` to its end; gives the seconds that it took. */
async function whole(dataDir: string, file: File): Promise<number> {
  const startedAt = performance.now();
  const status = await ended(start(dataDir, file));
  if (status !== 0) throw new Error(`import of ${file[1]}: expected exit status 0, got ${status}`);
  return (performance.now() - startedAt) / 1_000;
}

async function hashOf(dataDir: string): Promise<string> {
  const store = await openStore({ dataDir });
  try {
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

/** The lines of a file of the shop in the parts that `cut` makes of them, as files of their own; a table keeps its header. */
function cutFile([kind, path]: File, name: string, cut: (lines: string[]) => string[][]): File[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const header = path.endsWith('.csv') ? lines.splice(0, 1) : [];
  return cut(lines).map((part, index) => {
    const file = join(folder, `${name}-${index}-${kind}${path.slice(path.lastIndexOf('.'))}`);
    writeFileSync(file, `${[...header, ...part].join('\n')}\n`);
    return [kind, file];
  });
}

/**
 * Imports `file` and kills it at random times of a whole run of `seconds` until `kills` have hit it, then lets it end; a
 * run that ends before its kill is begun anew. Gives how many kills hit, of three times as many at most.
 */
async function killed(
  dataDir: string,
  file: File,
  kills: number,
  seconds: number,
  random: SeededRandom,
): Promise<number> {
  let hits = 0;
  let longest = seconds;
  let more: string[] = [];
  for (let turn = 0; turn < 3 * kills && hits < kills; turn += 1) {
    const startedAt = performance.now();
    const child = start(dataDir, file, more);
    const timer = setTimeout(() => child.kill('SIGKILL'), random.next() * longest * 1_000);
    const status = await ended(child);
    clearTimeout(timer);
    if (status === null) hits += 1;
    else {
      longest = Math.min(longest, (performance.now() - startedAt) / 1_000);
      more = ['--again'];
    }
  }
  await whole(dataDir, file);
  return hits;
}

const random = createSeededRandom(Number(values.seed));
const rows: string[][] = [];
try {
  await writeSyntheticShop(
    {
      products: Number(values.products),
      users: 500,
      events: Number(values.events),
      seed: Number(values.seed),
    },
    folder,
  );
  const files = FILES.map(([kind, name]): File => [kind, join(folder, name)]);
  const dataDir = (name: string): string => join(folder, name);
  const seconds: number[] = [];
  for (const file of files) seconds.push(await whole(dataDir('whole'), file));
  const expected = await hashOf(dataDir('whole'));
  const report = async (name: string, note: string): Promise<void> => {
    const hash = await hashOf(dataDir(name));
    rows.push([name, note, hash.slice(0, 16), hash === expected ? 'same' : 'DIFFERENT']);
    if (hash !== expected) process.exitCode = 1;
  };
  await report('whole', `${seconds.map((one) => one.toFixed(1)).join(' + ')} s`);
  for (const file of files) {
    await whole(dataDir('twice'), file);
    await whole(
      dataDir('twice'),
      cutFile(file, 'copy', (lines) => [[...lines, lines[0] as string]])[0] as File,
    );
  }
  await report('twice', 'each file once more under another name, with a row doubled');
  for (const file of files) {
    const half = (lines: string[]): string[][] => [
      lines.slice(Math.floor(lines.length / 2)),
      lines.slice(0, Math.floor(lines.length / 2)),
    ];
    for (const part of cutFile(file, 'half', half)) await whole(dataDir('halves'), part);
  }
  await report('halves', 'the second half first');
  for (const file of files) {
    const mix = (lines: string[]): string[][] => {
      shuffle(lines, random);
      return [lines];
    };
    for (const part of cutFile(file, 'mixed', mix)) await whole(dataDir('mixed'), part);
  }
  await report('mixed', 'rows in random order');
  const kills = Number(values.kills);
  const hits: number[] = [];
  for (const [index, file] of files.entries())
    hits.push(
      await killed(
        dataDir('killed'),
        file,
        Math.ceil(kills / files.length),
        seconds[index] as number,
        random,
      ),
    );
  await report('killed', `kill -9 ${hits.join(' + ')} times while importing`);
  printTable([['import', 'how', 'graph hash', ''], ...rows]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

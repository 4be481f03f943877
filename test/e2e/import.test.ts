import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/graph/open-store.js';
import { exportGraph, graphHash } from '../../src/graph/store-transfer.js';
import { writeSyntheticShop } from '../../src/ingest/generate/write-synthetic-shop.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guidegraph-e2e-import-'));
  await writeSyntheticShop({ products: 200, users: 500, events: 40_000, seed: 3 }, join(folder, 'shop'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function start(dataDir: string, words: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, NEO4J_URI: '', ID_HASH_KEY: 'a key for tests only' },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (error += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ status, out, error })),
  );
  return { child, ended };
}

const run = (dataDir: string, ...words: string[]): Promise<Ended> => start(dataDir, words).ended;
const shop = (file: string): string => join(folder, 'shop', file);

async function hashOf(dataDir: string): Promise<string> {
  const store = await openStore({ dataDir });
  try {
    return await graphHash(store);
  } finally {
    await store.close();
  }
}

/** Rows that the newest state of the events' import has acknowledged. */
function acknowledged(dataDir: string): number {
  const jobs = join(dataDir, 'imports');
  const name = existsSync(jobs)
    ? readdirSync(jobs).find((file) => /^events.*[0-9a-f]\.json$/.test(file))
    : undefined;
  return name === undefined
    ? 0
    : (JSON.parse(readFileSync(join(jobs, name), 'utf8')) as { rows: number }).rows;
}

describe('guidegraph import', () => {
  it('survives kill -9: it goes on and no row is lost or counted twice', async () => {
    const whole = join(folder, 'whole');
    await run(whole, 'import', 'products', '--no-facts', shop('products.jsonl'));
    const all = await run(whole, 'import', 'events', shop('events.csv'));
    expect(all).toMatchObject({ status: 0, out: expect.stringContaining('40000 rows: 40000 in') });

    const broken = join(folder, 'broken');
    await run(broken, 'import', 'products', '--no-facts', shop('products.jsonl'));
    let seen = 0;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { child, ended } = start(broken, ['import', 'events', shop('events.csv')]);
      let isOver = false;
      void ended.then(() => (isOver = true));
      while (!isOver && acknowledged(broken) <= seen) await sleep(2);
      child.kill('SIGKILL');
      await ended;
      const reached = acknowledged(broken);
      expect(reached).toBeGreaterThan(seen);
      seen = reached;
    }
    const store = await openStore({ dataDir: broken });
    const { edges } = await store.counts();
    await store.close();
    const stored = Object.values(edges).reduce((sum, count) => sum + count, 0);
    expect(stored).toBeGreaterThanOrEqual(seen);
    const rest = await run(broken, 'import', 'events', shop('events.csv'));
    expect(rest).toMatchObject({ status: 0, out: expect.stringContaining('40000 rows: 40000 in') });
    expect(rest.out).toMatch(/went on behind row \d+/);
    expect(await hashOf(broken)).toBe(await hashOf(whole));
  }, 240_000);

  it('watches a folder: killed at any point it comes to the graph that an unbroken watch makes', async () => {
    const feeds = join(folder, 'feeds');
    mkdirSync(feeds);
    const rows = readFileSync(shop('products.jsonl'), 'utf8').trimEnd().split('\n');
    writeFileSync(join(feeds, 'shop-2026-11-24.jsonl'), `${rows.join('\n')}\n`);
    const later = rows.slice(10).map((row, i) => (i % 5 === 0 ? row.replace(/"price":/, '"price":1') : row));
    writeFileSync(join(feeds, 'shop-2026-11-25.jsonl'), `${later.join('\n')}\n`);
    for (const day of [24, 25]) {
      const at = Date.UTC(2026, 10, day) / 1_000;
      utimesSync(join(feeds, `shop-2026-11-${day}.jsonl`), at, at);
    }
    const words = ['import', 'products', '--no-facts', '--watch', feeds, '--once', '--settle', '0'];
    const unbroken = await run(join(folder, 'unbroken'), ...words);
    expect(unbroken).toMatchObject({ status: 0, out: expect.stringContaining('10 gone') });
    const dataDir = join(folder, 'killed');
    for (const delayMs of [1_500, 3_000]) {
      const { child, ended } = start(dataDir, words);
      await Promise.race([ended, sleep(delayMs)]);
      child.kill('SIGKILL');
      await ended;
    }
    expect(await run(dataDir, ...words)).toMatchObject({ status: 0 });
    expect(await hashOf(dataDir)).toBe(await hashOf(join(folder, 'unbroken')));
  }, 240_000);

  it('moves a whole graph from store to store', async () => {
    const from = join(folder, 'from');
    await run(from, 'import', 'products', '--no-facts', shop('products.jsonl'));
    const store = await openStore({ dataDir: from });
    const lines: string[] = [];
    for await (const line of exportGraph(store)) lines.push(line);
    await store.close();
    const file = join(folder, 'graph.jsonl.gz');
    writeFileSync(file, gzipSync(`${lines.join('\n')}\nno json\n`));
    const to = join(folder, 'to');
    const moved = await run(to, 'import', '--graph', file);
    expect(moved).toMatchObject({ status: 3, out: expect.stringContaining(', 1 bad lines') });
    expect(moved.error).toContain(`line ${lines.length + 1}: INVALID_VALUE`);
    expect(await hashOf(to)).toBe(await hashOf(from));
  }, 120_000);

  it('tells what is wrong with a clear message and a fitting status', async () => {
    const picture = join(folder, 'picture.csv');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const mixed = join(folder, 'mixed.jsonl');
    writeFileSync(mixed, '{"externalId":"1","name":"Norvik P1"}\n{"externalId":"2"}\n');
    const mapping = join(folder, 'bad.yaml');
    writeFileSync(mapping, 'kind: reviews\nfields: {text: t}\n');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const data = join(folder, 'data');
    const cases: [Promise<Ended>, number, RegExp][] = [
      [run(data, 'import', 'products', picture), 1, /picture\.csv: expected a CSV.*got a PNG image/],
      [run(data, 'import', 'products', join(folder, 'no.csv')), 1, /there is no such file/],
      [run(data, 'import', 'cars', picture), 2, /Allowed choices are products, reviews/],
      [run(data, 'import', 'products'), 2, /for example: guidegraph import products catalogue\.csv/],
      [run(data, 'import', 'reviews', '--map', mapping, mixed), 2, /fields\.product: reviews need it/],
      [run(data, 'import', 'reviews', '--preset', 'x', mixed), 2, /there are phone-catalogue/],
      [run(data, 'import', 'events', '--preset', 'jd-phone-reviews', mixed), 2, /not events/],
    ];
    // Root may write anywhere, so the read-only folder says nothing there.
    if (process.getuid?.() !== 0)
      cases.push([run(closed, 'import', 'products', mixed), 2, /expected a folder that can be written/]);
    for (const [running, status, message] of cases) {
      const ended = await running;
      expect(ended.error).toMatch(message);
      expect(ended.error).not.toMatch(/\n\s+at /);
      expect(ended.status).toBe(status);
    }
    const bad = await run(data, 'import', 'products', mixed);
    expect(bad).toMatchObject({
      status: 3,
      out: expect.stringContaining('2 rows: 1 in, 0 doubled, 1 rejected'),
    });
    expect(bad.out).toContain('1 × name: products need it, got nothing (first in line 2)');
  }, 240_000);
});

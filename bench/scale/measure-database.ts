// The five path sources and a whole request in a Neo4j of its own (heap of 1 GB) with the Zipf shop of one size. Prints one line of JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import type { NodeId } from '../../src/domain/ids.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import * as queries from '../../src/graph/neo4j/queries.generated.js';
import { HALF_LIFE_DAYS, HISTORY_LIMIT } from '../../src/profile/profile.js';
import { openPathRecall } from '../../src/recall/open-path-recall.js';
import { HUB_CAP } from '../../src/recall/path-source.js';
import { BENCH_NOW, makeZipfShop } from '../graphs/zipf-shop.js';
import { BulkFiles, bulkImport } from './bulk-import.js';

const EDGES_OF_PRODUCT = 69.5;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CACHE = join(root, '.cache', 'neo4j');
const PORT = '17911';
const ASKED = 40;
const WARM_UP = 20;
const PROFILED = 5;
const LIMIT = 1_000;

/** What a query costs: milliseconds on the clock, CPU of the server in ms, and db hits, each a request. */
export interface DatabaseRow {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly serverCpu: number;
  readonly dbHits?: number;
}

interface Server {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

function script(home: string, ...words: readonly string[]): void {
  const all = [join(root, 'scripts', 'neo4j.js'), '--data', home, ...words];
  const { status } = spawnSync(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${words.join(' ')}: expected status 0, got ${status}`);
}

function start(home: string): Server {
  script(home, '--detach', '--port', PORT);
  return JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as Server;
}

async function cpuOf(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery(
    'CALL dbms.queryJmx("java.lang:type=OperatingSystem") YIELD attributes RETURN attributes.ProcessCpuTime.value AS nanoseconds',
  );
  return Number(records[0]?.get('nanoseconds')) / 1e6;
}

const SOURCES = {
  'liked-features': queries.recallLikedFeatures.text,
  interests: queries.recallInterests.text,
  'co-purchase': queries.recallCoPurchase.text,
  'brand-line': queries.recallBrandLine.text,
  similar: queries.recallSimilar.text,
};

function parametersOf(user: NodeId): Record<string, unknown> {
  const limits = {
    hubCap: neo4j.int(HUB_CAP),
    historyLimit: neo4j.int(HISTORY_LIMIT),
    limit: neo4j.int(LIMIT),
  };
  return { user, products: [], interests: [], now: BENCH_NOW, halfLifeDays: HALF_LIFE_DAYS, ...limits };
}

async function timed(
  name: string,
  driver: Driver,
  users: readonly NodeId[],
  work: (user: NodeId) => Promise<unknown>,
): Promise<DatabaseRow> {
  for (let call = 0; call < WARM_UP; call++) await work(users[call % users.length] as NodeId);
  const before = await cpuOf(driver);
  const times: number[] = [];
  for (const user of users) {
    const asked = performance.now();
    await work(user);
    times.push(performance.now() - asked);
  }
  const serverCpu = ((await cpuOf(driver)) - before) / users.length;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] as number;
  return { name, p50: at(0.5), p95: at(0.95), serverCpu };
}

interface Plan {
  readonly dbHits: number;
  readonly children: readonly Plan[];
}
const hitsOf = ({ dbHits, children }: Plan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);

async function dbHits(driver: Driver, text: string, users: readonly NodeId[]): Promise<number> {
  let sum = 0;
  for (const user of users) {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, parametersOf(user));
    sum += summary.profile ? hitsOf(summary.profile as unknown as Plan) : Number.NaN;
  }
  return sum / users.length;
}

async function measure(edges: number): Promise<DatabaseRow[]> {
  const products = Math.round(edges / EDGES_OF_PRODUCT);
  const size = { users: 4 * products, products, purchases: 18 * products, facts: true, lists: 20 };
  const home = mkdtempSync(join(tmpdir(), 'guidegraph-neo4j-'));
  const folder = join(home, 'import');
  mkdirSync(folder);
  let isRunning = false;
  try {
    const files = new BulkFiles(folder);
    const { users } = makeZipfShop(1, size, files);
    files.close();
    // The first start lays the folder out.
    start(home);
    script(home, '--stop');
    bulkImport(folder, home, CACHE);
    const server = start(home);
    isRunning = true;
    // Its constraints and indexes.
    const store = await Neo4jStore.open({ ...server, deadlineMs: 600_000 });
    await store.close();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
      disableLosslessIntegers: true,
    });
    const recall = await openPathRecall({ recall: 'database', neo4j: { ...server, deadlineMs: 60_000 } });
    try {
      const asked = users.filter((_, i) => i % Math.floor(users.length / ASKED) === 0).slice(0, ASKED);
      const rows: DatabaseRow[] = [];
      for (const [name, text] of Object.entries(SOURCES)) {
        const row = await timed(name, driver, asked, (user) =>
          driver.executeQuery(text, parametersOf(user), { routing: 'READ' }),
        );
        rows.push({ ...row, dbHits: await dbHits(driver, text, asked.slice(0, PROFILED)) });
        process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
      }
      const request = { products: [], interests: [], now: BENCH_NOW, limit: LIMIT };
      rows.push(
        await timed(
          'all five, as a request asks',
          driver,
          asked,
          (user) => recall?.recall({ ...request, user }) as Promise<unknown>,
        ),
      );
      return rows;
    } finally {
      await recall?.close();
      await driver.close();
    }
  } finally {
    if (isRunning) script(home, '--stop');
    rmSync(home, { recursive: true, force: true });
  }
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2])))}\n`);

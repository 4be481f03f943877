// Two-hop recommendation (user – item – user – item, top 10) on the snapshot, on graphology and, where one runs, on Neo4j.
// Options: `--json`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { NodeId } from '../src/domain/ids.js';
import { type Measured, measureCpu, printTable } from './graphs/measure-cpu.js';
import { type TwoHop, TwoHopOnNeo4j, twoHopOnGraphology, twoHopOnSnapshot } from './graphs/two-hop.js';
import { snapshotOfShop, zipfShop } from './graphs/zipf-shop.js';

const SEED = 1;
const SHOP = { users: 20_000, products: 5_000, purchases: 100_000, facts: false };
const ASKED = 50;

interface Row extends Measured {
  readonly engine: string;
  /** CPU of the database server a query, where there is one. */
  readonly serverCpuMicroseconds?: number;
}

/** TEST_NEO4J_URI with its USERNAME and PASSWORD, else the server of `npm run neo4j -- --detach`, else none. */
function findNeo4j(): { uri: string; username: string; password: string } | undefined {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_USERNAME: username, TEST_NEO4J_PASSWORD: password } = process.env;
  if (uri !== undefined) return { uri, username: username ?? 'neo4j', password: password ?? '' };
  const file = join(process.cwd(), '.cache', 'neo4j', 'server', 'server.json');
  if (!existsSync(file)) return undefined;
  const state = JSON.parse(readFileSync(file, 'utf8')) as {
    pid: number;
    uri: string;
    username: string;
    password: string;
  };
  try {
    process.kill(state.pid, 0);
    return state;
  } catch {
    return undefined;
  }
}

/** Rounds that are measured, and how often each asks for everybody: the quick one more, so that the clock can tell. */
const ROUNDS = 5;
const QUICK_REPEATS = 10;

async function measureEngine(engine: TwoHop, asked: readonly NodeId[]): Promise<Row> {
  const work = (call: number): unknown => engine.recommend(asked[call % asked.length] as NodeId);
  if (!(engine instanceof TwoHopOnNeo4j)) {
    const calls = asked.length * (engine === snapshot ? QUICK_REPEATS : 1);
    return { engine: engine.name, ...(await measureCpu(work, calls, ROUNDS)) };
  }
  // The virtual machine compiles what runs often: give it time to.
  for (let round = 0; round < 4; round++) await measureCpu(work, asked.length, 0);
  const before = await engine.serverCpuMicroseconds();
  const measured = await measureCpu(work, asked.length, ROUNDS);
  const used = (await engine.serverCpuMicroseconds()) - before;
  return { engine: engine.name, ...measured, serverCpuMicroseconds: used / (asked.length * (ROUNDS + 1)) };
}

const shop = zipfShop(SEED, SHOP);
const asked = shop.users.filter((_, i) => i % (SHOP.users / ASKED) === 0);
const snapshot = twoHopOnSnapshot(snapshotOfShop(shop));
const server = findNeo4j();
const neo4j =
  server === undefined
    ? undefined
    : await TwoHopOnNeo4j.open(server.uri, server.username, server.password, shop);
try {
  const engines = [snapshot, twoHopOnGraphology(shop), ...(neo4j === undefined ? [] : [neo4j])];
  for (const user of asked) {
    const expected = await snapshot.recommend(user);
    for (const engine of engines) {
      const got = await engine.recommend(user);
      if (!isDeepStrictEqual(got, expected))
        throw new Error(
          `${engine.name} gives another answer for ${user} than the snapshot: ${JSON.stringify([got, expected])}`,
        );
    }
  }
  const rows: Row[] = [];
  for (const engine of engines) rows.push(await measureEngine(engine, asked));
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ shop: SHOP, asked: ASKED, rows })}\n`);
  else {
    const cost = (row: Row): number => row.cpuMicroseconds + (row.serverCpuMicroseconds ?? 0);
    const base = cost(rows[0] as Row);
    process.stdout.write(
      `${SHOP.purchases.toLocaleString('en')} purchases, ${ASKED} people asked, the same answers from all\n\n`,
    );
    printTable([
      ['engine', 'CPU ms a query', 'of it the server', 'ms on the clock', 'CPU against the snapshot'],
      ...rows.map((row) => [
        row.engine,
        (cost(row) / 1_000).toFixed(3),
        row.serverCpuMicroseconds === undefined ? '' : (row.serverCpuMicroseconds / 1_000).toFixed(2),
        (row.microseconds / 1_000).toFixed(3),
        `${(cost(row) / base).toFixed(1)} ×`,
      ]),
    ]);
    if (neo4j === undefined)
      process.stdout.write('\nNeo4j: left out, none runs (npm run neo4j -- --detach starts one)\n');
  }
} finally {
  await neo4j?.close();
}

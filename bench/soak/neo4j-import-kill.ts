// kill -9 of an import into Neo4j at random points, and of Neo4j itself during one: the same graph as of an import that ran through.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearStore } from '../../src/graph/clear-store.js';
import { Neo4jStore } from '../../src/graph/neo4j/neo4j-store.js';
import { graphHash } from '../../src/graph/store-transfer.js';
import { writeSyntheticShop } from '../../src/ingest/generate/write-synthetic-shop.js';
import { createSeededRandom } from '../../src/lib/seeded-random.js';
import { type Ended, type ShopFile, startImport } from './neo4j/imports.js';
import { withOwnServer } from './neo4j/own-server.js';
import { runSoak } from './parts/run-soak.js';
import { spread } from './parts/spread.js';

const FILES = [
  ['products', 'products.jsonl'],
  ['reviews', 'reviews.jsonl'],
  ['events', 'events.csv'],
] as const;
const PATIENT = { deadlineMs: 60_000 };
/** A run that ends before its kill is begun anew, so often for each kill that is asked for. */
const TRIES = 3;

function whole({ status, said }: Ended, path: string): void {
  if (status !== 0) throw new Error(`import of ${path}: expected exit status 0, got ${status}\n${said}`);
}

await runSoak({
  name: 'neo4j-import-kill',
  what: `Imports one shop into a Neo4j server of its own: through; killed (-9) at random points and started again; and
with Neo4j killed under it. BROKEN where the graph is another one in the end (by its hash), or an import that lost its
server does not say so.`,
  options: {
    kills: { default: '20', help: 'kills of the import that hit' },
    'server-kills': { default: '2', help: 'kills of Neo4j during an import' },
    products: { default: '100', help: 'products of the shop' },
    events: { default: '20000', help: 'events of the shop' },
    kinds: { default: 'products,reviews,events', help: 'what of the shop is imported' },
    seed: { default: '1', help: 'of the shop and of the times' },
  },
  run: async (values, folder, progress) => {
    const random = createSeededRandom(Number(values.seed));
    const shop = join(folder, 'shop');
    await writeSyntheticShop(
      {
        products: Number(values.products),
        users: 500,
        events: Number(values.events),
        seed: Number(values.seed),
      },
      shop,
    );
    const kinds = values.kinds.split(',');
    const files = FILES.filter(([kind]) => kinds.includes(kind)).map(
      ([kind, name]): ShopFile => [kind, join(shop, name)],
    );
    progress('starting Neo4j …');
    return withOwnServer(join(folder, 'neo4j'), async (server) => {
      const problems: string[] = [];
      const facts: Record<string, string> = {};
      const withStore = async <T>(work: (store: Neo4jStore) => Promise<T>): Promise<T> => {
        const store = await Neo4jStore.open({ ...server.settings, ...PATIENT });
        try {
          return await work(store);
        } finally {
          await store.close();
        }
      };
      const note = (fact: string, value: string): void => {
        facts[fact] = value;
        progress(`${fact}: ${value}`);
      };
      const seconds: number[] = [];
      for (const file of files) {
        const ended = await startImport(server.settings, join(folder, 'whole'), file).ended;
        whole(ended, file[1]);
        seconds.push(ended.seconds);
      }
      const expected = await withStore(graphHash);
      note('whole', `${seconds.map((one) => one.toFixed(1)).join(' + ')} s, ${expected.slice(0, 16)}`);
      const compare = async (fact: string, how: string): Promise<void> => {
        const hash = await withStore(graphHash);
        if (hash !== expected)
          problems.push(`${fact}: another graph (${hash.slice(0, 16)}) than of a whole import`);
        note(fact, `${how}, ${hash === expected ? 'the same graph' : 'ANOTHER GRAPH'}`);
      };

      await withStore((store) => clearStore(store));
      const hits: number[] = [];
      for (const [index, file] of files.entries()) {
        const wanted = Math.floor(
          ((index + 1) * Number(values.kills)) / files.length - hits.reduce((sum, one) => sum + one, 0),
        );
        let hit = 0;
        let longest = seconds[index] as number;
        let more: string[] = [];
        for (let turn = 0; turn < TRIES * wanted && hit < wanted; turn += 1) {
          const { child, ended } = startImport(server.settings, join(folder, 'killed'), file, more);
          const timer = setTimeout(() => child.kill('SIGKILL'), random.next() * longest * 1_000);
          const end = await ended;
          clearTimeout(timer);
          if (end.status === null) hit += 1;
          else {
            whole(end, file[1]);
            longest = Math.min(longest, end.seconds);
            more = ['--again'];
          }
        }
        hits.push(hit);
        progress(`${file[0]}: killed ${hit} times`);
        whole(await startImport(server.settings, join(folder, 'killed'), file).ended, file[1]);
      }
      await compare('import killed', `${hits.join(' + ')} times`);

      await withStore((store) => clearStore(store));
      const told: string[] = [];
      const outages: number[] = [];
      for (const [index, file] of files.entries()) {
        const kills = index === files.length - 1 ? Number(values['server-kills']) : 0;
        const dataDir = join(folder, 'server-killed');
        for (let kill = 0; kill < kills; kill += 1) {
          const { ended } = startImport(server.settings, dataDir, file);
          // Its own start takes about a third.
          await sleep((0.3 + 0.6 * random.next()) * (seconds[index] as number) * 1_000);
          await server.kill();
          const killedAt = performance.now();
          const { status, said } = await ended;
          outages.push((performance.now() - killedAt) / 1_000);
          const last = said.trim().split('\n').at(-1) ?? '';
          told.push(`status ${status}: ${last.slice(0, 200)}`);
          if (status === 0) problems.push('an import that lost its server said that all went well');
          if (!/Neo4j/.test(said) || / {4}at /.test(said))
            problems.push(`an import that lost its server said: ${said.slice(-500)}`);
          await server.start();
        }
        whole(await startImport(server.settings, dataDir, file).ended, file[1]);
      }
      await compare(
        'Neo4j killed',
        `${outages.length} times, the import ended after ${spread(outages, 's', 1)}`,
      );
      note('what it said', [...new Set(told)].join(' | ') || 'nothing');
      return { problems, facts };
    });
  },
});

// CPU time of a request for ten explained recommendations against an Apollo "hello", in one run and one process.
//   npx tsx bench/api.ts [--data FOLDER] [--seconds 4] [--rounds 3]
// FOLDER is that of an embedded store; the sample shop in a temporary folder when left out. The server runs in a child
// process and tells its own CPU time; rounds alternate between the two requests, and the medians are compared.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { pino } from 'pino';
import { Services } from '../src/api/services/services.js';
import { startServer } from '../src/api/start-server.js';
import { createExtractor } from '../src/extract/extractor.js';
import { openStore } from '../src/graph/open-store.js';
import { fillSampleShop } from '../src/ingest/sample-shop.js';

const HASH_KEY = 'a key for benchmarks only, 0123456789';
const CONNECTIONS = 16;
const WARM_UP_SECONDS = 2;
const REQUESTS = {
  hello: { query: '{ hello }', variables: {} },
  recommendations: {
    query: `query ($for: ID) {
      recommendations(for: $for, first: 10) {
        edges { rank score reason node { id name { text } brand { id name { text } } price { amount currency } image } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { for: 'mei' },
  },
};
type RequestName = keyof typeof REQUESTS;

interface Addresses {
  readonly hello: string;
  readonly recommendations: string;
  readonly size: { readonly nodes: number; readonly edges: number };
}

/** The child: both servers, and the CPU time whenever it is asked for. */
async function serve(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir });
  const { nodes } = await store.counts();
  if (Object.keys(nodes).length === 0)
    await fillSampleShop({ store, extractor: createExtractor(), hashKey: HASH_KEY });
  const services = await Services.open({ store, hashKey: HASH_KEY, onError: console.error });
  const log = pino({ level: 'warn' }, pino.destination(2));
  const api = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret: undefined,
    log,
    samplePeople: [],
  });
  const apollo = new ApolloServer({
    typeDefs: 'type Query { hello: String }',
    resolvers: { Query: { hello: () => 'world' } },
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const app = fastify();
  app.route({ method: 'POST', url: '/graphql', handler: fastifyApolloHandler(apollo) });
  const hello = await app.listen({ host: '127.0.0.1', port: 0 });
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.send?.({ hello, recommendations: api.url, size: services.snapshot.size() } satisfies Addresses);
}

type Autocannon = (options: object) => Promise<{
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}>;
// The package has no types.
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

function load(url: string, name: RequestName, seconds: number): ReturnType<Autocannon> {
  return autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(REQUESTS[name]),
    connections: CONNECTIONS,
    duration: seconds,
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function measure(dataDir: string, seconds: number, rounds: number): Promise<void> {
  const child = fork(import.meta.filename, ['--serve', dataDir], { execArgv: process.execArgv });
  try {
    const [addresses] = (await once(child, 'message')) as [Addresses];
    const cpuMicroseconds = async (): Promise<number> => {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return user + system;
    };
    const names = Object.keys(REQUESTS) as RequestName[];
    const cpu = new Map<RequestName, number[]>(names.map((name) => [name, []]));
    for (const name of names) await load(addresses[name], name, WARM_UP_SECONDS);
    process.stdout.write(`snapshot: ${addresses.size.nodes} nodes, ${addresses.size.edges} relationships\n`);
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const before = await cpuMicroseconds();
        const { requests, latency, non2xx, errors } = await load(addresses[name], name, seconds);
        if (non2xx > 0 || errors > 0) throw new Error(`${name}: ${non2xx} refusals, ${errors} errors`);
        const each = ((await cpuMicroseconds()) - before) / requests.total;
        cpu.get(name)?.push(each);
        const rate = Math.round(requests.total / seconds);
        process.stdout.write(
          `round ${round + 1} ${name.padEnd(15)} ${each.toFixed(0).padStart(5)} µs CPU, ${rate} requests/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms\n`,
        );
      }
    }
    const [hello, recommendations] = names.map((name) => median(cpu.get(name) ?? [])) as [number, number];
    process.stdout.write(
      `median: hello ${hello.toFixed(0)} µs, recommendations ${recommendations.toFixed(0)} µs, ratio ${(recommendations / hello).toFixed(2)}\n`,
    );
  } finally {
    child.kill();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    serve: { type: 'boolean', default: false },
    data: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
});
if (values.serve) await serve(positionals[0] as string);
else {
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  try {
    await measure(folder, Number(values.seconds), Number(values.rounds));
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

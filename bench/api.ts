// CPU time of a request for ten explained recommendations against an Apollo "hello", in one run and one process.
//   npm run bench -- api [--data FOLDER] [--edges N] [--kept-pages] [--seconds 4] [--rounds 3]
// FOLDER is that of an embedded store; the sample shop in a temporary folder when left out. With --edges a generated shop of
// about N edges is served, to people in turn; with --kept-pages pages that were made before, so that what is left is what GraphQL
// costs. The server runs in a child process and tells its own CPU time; rounds
// alternate between the two requests, and the medians are compared.
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
import { Recommender } from '../src/recommend/recommender.js';
import { servingModel } from './graphs/serving-model.js';
import { BENCH_NOW, sizeOfEdges, zipfSnapshot } from './graphs/zipf-shop.js';

const HASH_KEY = 'a key for benchmarks only, 0123456789';
const CONNECTIONS = 16;
/** Requests of each kind before anything is counted: until then V8 goes on compiling, and lists that are kept are made. */
const WARM_UP = 8_000;
const SEED = 1;
/** People of a generated shop that are asked for in turn. */
const PEOPLE = 2_000;
const QUERIES = {
  hello: '{ hello }',
  recommendations: `query ($for: ID) {
      recommendations(for: $for, first: 10) {
        edges { rank score reason node { id name { text } brand { id name { text } } price { amount currency } image } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
};
type RequestName = keyof typeof QUERIES;

interface Addresses {
  readonly hello: string;
  readonly recommendations: string;
  readonly size: { readonly nodes: number; readonly edges: number };
  /** Whom to ask for. */
  readonly people: readonly string[];
}

/** `services` over a generated shop in the place of what is stored. */
function serveGenerated(services: Services, edges: number): readonly string[] {
  const snapshot = zipfSnapshot(SEED, sizeOfEdges(edges));
  const recommender = new Recommender(snapshot, servingModel(snapshot, SEED));
  Object.defineProperties(services, { snapshot: { value: snapshot }, recommender: { value: recommender } });
  const users = snapshot.table('User');
  return Array.from({ length: PEOPLE }, (_, place) => users.id((place * 31) % users.length));
}

/** Lets the recommender give a page again that it made before: what is left is what GraphQL costs. */
function keepPages(services: Services): void {
  const { recommender } = services;
  const pages = new Map<unknown, ReturnType<Recommender['recommend']>>();
  const recommend = recommender.recommend.bind(recommender);
  const kept: Recommender['recommend'] = (request) => {
    const page = pages.get(request.user) ?? recommend(request);
    pages.set(request.user, page);
    return page;
  };
  Object.defineProperty(recommender, 'recommend', { value: kept });
}

/** The child: both servers, and the CPU time whenever it is asked for. */
async function serve(dataDir: string, edges: number, hasKeptPages: boolean): Promise<void> {
  const store = await openStore({ dataDir });
  const { nodes } = await store.counts();
  if (edges === 0 && Object.keys(nodes).length === 0)
    await fillSampleShop({ store, extractor: createExtractor(), hashKey: HASH_KEY });
  const services = await Services.open({ store, hashKey: HASH_KEY, onError: console.error });
  const people = edges > 0 ? serveGenerated(services, edges) : ['mei'];
  if (hasKeptPages) keepPages(services);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const api = await startServer(services, {
    host: '127.0.0.1',
    port: 0,
    jwtSecret: undefined,
    log,
    samplePeople: [],
    ...(edges > 0 && { clock: () => BENCH_NOW }),
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
  const size = services.snapshot.size();
  process.send?.({ hello, recommendations: api.url, size, people } satisfies Addresses);
}

type Autocannon = (options: object) => Promise<{
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}>;
// The package has no types.
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

function load(
  addresses: Addresses,
  name: RequestName,
  until: { readonly duration: number } | { readonly amount: number },
): ReturnType<Autocannon> {
  const query = QUERIES[name];
  return autocannon({
    url: `${addresses[name]}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: addresses.people.map((person) => ({
      body: JSON.stringify({ query, ...(name !== 'hello' && { variables: { for: person } }) }),
    })),
    connections: CONNECTIONS,
    timeout: 60,
    ...until,
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function measure(
  dataDir: string,
  serving: readonly string[],
  seconds: number,
  rounds: number,
): Promise<void> {
  // As it is served: libraries do not check themselves.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(import.meta.filename, ['--serve', dataDir, ...serving], {
    execArgv: process.execArgv,
    env,
  });
  try {
    const [addresses] = (await once(child, 'message')) as [Addresses];
    const cpuMicroseconds = async (): Promise<number> => {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return user + system;
    };
    const names = Object.keys(QUERIES) as RequestName[];
    const cpu = new Map<RequestName, number[]>(names.map((name) => [name, []]));
    for (const name of names) await load(addresses, name, { amount: WARM_UP });
    process.stdout.write(`snapshot: ${addresses.size.nodes} nodes, ${addresses.size.edges} relationships\n`);
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const before = await cpuMicroseconds();
        const { requests, latency, non2xx, errors } = await load(addresses, name, { duration: seconds });
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
    edges: { type: 'string', default: '0' },
    'kept-pages': { type: 'boolean', default: false },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
  },
});
if (values.serve) await serve(positionals[0] as string, Number(values.edges), values['kept-pages']);
else {
  const folder = values.data ?? mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  try {
    const serving = ['--edges', values.edges, ...(values['kept-pages'] ? ['--kept-pages'] : [])];
    await measure(folder, serving, Number(values.seconds), Number(values.rounds));
  } finally {
    if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

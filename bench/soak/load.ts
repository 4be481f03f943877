// Full load over the API for twenty minutes, queries and events: resident memory and file handles each ten seconds, flat or not.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { askApi } from './parts/ask-api.js';
import { beginWith, FROM } from './parts/begin-with.js';
import { runSoak } from './parts/run-soak.js';
import { startServed } from './parts/served-program.js';
import { floorsOf, type Trend, trendOf } from './parts/trend.js';

const SAMPLE_MS = 10_000;
/** Of the time: until then code is compiled and caches fill. */
const WARM_UP = 0.25;
/** Keys of events: each comes again with a later time, so that the graph stays as large as it is. */
const EVENT_KEYS = 5_000;
/** Growth of so much of the whole in the time measured is none. */
const FLAT = 0.02;

const RECOMMEND = `query ($for: ID) { recommendations(for: $for, first: 10) {
  edges { rank score reason node { id name { text } brand { name { text } } price { amount currency } } } } }`;
const PRODUCTS =
  'query ($after: String) { products(first: 20, after: $after) { edges { node { id name { text } } } pageInfo { endCursor } } }';
const GUIDE = 'query ($text: String!) { guide(text: $text, first: 5) { edges { node { id } } } }';
const RECORD = `mutation ($for: ID!, $events: [EventInput!]!) {
  recordEvents(input: { for: $for, events: $events }) { recorded userErrors { code } } }`;
const TEXTS = [
  'quiet laptop under 1500, 16 GB',
  '三千以内拍照好的手机',
  'headphones for the gym',
  '轻一点的相机',
];
const PEOPLE = ['mei', 'tom', 'sara', 'ada', 'nobody-known'];

interface Request {
  body?: string;
}
type Autocannon = (options: object) => Promise<{
  readonly requests: { readonly total: number; readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly non2xx: number;
  readonly errors: number;
}>;
// The package has no types.
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

/** The mix, one after the other: five queries to one mutation. */
function requests(products: readonly string[]): object[] {
  let count = 0;
  const asking = (query: string, variables: (n: number) => object): object => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    setupRequest: (request: Request) => {
      count += 1;
      return { ...request, body: JSON.stringify({ query, variables: variables(count) }) };
    },
  });
  const person = (n: number): string => PEOPLE[n % PEOPLE.length] as string;
  const event = (n: number): object => {
    const key = n % EVENT_KEYS;
    return {
      id: `load-${key}`,
      type: 'VIEW',
      product: products[key % products.length],
      at: new Date().toISOString(),
    };
  };
  return [
    asking(RECOMMEND, (n) => ({ for: person(n) })),
    asking(PRODUCTS, () => ({})),
    asking(RECOMMEND, (n) => ({ for: `load-${(n * 7) % 50}` })),
    asking(GUIDE, (n) => ({ text: TEXTS[n % TEXTS.length] })),
    asking(RECOMMEND, (n) => ({ for: person(n + 1) })),
    asking(RECORD, (n) => ({ for: `load-${(n % EVENT_KEYS) % 50}`, events: [event(n)] })),
  ];
}

interface Sample {
  readonly minutes: number;
  readonly megabytes: number;
  readonly handles: number;
}

function sample(pid: number, startedAt: number): Sample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    minutes: (performance.now() - startedAt) / 60_000,
    megabytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** Whether nothing rises beyond what chance makes, or by no more than next to nothing of the whole. */
function isFlat({ slope, sureness, median }: Trend, minutes: number): boolean {
  return sureness <= 3 || slope * minutes <= FLAT * median;
}

const say = ({ slope, median, least, most }: Trend, unit: string): string =>
  `${median.toFixed(1)} ${unit} (${least.toFixed(1)} to ${most.toFixed(1)}), ${slope.toFixed(3)} a minute`;

await runSoak({
  name: 'load',
  what: 'Asks one server as fast as it answers; NEO4J_URI and NEO4J_PASSWORD name the store of --store neo4j.',
  options: {
    minutes: { default: '20', help: 'how long' },
    store: { default: 'embedded', help: 'embedded or neo4j' },
    connections: { default: '16', help: 'requests at once' },
    ...FROM,
  },
  run: async ({ minutes, store, connections, from }, folder, progress) => {
    const {
      NEO4J_URI: uri = '',
      NEO4J_PASSWORD: password = '',
      NEO4J_USERNAME: username = 'neo4j',
    } = process.env;
    if (store === 'neo4j' && uri === '') throw new Error('expected NEO4J_URI to name a Neo4j, got nothing');
    const neo4j = { NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_USERNAME: username };
    beginWith(from, join(folder, 'data'));
    const server = await startServed(join(folder, 'data'), store === 'neo4j' ? neo4j : {});
    const samples: Sample[] = [];
    try {
      const { data } = await askApi(server.url, PRODUCTS);
      const { edges } = data.products as { edges: { node: { id: string } }[] };
      const products = edges.map(({ node }) => node.id);
      const startedAt = performance.now();
      const timer = setInterval(() => {
        const now = sample(server.pid, startedAt);
        samples.push(now);
        if (samples.length % 6 === 0)
          progress(
            `${now.minutes.toFixed(0)} min: ${now.megabytes.toFixed(0)} MB, ${now.handles} file handles`,
          );
      }, SAMPLE_MS);
      const result = await autocannon({
        url: server.url,
        connections: Number(connections),
        timeout: 60,
        duration: Number(minutes) * 60,
        requests: requests(products),
      });
      clearInterval(timer);
      const measured = samples.filter((one) => one.minutes >= WARM_UP * Number(minutes));
      // Between two collections memory goes up and down as it likes; what they leave tells of a leak.
      const floors = floorsOf(measured.map((one) => [one.minutes, one.megabytes]));
      const memory = trendOf(floors);
      const handles = trendOf(measured.map((one) => [one.minutes, one.handles]));
      const span = Number(minutes) * (1 - WARM_UP);
      const problems = [
        ...(isFlat(memory, span) ? [] : [`memory rises: ${say(memory, 'MB')}`]),
        ...(isFlat(handles, span) ? [] : [`file handles rise: ${say(handles, 'handles')}`]),
        ...(result.non2xx > 0 || result.errors > 0
          ? [`${result.non2xx} requests were refused, ${result.errors} had no answer`]
          : []),
      ];
      return {
        problems,
        facts: {
          store,
          minutes: Number(minutes),
          requests: result.requests.total,
          'requests a second': Math.round(result.requests.average),
          'latency p50 / p99 / most, ms': [result.latency.p50, result.latency.p99, result.latency.max].join(
            ' / ',
          ),
          'samples after the warm-up': measured.length,
          'resident memory, least of each minute': say(memory, 'MB'),
          'minute by minute, MB': floors.map(([, megabytes]) => megabytes.toFixed(0)).join(' '),
          'resident memory, most': `${Math.max(...samples.map((one) => one.megabytes)).toFixed(0)} MB`,
          'file handles': say(handles, 'handles'),
        },
      };
    } finally {
      await server.end('SIGTERM');
    }
  },
});

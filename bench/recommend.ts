// CPU of recommend(), first 10 with reasons and all of the explanation, by request, stage and size of the graph.
// Options: `--edges N` (one generated shop of about N edges in place of all), `--json`, `--steady` (also the same people again and
// again, of each the quickest of several rounds: what a page costs where nothing else runs in between).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../src/extract/extractor.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import type { Snapshot } from '../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import { fillSampleShop } from '../src/ingest/sample-shop.js';
import { makeRowsAhead } from '../src/recall/rows-ahead.js';
import type { RecommendationPage, RecommendationRequest } from '../src/recommend/recommendation.js';
import { Recommender } from '../src/recommend/recommender.js';
import { type Measured, measureCpu, printTable } from './graphs/measure-cpu.js';
import { servingModel } from './graphs/serving-model.js';
import { BENCH_NOW, sizeOfEdges, zipfSnapshot } from './graphs/zipf-shop.js';

const SEED = 1;
/** Edges of the generated shops, about; another one with --edges N. */
const SIZES = [10_000, 100_000, 1_000_000];
/**
 * Calls of all kinds in turn before anything is counted, and calls of each kind before it is: a server runs for hours. Until
 * about 9,000 V8 goes on compiling, in threads whose CPU counts here, too, and lists that are kept are made.
 */
const WARM_UP = 12_000;
const WARM_UP_OF_KIND = 1_000;
const CALLS = 1_000;

async function sampleShop(): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  await fillSampleShop({ store, extractor: createExtractor(), hashKey: 'a key for benchmarks only' });
  const { snapshot } = await buildSnapshot(store);
  await store.close();
  rmSync(folder, { recursive: true });
  return snapshot;
}

interface Case {
  readonly graph: string;
  readonly edges: number;
  readonly name: string;
  readonly measured: Measured;
}

type Asked = (snapshot: Snapshot, call: number) => Partial<RecommendationRequest>;

const REQUESTS: readonly { readonly name: string; readonly request: Asked }[] = [
  {
    name: 'FOR_YOU',
    request: (snapshot, call) => ({ user: snapshot.table('User').id(userAt(snapshot, call)) }),
  },
  {
    name: 'FOR_YOU, diversity .5',
    request: (snapshot, call) => ({
      user: snapshot.table('User').id(userAt(snapshot, call)),
      diversity: 0.5,
    }),
  },
  {
    name: 'FOR_YOU, one category',
    request: (snapshot, call) => ({
      user: snapshot.table('User').id(userAt(snapshot, call)),
      where: { categories: [snapshot.table('Category').id(call % snapshot.table('Category').length)] },
    }),
  },
  {
    name: 'SIMILAR',
    request: (snapshot, call) => ({
      intent: 'SIMILAR',
      products: [snapshot.table('Product').id((call * 7) % snapshot.table('Product').length)],
    }),
  },
  { name: 'a stranger', request: () => ({}) },
];

/** A step after which any number of people are spread evenly over all: the golden ratio. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** People in turn, those with long histories and those with short ones in every round alike, however many there are. */
function userAt(snapshot: Snapshot, call: number): number {
  return Math.floor(((call * STEP) % 1) * snapshot.table('User').length);
}

/** What is read of a page, each with all before it. */
const READ: readonly { readonly name: string; readonly read: (page: RecommendationPage) => unknown }[] = [
  { name: 'order and scores', read: (page) => page.recommendations.length },
  { name: 'and reasons', read: (page) => page.recommendations.map(({ reason }) => reason) },
  {
    name: 'and contributions',
    read: (page) => page.recommendations.map(({ reason, contributions }) => [reason, contributions]),
  },
  {
    name: 'and paths',
    read: (page) =>
      page.recommendations.map(({ reason, contributions, paths }) => [reason, contributions, paths]),
  },
];

/** People and rounds of `--steady`. */
const STEADY_PEOPLE = 150;
const STEADY_ROUNDS = 10;

/** Mean and median over people of the least µs on the clock that `ask` took for each, given the number of the person. */
function steadyOf(ask: (person: number) => unknown): readonly [mean: number, median: number] {
  const least = new Float64Array(STEADY_PEOPLE).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < STEADY_ROUNDS; round++)
    for (let person = 0; person < STEADY_PEOPLE; person++) {
      const start = performance.now();
      ask(person);
      least[person] = Math.min(least[person] as number, (performance.now() - start) * 1_000);
    }
  const mean = least.reduce((sum, one) => sum + one, 0) / STEADY_PEOPLE;
  return [mean, least.sort()[STEADY_PEOPLE >> 1] as number];
}

async function measureGraph(graph: string, snapshot: Snapshot, now: number): Promise<Case[]> {
  const recommender = new Recommender(snapshot, servingModel(snapshot, SEED));
  // As a server does after its start.
  await makeRowsAhead(snapshot);
  const { edges } = snapshot.size();
  let call = 0;
  const ask = (request: Asked, read: (page: RecommendationPage) => unknown): unknown => {
    call++;
    return read(
      recommender.recommendNow({
        intent: 'FOR_YOU',
        first: 10,
        shown: [],
        where: {},
        exclude: [],
        diversity: 0,
        now,
        language: call % 2 === 0 ? 'en' : 'zh',
        ...request(snapshot, call),
      }),
    );
  };
  const measure = async (request: Asked, read: (page: RecommendationPage) => unknown): Promise<Measured> => {
    for (let warm = 0; warm < WARM_UP_OF_KIND; warm++) ask(request, read);
    return measureCpu(() => ask(request, read), CALLS);
  };
  const cases: Case[] = [];
  const [forYou, ...others] = REQUESTS as [(typeof REQUESTS)[number], ...typeof REQUESTS];
  for (let warm = 0; warm < WARM_UP; warm++) {
    const { request } = (
      warm % 2 === 0 ? forYou : others[(warm >> 1) % others.length]
    ) as (typeof REQUESTS)[number];
    const { read } = READ[(warm >> 2) % READ.length] as (typeof READ)[number];
    ask(request, read);
  }
  for (const { name, read } of READ) {
    const measured = await measure(forYou.request, read);
    cases.push({ graph, edges, name: `${forYou.name}: ${name}`, measured });
  }
  for (const { name, request } of others)
    cases.push({ graph, edges, name, measured: await measure(request, READ[1]?.read ?? Object) });
  if (process.argv.includes('--steady'))
    for (const { name, read } of [READ[0], READ.at(-1)] as (typeof READ)[number][]) {
      const steady = steadyOf((person) => {
        call = person;
        return ask(forYou.request, read);
      });
      const [mean, median] = steady.map((one) => one.toFixed(0));
      process.stdout.write(`${graph}, steady, ${forYou.name}: ${name}: mean ${mean}, median ${median} µs\n`);
    }
  return cases;
}

const given = process.argv.indexOf('--edges');
const sizes = given < 0 ? SIZES : [Number(process.argv[given + 1])];
const cases: Case[] = [];
if (given < 0)
  cases.push(
    ...(await measureGraph('sample shop', await sampleShop(), Date.parse('2026-07-01T12:00:00Z') / 1_000)),
  );
for (const size of sizes)
  cases.push(...(await measureGraph('Zipf shop', zipfSnapshot(SEED, sizeOfEdges(size)), BENCH_NOW)));
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(cases)}\n`);
else {
  printTable([
    ['graph', 'edges', 'request', 'CPU µs a request', 'µs on the clock'],
    ...cases.map(({ graph, edges, name, measured }) => [
      graph,
      edges.toLocaleString('en'),
      name,
      measured.cpuMicroseconds.toFixed(0),
      measured.microseconds.toFixed(0),
    ]),
  ]);
}

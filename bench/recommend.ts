// CPU of recommendNow(), first 10 with contributions, paths and reasons: the sample shop and a Zipf shop of 140,000 edges.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../src/extract/extractor.js';
import type { FeedRecord } from '../src/domain/graph-records.js';
import { EmbeddedStore } from '../src/graph/embedded/embedded-store.js';
import type { Snapshot } from '../src/graph/snapshot/snapshot.js';
import { buildSnapshot } from '../src/graph/snapshot/snapshot-follower.js';
import { fillSampleShop } from '../src/ingest/sample-shop.js';
import type { RecommendationRequest } from '../src/recommend/recommendation.js';
import { Recommender } from '../src/recommend/recommender.js';
import { similarListOperations } from '../src/recommend/similar-lists.js';
import { trainModel } from '../src/recommend/train-model.js';
import { BENCH_NOW, snapshotOfShop, zipfShop } from './graphs/zipf-shop.js';
import { type Measured, measureCpu, printTable } from './graphs/measure-cpu.js';

const SEED = 1;
const CLOSED_FORM_LIMIT = 12_000;
const SHOP = { users: 8_000, products: 2_000, purchases: 36_000, facts: true };

async function sampleShop(): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  await fillSampleShop({ store, extractor: createExtractor(), hashKey: 'a key for benchmarks only' });
  const { snapshot } = await buildSnapshot(store);
  await store.close();
  rmSync(folder, { recursive: true });
  return snapshot;
}

/** A recommender as the server has it when it is ready: trained, then the stored neighbour lists in the graph. */
function recommenderOf(snapshot: Snapshot): Recommender {
  const trained = trainModel(snapshot, { seed: SEED, closedFormLimit: CLOSED_FORM_LIMIT });
  const lists = similarListOperations(snapshot, trained.model);
  const records = lists.flatMap((operation): FeedRecord[] => {
    if (operation.kind !== 'putEdge') return [];
    const { type, from, to, key, properties } = operation;
    const edge = { type, from, to, key, seq: 2, properties: properties as Record<string, string | number> };
    return [{ kind: 'edge', seq: 2, edge }];
  });
  snapshot.apply(records);
  return new Recommender(snapshot, trained);
}

interface Case {
  readonly graph: string;
  readonly edges: number;
  readonly name: string;
  readonly measured: Measured;
}

const REQUESTS: readonly {
  readonly name: string;
  readonly request: (snapshot: Snapshot, call: number) => Partial<RecommendationRequest>;
}[] = [
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

/** People in turn, those with long histories and those with short ones. */
function userAt(snapshot: Snapshot, call: number): number {
  return (call * 31) % snapshot.table('User').length;
}

async function measureGraph(graph: string, snapshot: Snapshot, now: number, calls: number): Promise<Case[]> {
  const recommender = recommenderOf(snapshot);
  const { edges } = snapshot.size();
  const cases: Case[] = [];
  for (const { name, request } of REQUESTS) {
    const ask = (call: number): number =>
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
      }).recommendations.length;
    cases.push({ graph, edges, name, measured: await measureCpu(ask, calls) });
  }
  return cases;
}

const cases = [
  ...(await measureGraph('sample shop', await sampleShop(), Date.parse('2026-07-01T12:00:00Z') / 1_000, 300)),
  ...(await measureGraph('Zipf shop', snapshotOfShop(zipfShop(SEED, SHOP)), BENCH_NOW, 300)),
];
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

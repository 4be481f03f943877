// A store of one size filled, and the real server started on it: from the store, from the saved file. Prints one line of JSON.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/graph/open-store.js';
import { askApi } from '../soak/parts/ask-api.js';
import { type Cost, costOf } from './cost.js';
import { type GeneratedRecord, generatedGraph, HASH_KEY } from './generated-graph.js';
import { type StartedServer, startServe } from './server-process.js';

const BATCH = 5_000;
const EVENTS = 20;
const EVENT =
  'mutation ($input: RecordEventsInput!) { recordEvents(input: $input) { shown userErrors { code message } } }';
const PAGE =
  'query ($for: ID!) { recommendations(for: $for, first: 10) { edges { reason node { id } } seq } }';

/** What starts cost; memory in MB, costs in seconds. */
export interface StartRow {
  readonly edges: number;
  readonly fill: Cost;
  readonly storeMegabytes: number;
  readonly fromStore: Cost;
  readonly fromFile: Cost;
  /** A store without anything: what the program itself takes. */
  readonly empty: Cost;
  readonly stop: Cost;
  readonly resident: number;
  readonly peak: number;
  /** Milliseconds from sending an event until the answer that it is written, and then those of a page: medians. */
  readonly event: number;
  readonly page: number;
}

async function fill(dataDir: string, wanted: number): Promise<Cost> {
  const store = await openEmbeddedStore(dataDir);
  try {
    const { cost } = await costOf(async () => {
      let batch: GeneratedRecord[] = [];
      for (const record of generatedGraph(wanted, false)) {
        batch.push(record);
        if (batch.length < BATCH) continue;
        await store.write(batch);
        batch = [];
      }
      await store.write(batch);
    });
    return cost;
  } finally {
    await store.close();
  }
}

async function ask(url: string, query: string, variables: object): Promise<void> {
  const { code, message } = await askApi(url, query, variables, { 'x-guidegraph-role': 'app' });
  if (code !== undefined) throw new Error(`expected data, got ${code} ${message}`);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** An event and a page after it, over and over; the first few are not counted. */
async function events(url: string): Promise<{ readonly event: number; readonly page: number }> {
  const [event, page]: [number[], number[]] = [[], []];
  for (let i = 0; i < EVENTS; i++) {
    const user = `u${i + 1}`;
    const start = performance.now();
    const one = { id: `later-${i}`, type: 'VIEW', product: `product:p${i + 1}`, at: '2026-01-01T12:00:00Z' };
    await ask(url, EVENT, { input: { for: user, events: [one] } });
    const written = performance.now();
    await ask(url, PAGE, { for: user });
    if (i < EVENTS / 4) continue;
    event.push(written - start);
    page.push(performance.now() - written);
  }
  return { event: median(event), page: median(page) };
}

async function measure(wanted: number, kept: string | undefined): Promise<StartRow> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const variables = { ID_HASH_KEY: HASH_KEY };
  const file = join(dataDir, 'snapshot');
  let server: StartedServer | undefined;
  try {
    const isFilled = existsSync(join(dataDir, 'graph.db'));
    const filled = isFilled ? { cpu: 0, clock: 0 } : await fill(dataDir, wanted);
    rmSync(file, { force: true });
    // The first start writes the stored lists; the second is the one of a shop that stands still.
    server = await startServe(dataDir, variables);
    const first = server.ready;
    await server.stop();
    const nothing = mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
    server = await startServe(nothing, variables);
    const empty = server.ready;
    await server.stop();
    rmSync(nothing, { recursive: true });
    server = await startServe(dataDir, variables);
    const { ready, resident, url } = server;
    const answered = await events(url);
    const stop = await server.stop();
    server = undefined;
    const store = await openEmbeddedStore(dataDir);
    const edges = Object.values((await store.counts()).edges).reduce((sum, count) => sum + count, 0);
    await store.close();
    return {
      edges,
      fill: filled,
      storeMegabytes: statSync(join(dataDir, 'graph.db')).size / 1e6,
      fromStore: first,
      fromFile: ready,
      empty,
      stop,
      resident: resident.now,
      peak: resident.peak,
      ...answered,
    };
  } finally {
    await server?.stop();
    if (kept === undefined) rmSync(dataDir, { recursive: true });
  }
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2]), process.argv[3]))}\n`);

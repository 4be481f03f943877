// One size in a process of its own: snapshot, its file, changes, training and pages. Prints one line of JSON.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRecord } from '../../src/domain/graph-records.js';
import { labelOf, nodeId } from '../../src/domain/ids.js';
import { EmbeddedStore } from '../../src/graph/embedded/embedded-store.js';
import { SNAPSHOT_RELATIONS } from '../../src/graph/snapshot/relation-catalogue.js';
import type { RowBytes } from '../../src/graph/snapshot/row-view.js';
import { SavedSnapshot } from '../../src/graph/snapshot/saved/saved-snapshot.js';
import { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { quickPlan, unchosenPlan } from '../../src/recommend/plan/model-plan.js';
import { Recommender } from '../../src/recommend/recommender.js';
import { trainModel, trainModelAside } from '../../src/recommend/training/train-model.js';
import { measureCpu } from '../graphs/measure-cpu.js';
import { addCosts, type Cost, costOf, memory } from './cost.js';
import { type GeneratedRecord, generatedGraph } from './generated-graph.js';

const TRAINING = { seed: 1, closedFormLimit: 12_000 };
/** 2026-01-02, after the last event. */
const NOW = 1_767_312_000;
const BATCH = 50_000;
const CHANGES = 10_000;
/** From here on the whole training takes many minutes of CPU. */
const TRAINED_EDGES = 5_000_000;
const SINGLE = 40;
const WARM_UP = 300;
const CALLS = 60;
const ROUNDS = 3;

/** What was measured of one size; memory in MB, costs in seconds, pages in µs of CPU. */
export interface SnapshotRow {
  readonly edges: number;
  readonly nodes: number;
  readonly products: number;
  readonly users: number;
  readonly bytesOfEdge: number;
  /** The same by what the arrays hold, and after all the events. */
  readonly bytesByPart?: RowBytes;
  readonly bytesAfterEvents?: number;
  readonly memory: { readonly heap: number; readonly arrays: number; readonly resident: number };
  readonly build: Cost;
  /** An event in the snapshot, and the page after it with it, in µs on the clock: medians. */
  readonly eventApplied: number;
  readonly eventShown: number;
  /** The first event after the building in the snapshot, and the one of all that took longest, in µs on the clock. */
  readonly eventFirst?: number;
  readonly eventSlowest?: number;
  readonly manyEvents: Cost;
  readonly save: Cost;
  readonly load: Cost;
  readonly fileMegabytes: number;
  readonly quickTraining: Cost;
  /** What trains in the background, and a page after it; left out for the largest sizes, where it takes minutes. */
  readonly training?: Cost;
  readonly trainedPage?: number;
  /** With the first model. */
  readonly page?: number;
  readonly pageOfStranger: number;
  readonly peak: number;
}

/** Builds the snapshot of the generated shop; making the records is not counted. */
async function build(edges: number): Promise<{ snapshot: Snapshot; cost: Cost }> {
  const snapshot = new Snapshot();
  let cost: Cost = { cpu: 0, clock: 0 };
  let waiting: GeneratedRecord[] = [];
  const flush = async (): Promise<void> => {
    const taken = await costOf(() => {
      for (const record of waiting) {
        if (record.kind === 'putEdge') snapshot.loadEdge({ ...record, seq: 1 });
        else snapshot.putNode({ ...record, label: labelOf(record.id), version: 1, seq: 1 });
      }
    });
    cost = addCosts(cost, taken.cost);
    waiting = [];
  };
  for (const record of generatedGraph(edges)) {
    waiting.push(record);
    if (waiting.length === BATCH) await flush();
  }
  await flush();
  const finished = await costOf(() => snapshot.finishLoading());
  snapshot.seq = 1;
  return { snapshot, cost: addCosts(cost, finished.cost) };
}

/** `count` views that came after the snapshot was built, of people and products all over. */
function laterEvents(snapshot: Snapshot, count: number, seq: number): FeedRecord[] {
  const [users, products] = [snapshot.table('User'), snapshot.table('Product')];
  return Array.from({ length: count }, (_, i): FeedRecord => {
    const edge = {
      type: 'VIEWED' as const,
      from: users.id((i * 7_919) % users.length),
      to: products.id((i * 104_729) % products.length),
      key: `later-${seq}-${i}`,
      seq,
      properties: { at: '2026-01-01T12:00:00.000Z', weight: 1 },
    };
    return { kind: 'edge', seq, edge };
  });
}

/** Bytes of the arrays for each edge, by what they hold. */
function bytesByPart(snapshot: Snapshot): RowBytes {
  const { edges } = snapshot.size();
  const rows = SNAPSHOT_RELATIONS.flatMap(({ key }) => {
    const { out, in: back } = snapshot.relation(key);
    return [out.bytesByPart, back.bytesByPart];
  });
  const of = (part: keyof RowBytes): number => rows.reduce((sum, row) => sum + row[part], 0) / edges;
  return {
    targets: of('targets'),
    tables: of('tables'),
    keys: of('keys'),
    columns: of('columns'),
    slack: of('slack'),
  };
}

/** What is known so far, for whoever watches: a large size takes minutes. */
function tell(stage: string, known: unknown): void {
  process.stderr.write(`${stage} ${JSON.stringify(known)}\n`);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Single events, each followed by a page: how long until it is in the snapshot, and until the page is there. */
function afterEvents(
  snapshot: Snapshot,
  page: (call: number) => unknown,
): { readonly first: number; readonly applied: number; readonly shown: number } {
  const [applied, shown]: [number[], number[]] = [[], []];
  for (let call = 0; call < SINGLE; call++) {
    const events = laterEvents(snapshot, 1, snapshot.seq + 1);
    const start = performance.now();
    snapshot.apply(events);
    applied.push((performance.now() - start) * 1_000);
    page(0);
    shown.push((performance.now() - start) * 1_000);
  }
  return { first: applied[0] as number, applied: median(applied), shown: median(shown) };
}

/** `kept` is a folder in which store and file stay: a server can be started on them. */
async function measure(wanted: number, kept?: string): Promise<SnapshotRow> {
  const { snapshot, cost } = await build(wanted);
  const held = memory();
  const { edges, nodes, bytes } = snapshot.size();
  const parts = bytesByPart(snapshot);
  tell('built', { cost, held, bytesOfEdge: bytes / edges, parts });
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'guidegraph-bench-'));
  const store = new EmbeddedStore(join(folder, 'graph.db'));
  try {
    // The store is to know as much as the snapshot, or its file would not be used.
    await store.write([{ kind: 'putNode', id: nodeId('Need', 'any'), properties: {} }]);
    const saved = new SavedSnapshot(store, join(folder, 'snapshot'));
    const { cursor } = await store.feedHead();
    const saving = await costOf(() => saved.save({ snapshot, cursor }));
    const loading = await costOf(() => saved.load());
    if (loading.value?.snapshot.size().edges !== edges) throw new Error('the saved snapshot is another one');
    tell('saved and loaded', { saving: saving.cost, loading: loading.cost });
    const quick = await costOf(() => trainModel(snapshot, TRAINING, quickPlan(unchosenPlan(snapshot))));
    tell('quick training', quick.cost);
    const recommender = new Recommender(snapshot, quick.value);
    const users = snapshot.table('User');
    const page = (isStranger: boolean) => (call: number) => {
      const user = isStranger ? {} : { user: users.id((call * 31) % users.length) };
      const request = {
        intent: 'FOR_YOU',
        first: 10,
        shown: [],
        where: {},
        exclude: [],
        diversity: 0,
      } as const;
      const language = call % 2 === 0 ? 'en' : 'zh';
      const answer = recommender.recommendNow({ ...request, ...user, language, now: NOW });
      return answer.recommendations.map(({ reason }) => reason);
    };
    for (let call = 0; call < WARM_UP; call++) page(false)(call);
    const pages = await measureCpu(page(false), CALLS, ROUNDS);
    const strangers = await measureCpu(page(true), CALLS, ROUNDS);
    tell('pages', { pages, strangers });
    const { first, applied, shown } = afterEvents(snapshot, page(false));
    const events = laterEvents(snapshot, CHANGES, snapshot.seq + 1);
    let slowest = 0;
    const many = await costOf(() => {
      for (const event of events) {
        const start = performance.now();
        snapshot.apply([event]);
        slowest = Math.max(slowest, (performance.now() - start) * 1_000);
      }
    });
    const after = snapshot.size();
    tell('events', { first, slowest, applied, shown, many, bytesOfEdge: after.bytes / after.edges });
    let trained: { readonly cost: Cost; readonly page: number } | undefined;
    if (edges < TRAINED_EDGES) {
      const whole = await costOf(() => trainModelAside(snapshot, TRAINING, unchosenPlan(snapshot)));
      recommender.swap(whole.value);
      const served = await measureCpu(page(false), CALLS, ROUNDS);
      trained = { cost: whole.cost, page: served.cpuMicroseconds };
    }
    return {
      edges,
      nodes,
      products: snapshot.table('Product').count,
      users: users.count,
      bytesOfEdge: bytes / edges,
      bytesByPart: parts,
      bytesAfterEvents: after.bytes / after.edges,
      memory: held,
      build: cost,
      eventApplied: applied,
      eventShown: shown,
      eventFirst: first,
      eventSlowest: slowest,
      manyEvents: many.cost,
      save: saving.cost,
      load: loading.cost,
      fileMegabytes: statSync(join(folder, 'snapshot')).size / 1e6,
      quickTraining: quick.cost,
      page: pages.cpuMicroseconds,
      ...(trained && { training: trained.cost, trainedPage: trained.page }),
      pageOfStranger: strangers.cpuMicroseconds,
      peak: process.resourceUsage().maxRSS / 1_024,
    };
  } finally {
    await store.close();
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2]), process.argv[3]))}\n`);

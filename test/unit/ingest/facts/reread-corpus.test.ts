import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import { eraseUser } from '../../../../src/curate/user-data.js';
import { compareIds, type NodeId } from '../../../../src/domain/ids.js';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../../src/domain/ontology.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { ALL_EDGES, type GraphStore } from '../../../../src/graph/graph-store.js';
import { Neo4jStore } from '../../../../src/graph/neo4j/neo4j-store.js';
import { EXTRACTOR } from '../../../../src/ingest/facts/claims/product-text.js';
import type { ExtractionPool } from '../../../../src/ingest/facts/extraction-pool.js';
import { loadReadingState } from '../../../../src/ingest/facts/reading-state.js';
import { rereadCorpus } from '../../../../src/ingest/facts/reread-corpus.js';
import type { TextExtractor } from '../../../../src/ingest/facts/text-extractor.js';
import { fillSampleShop } from '../../../../src/ingest/sample-shop.js';
import { LATER, laterExtractor, presentExtractor } from '../../../support/later-extractor.js';
import { describeWithNeo4j } from '../../../support/neo4j.js';
import { TEST_HASH_KEY } from '../../../support/sample-store.js';
import { fillSmallShop } from '../../../support/small-shop.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
function counting(): { pool: () => ExtractionPool; read: NodeId[]; closed: () => number } {
  const read: NodeId[] = [];
  let closed = 0;
  const pool = (): ExtractionPool => ({
    extract: async (input) => {
      read.push(input.id as NodeId);
      return laterExtractor.extract(input);
    },
    close: async () => {
      closed += 1;
    },
  });
  return { pool, read, closed: () => closed };
}

/** A third of the products of the sample shop with half of their reviews, and nobody's events: enough to read, and quick to write. */
function smallerShop(): string {
  const folder = newFolder();
  cpSync(join(process.cwd(), 'seed'), folder, { recursive: true });
  const keep = (file: string, isKept: (text: string, line: number) => boolean): string[] => {
    const kept = readFileSync(join(folder, file), 'utf8').split('\n').filter(isKept);
    writeFileSync(join(folder, file), kept.join('\n'));
    return kept;
  };
  keep('events.csv', (_, line) => line === 0);
  keep('promotions.jsonl', () => false);
  const products = keep('products.jsonl', (_, line) => line % 3 === 0);
  const ids = new Set(products.flatMap((text) => (text === '' ? [] : [JSON.parse(text).externalId])));
  keep('reviews.jsonl', (text, line) => text !== '' && line % 2 === 0 && ids.has(JSON.parse(text).product));
  return folder;
}

/** Folders of the sample shop as each extractor read it, filled once: reading and writing it takes a while. */
const filled = new Map<TextExtractor, string>();

/** A store of the sample shop in `folder`, as `own` reads it. */
async function sampleStore(own: TextExtractor, folder = newFolder()): Promise<EmbeddedStore> {
  const source = filled.get(own) ?? newFolder();
  if (!filled.has(own)) {
    const store = new EmbeddedStore(join(source, 'graph.db'));
    await fillSampleShop({ store, extractor: own, hashKey: TEST_HASH_KEY, folder: smallerShop() });
    await store.close();
    filled.set(own, source);
  }
  cpSync(source, folder, { recursive: true });
  return new EmbeddedStore(join(folder, 'graph.db'));
}

/**
 * What is shown of every product, by product. Without `withComparisons` only what the texts about it say: a comparison
 * belongs to the text that makes it, which may be about the other product.
 */
async function shown(store: GraphStore, withComparisons = true): Promise<Map<string, string>> {
  const lines = new Map<string, string[]>();
  for await (const record of store.exportAll()) {
    if (record.kind === 'node') continue;
    const { type, from, to, key, properties } = record.edge;
    const declared: RelationshipType = RELATIONSHIP_TYPES[type];
    if (declared.role !== 'projection' || (type === 'BETTER_THAN' && !withComparisons)) continue;
    const sorted = Object.entries(properties).sort(([a], [b]) => compareIds(a, b));
    lines.set(from, [...(lines.get(from) ?? []), `${type} ${to} ${key} ${JSON.stringify(sorted)}`]);
  }
  return new Map([...lines].map(([product, own]) => [product, own.join('\n')]));
}

async function marks(store: GraphStore): Promise<Set<string>> {
  const found = new Set<string>();
  for (const label of ['Review', 'Document'] as const)
    for (const { properties } of (await store.list(label, undefined, 10_000)).nodes)
      if (typeof properties.extractedWith === 'string')
        found.add(properties.extractedWith.split('~')[0] ?? '');
  return found;
}

describe('rereadCorpus on the embedded store', () => {
  it('ends where an import with the new version ends, product by product, and then knows it', async () => {
    const [store, expected] = [
      await sampleStore(presentExtractor),
      await shown(await sampleStore(laterExtractor)),
    ];
    const before = await shown(store);
    const { pool, read, closed } = counting();
    const seen: number[] = [];
    const state = await rereadCorpus({
      store,
      createExtractor: pool,
      reader: LATER,
      onProgress: ({ products }) => seen.push(products),
    });
    expect(await shown(store)).toEqual(expected);
    expect(expected).not.toEqual(before);
    expect(await marks(store)).toEqual(new Set([`${EXTRACTOR.name}-later`]));
    expect(state).toMatchObject({ reader: 'rules-later', isDone: true, texts: expect.any(Number) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(read.length).toBeGreaterThan(200);
    expect(closed()).toBe(1);
    const again = counting();
    expect(await rereadCorpus({ store, createExtractor: again.pool, reader: LATER })).toEqual(state);
    expect(again.read).toEqual([]);
    await store.close();
  }, 300_000);

  it('shows every product as one version read it at any time, and goes on where it was stopped', async () => {
    const store = await sampleStore(presentExtractor);
    const youngStore = await sampleStore(laterExtractor);
    const [before, old] = [await shown(store), await shown(store, false)];
    const [expected, young] = [await shown(youngStore), await shown(youngStore, false)];
    let checked = 0;
    const stopping = new AbortController();
    const first = counting();
    await rereadCorpus({
      store,
      createExtractor: first.pool,
      reader: LATER,
      signal: stopping.signal,
      onProgress: ({ products }) => {
        if (products >= 20) stopping.abort();
      },
    });
    const half = await shown(store);
    for (const [product, now] of await shown(store, false)) {
      expect([old.get(product), young.get(product)]).toContain(now);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(50);
    expect(half).not.toEqual(before);
    expect(half).not.toEqual(expected);
    const second = counting();
    await rereadCorpus({ store, createExtractor: second.pool, reader: LATER });
    expect(await shown(store)).toEqual(expected);
    // None twice: what was published is not read again.
    expect(new Set([...first.read, ...second.read]).size).toBe(first.read.length + second.read.length);
    await store.close();
  }, 300_000);

  it('leaves unread what was never read, and keeps decisions', async () => {
    const store = await sampleStore(presentExtractor);
    const [review] = (await store.list('Review', undefined, 1)).nodes;
    await store.write([{ kind: 'putNode', id: review?.id as NodeId, properties: { extractedWith: null } }]);
    const [statement] = (await store.list('Statement', undefined, 1)).nodes;
    const id = statement?.id as NodeId;
    await store.write([
      { kind: 'putNode', id, properties: { status: 'rejected', decidedAt: '2026-01-01T00:00:00Z' } },
    ]);
    await rereadCorpus({ store, createExtractor: counting().pool, reader: LATER });
    const [unread, decided] = await store.readMany([review?.id as NodeId, id]);
    expect(unread?.properties.extractedWith).toBeUndefined();
    expect(decided?.properties.status).toBe('rejected');
    await store.close();
  }, 300_000);

  it('brings nobody back who is erased while their review is read', async () => {
    const store = await sampleStore(presentExtractor);
    const wrote = await store.list('User', undefined, 1_000);
    const edges = await store.readEdges({
      ids: wrote.nodes.map(({ id }) => id),
      direction: 'out',
      types: ['WROTE'],
      limitPerNode: ALL_EDGES,
    });
    const [user, reviews] = [...edges].find(([, own]) => own.length > 0) ?? [];
    const gone = (reviews ?? []).map(({ to }) => to);
    let erased: Promise<unknown> | undefined;
    await rereadCorpus({
      store,
      reader: LATER,
      createExtractor: () => ({
        extract: async (input) => {
          if (gone.includes(input.id as NodeId)) erased ??= eraseUser(store, user as NodeId);
          await erased;
          return laterExtractor.extract(input);
        },
        close: async () => {},
      }),
    });
    await erased;
    expect(gone.length).toBeGreaterThan(0);
    expect(await store.readMany(gone)).toEqual(gone.map(() => null));
    expect((await loadReadingState(store))?.isDone).toBe(true);
    await store.close();
  }, 300_000);

  it('survives kill -9 at any moment', async () => {
    const youngStore = await sampleStore(laterExtractor);
    const folder = newFolder();
    const path = join(folder, 'graph.db');
    const store = await sampleStore(presentExtractor, folder);
    const [old, young] = [await shown(store, false), await shown(youngStore, false)];
    await store.close();
    for (const products of [3, 25]) {
      await killAfter(path, products);
      const opened = new EmbeddedStore(path);
      for (const [product, now] of await shown(opened, false))
        expect([old.get(product), young.get(product)]).toContain(now);
      await opened.close();
    }
    const last = new EmbeddedStore(path);
    await rereadCorpus({ store: last, createExtractor: counting().pool, reader: LATER });
    expect(await shown(last)).toEqual(await shown(youngStore));
    await last.close();
  }, 300_000);
});

/** Lets a process of its own read the store at `path` again, and kills it once it has told of `products`. */
async function killAfter(path: string, products: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/reread-until-killed.ts', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (Number(line) >= products) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

describeWithNeo4j('rereadCorpus on Neo4j', (settings) => {
  it('ends where an import with the new version into the embedded store ends', async () => {
    const store = await Neo4jStore.open({ ...settings, deadlineMs: 120_000 });
    await fillSmallShop(store, presentExtractor);
    const before = await shown(store);
    const state = await rereadCorpus({ store, createExtractor: counting().pool, reader: LATER });
    expect(state).toMatchObject({ isDone: true, texts: 12 });
    const expected = new EmbeddedStore(join(newFolder(), 'graph.db'));
    await fillSmallShop(expected, laterExtractor);
    expect(await shown(store)).toEqual(await shown(expected));
    expect(await shown(store)).not.toEqual(before);
    await expected.close();
    await store.close();
  }, 300_000);
});

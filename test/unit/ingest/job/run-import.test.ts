import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { graphHash } from '../../../../src/graph/store-transfer.js';
import { openFileSource } from '../../../../src/ingest/job/file-source.js';
import type { ImportOptions } from '../../../../src/ingest/job/import-options.js';
import type { ImportSummary } from '../../../../src/ingest/job/import-summary.js';
import { runImport } from '../../../../src/ingest/job/run-import.js';
import { findPreset } from '../../../../src/ingest/mapping/presets/presets.js';
import type { RecordKind } from '../../../../src/ingest/mapping/record-kinds.js';
import { productsOf } from '../../../support/bring-listings.js';

let folder = '';
let store: GraphStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guidegraph-import-'));
  store = new EmbeddedStore(join(folder, 'graph.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const PRODUCTS = ['p1', 'p2']
  .map((id) =>
    JSON.stringify({ source: 's', externalId: id, name: `Norvik ${id}`, brand: 'Norvik', category: 'phone' }),
  )
  .join('\n');

async function bring(
  kind: RecordKind,
  name: string,
  content: string,
  more: Partial<ImportOptions> & { preset?: string } = {},
): Promise<ImportSummary> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const mapping = more.preset === undefined ? undefined : findPreset(more.preset);
  const source = await openFileSource(file, { kind, mapping, source: 's' });
  return runImport({
    store,
    source,
    hashKey: 'test key of 16 characters',
    folder: join(folder, 'imports'),
    ...more,
  });
}

const errorsOf = ({ errorFile }: ImportSummary): unknown[] =>
  readFileSync(errorFile as string, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

function events(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `u${index % 97},p${1 + (index % 2)},view,${new Date(1.7e12 + index * 1_000).toISOString()}`,
  );
  return `user,product,type,at\n${rows.join('\n')}\n`;
}

describe('runImport', () => {
  it('brings the good rows in, counts doubled ones once and reports the bad ones without their text', async () => {
    await bring('products', 'products.jsonl', PRODUCTS);
    const text = [
      'user,product,type,at',
      'mei@example.org,p1,view,2024-05-01T10:00:00Z',
      'mei@example.org,p1,view,2024-05-01T10:00:00Z',
      'secret@example.org,p9,view,2024-05-01T10:00:00Z',
      'secret@example.org,p1,dance,2024-05-01T10:00:00Z',
      'secret@example.org,p1,view,gestern',
      '小美,p2,购买,2024年5月1日 18:00',
    ].join('\n');
    const summary = await bring('events', 'events.csv', text);
    expect(summary).toMatchObject({ outcome: 'done', nodes: 2, edges: 2 });
    expect(summary.tally).toMatchObject({ rows: 6, accepted: 2, doubled: 1, rejected: 3 });
    expect(errorsOf(summary)).toEqual([
      { line: 4, column: 'product', code: 'UNKNOWN_PRODUCT', reason: expect.any(String), effect: 'rejected' },
      {
        line: 5,
        column: 'type',
        code: 'BAD_VALUE',
        reason: expect.stringContaining('one of view'),
        effect: 'rejected',
      },
      {
        line: 6,
        column: 'at',
        code: 'BAD_VALUE',
        reason: expect.stringContaining('got text of 7'),
        effect: 'rejected',
      },
    ]);
    expect(readFileSync(summary.errorFile as string, 'utf8')).not.toMatch(/secret|gestern|dance/);
  });

  it('does nothing the second time, and the same with again', async () => {
    await bring('products', 'products.jsonl', PRODUCTS);
    await bring('events', 'events.csv', events(300));
    const before = await graphHash(store);
    expect(await bring('events', 'events.csv', events(300))).toMatchObject({
      outcome: 'already',
      resumedAt: 300,
    });
    const again = await bring('events', 'events.csv', events(300), { again: true });
    expect(again).toMatchObject({ outcome: 'done', edges: 0, nodes: 0 });
    expect(await graphHash(store)).toBe(before);
  });

  it('finds the same products whatever the order of rows and files, and nothing new the second time', async () => {
    const rows = [
      { externalId: 'a', name: '华为 Mate 60 12GB+256GB', brand: '华为' },
      { externalId: 'b', name: 'Huawei Mate 60 12GB 256GB', brand: 'Huawei' },
      { externalId: 'c', name: 'Huawei Mate 60 12GB 512GB', brand: 'Huawei' },
      { externalId: 'd', name: 'Huawei Mate 60 case black', brand: 'Huawei' },
    ].map((row) => JSON.stringify({ source: 's', category: 'phone', ...row }));
    const steps: string[] = [];
    await bring('products', 'late.jsonl', rows.slice(2).reverse().join('\n'), {
      onProgress: ({ step }) => steps.push(step),
    });
    expect(new Set(steps)).toEqual(new Set(['products', 'reading']));
    await bring('products', 'early.jsonl', rows.slice(0, 2).join('\n'));
    const products = await productsOf(store);
    expect(products.b).toBe(products.a);
    expect(new Set(Object.values(products)).size).toBe(3);
    const before = await graphHash(store);
    await bring('products', 'all.jsonl', rows.join('\n'));
    await bring('products', 'all.jsonl', rows.join('\n'), { again: true });
    expect(await productsOf(store)).toEqual(products);
    expect(await graphHash(store)).toBe(before);
    const review = JSON.stringify({ source: 's', product: products.a, text: 'Bright screen.' });
    expect((await bring('reviews', 'reviews.jsonl', review)).tally).toMatchObject({ accepted: 1 });
  });

  it('goes on where it was stopped and ends at the same graph', async () => {
    await bring('products', 'products.jsonl', PRODUCTS);
    const content = events(24_000);
    const stopping = new AbortController();
    const stopped = await bring('events', 'events.csv', content, {
      signal: stopping.signal,
      onProgress: ({ rows }) => rows > 6_000 && stopping.abort(),
    });
    expect(stopped.outcome).toBe('stopped');
    const rest = await bring('events', 'events.csv', content);
    expect(rest).toMatchObject({ outcome: 'done', resumedAt: stopped.tally.rows });
    expect(rest.tally).toMatchObject({ rows: 24_000, accepted: 24_000, rejected: 0 });
    expect(rest.edges).toBe(24_000 - stopped.edges);
    expect((await store.counts()).edges.VIEWED).toBe(24_000);
  });

  it('starts over in a store that was emptied', async () => {
    await bring('products', 'products.jsonl', PRODUCTS);
    await store.close();
    rmSync(join(folder, 'graph.db'));
    store = new EmbeddedStore(join(folder, 'graph.db'));
    expect(await bring('products', 'products.jsonl', PRODUCTS)).toMatchObject({
      outcome: 'done',
      resumedAt: 0,
    });
  });

  it('gives rows another chance when their products have come', async () => {
    const early = await bring('events', 'events.csv', events(10));
    expect(early.tally.rejected).toBe(10);
    await bring('products', 'products.jsonl', PRODUCTS);
    expect((await bring('events', 'events.csv', events(10))).tally.accepted).toBe(10);
  });

  it('writes nothing in a dry run, but counts the same', async () => {
    const summary = await bring('products', 'products.jsonl', `${PRODUCTS}\nbroken\n`, { dryRun: true });
    expect(summary.tally).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
    expect(await store.counts()).toMatchObject({ nodes: {}, edges: {} });
    expect(existsSync(join(folder, 'imports'))).toBe(false);
    const withoutStore = await bring('products', 'products.jsonl', PRODUCTS, {
      dryRun: true,
      store: undefined,
    });
    expect(withoutStore.tally.accepted).toBe(2);
  });

  it('reads the facts of what comes in, in both languages', async () => {
    const extractor = createExtractor();
    await bring('products', 'products.jsonl', PRODUCTS, { extractor });
    const reviews = [
      { product: 'p1', user: 'a', text: 'The battery life is great, but the screen is too dim.' },
      { product: 'p2', user: 'b', text: '屏幕很好，电池很差。' },
    ].map((review) => JSON.stringify({ source: 's', ...review }));
    const summary = await bring('reviews', 'reviews.jsonl', reviews.join('\n'), { extractor });
    expect(summary.texts).toBe(2);
    expect(summary.statements).toBeGreaterThan(2);
    expect((await store.counts()).edges.HAS_FEATURE).toBeGreaterThan(2);
  });

  it('reads the facts of listings that an earlier run stored before it ended, and comes to the same graph', async () => {
    const extractor = createExtractor();
    const listings = ['a1', 'b2', 'c3'].map((id) =>
      JSON.stringify({
        source: 's',
        externalId: id,
        name: `Norvik ${id}`,
        brand: 'Norvik',
        specifications: { memory: '8 GB' },
        ...(id === 'a1' ? { compatibleWith: ['c3'] } : {}),
      }),
    );
    const content = `${listings.join('\n')}\n`;
    await bring('products', 'listings.jsonl', content);
    const jobs = join(folder, 'imports');
    const state = join(jobs, readdirSync(jobs).find((name) => name.endsWith('.json')) as string);
    const saved = JSON.parse(readFileSync(state, 'utf8')) as object;
    writeFileSync(state, JSON.stringify({ ...saved, done: false }));
    const rest = await bring('products', 'listings.jsonl', content, { extractor });
    expect(rest).toMatchObject({ outcome: 'done', resumedAt: 3, texts: 3 });
    const resumed = await graphHash(store);
    await store.close();
    store = new EmbeddedStore(join(folder, 'other.db'));
    await bring('products', 'listings.jsonl', content, { extractor });
    expect(await graphHash(store)).toBe(resumed);
  });

  it('keeps people apart who share a display name', async () => {
    const header =
      'id,name,asins,brand,categories,reviews.username,reviews.rating,reviews.date,reviews.title,reviews.text';
    const row = (user: string, text: string, name = 'Tap'): string =>
      `x,${name},"A1,B2",Norvik,"Electronics,Speakers",${user},5,2024-01-01,fine,${text}`;
    const csv = [
      header,
      row('Amazon Customer', 'one'),
      row('doglover7', 'two'),
      row('doglover7', 'three'),
      row('rksj0000', 'four'),
      row('rksj0000', 'five', 'Echo'),
      row('rksj0000', 'five', 'Echo'),
    ].join('\n');
    const summary = await bring('reviews', 'dump.csv', csv, { preset: 'device-reviews' });
    expect(summary.tally).toMatchObject({
      rows: 6,
      accepted: 5,
      doubled: 1,
      records: { products: 2, reviews: 5 },
    });
    const { nodes, edges } = await store.counts();
    expect(nodes).toMatchObject({ Product: 2, Review: 5, User: 1 });
    expect(edges).toMatchObject({ WROTE: 2, RATED: 2 });
  });

  it('keeps a row out that the graph cannot hold, and the others in', async () => {
    const bad = JSON.stringify({ source: 's', externalId: 'p3', name: 'bad', description: 'a\u0000b' });
    const summary = await bring('products', 'products.jsonl', `${bad}\n${PRODUCTS}`);
    expect(summary.tally).toMatchObject({ accepted: 2, rejected: 1 });
    expect(summary.tally.reasons[0]).toMatchObject({ code: 'INVALID_VALUE', firstLine: 1 });
  });
});

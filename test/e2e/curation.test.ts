import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decide } from '../../src/curate/decide.js';
import { history } from '../../src/curate/history.js';
import { mergeProducts } from '../../src/curate/merge-products.js';
import { reviewQueue } from '../../src/curate/review-queue.js';
import { splitProduct } from '../../src/curate/split-product.js';
import { undo } from '../../src/curate/undo.js';
import { eraseUser } from '../../src/curate/user-data.js';
import { ConflictError, NotFoundError } from '../../src/domain/errors.js';
import type { GraphNode } from '../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../src/domain/ids.js';
import { claimKey } from '../../src/domain/statement.js';
import { userId } from '../../src/domain/user-id.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { readStatements } from '../../src/graph/facts/stored-statement.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { listingEdges } from '../../src/graph/identity/listing-edges.js';
import { writeAll } from '../../src/graph/write-all.js';
import { CatalogueIndex } from '../../src/ingest/catalogue-index.js';
import { readFacts } from '../../src/ingest/facts/read-facts.js';
import { openSampleStore, type SampleStore, TEST_HASH_KEY } from '../support/sample-store.js';

/** A hash of all that is in the graph but its history, without versions. */
async function contentHash(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const record of store.exportAll()) {
    const {
      version: _,
      seq: __,
      ...content
    } = record.kind === 'node' ? record.node : { ...record.edge, version: 0 };
    if (JSON.stringify(content).includes('"change:')) continue;
    lines.push(JSON.stringify(content, (_key, value: unknown) => sorted(value)));
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A statement of some product on the specification `name`. */
async function ofSpecification(
  store: GraphStore,
  name: string,
): Promise<{ statement: GraphNode; subject: NodeId; object: NodeId }> {
  const object = nodeId('Specification', name);
  const edges = await store.readEdges({ ids: [object], direction: 'in', types: ['OBJECT'], limitPerNode: 1 });
  const id = edges.get(object)?.[0]?.from;
  const [statement] = id === undefined ? [] : await store.readMany([id]);
  if (!statement) throw new Error(`expected a statement on ${name} in the sample shop`);
  const own = await store.readEdges({
    ids: [statement.id],
    direction: 'out',
    types: ['SUBJECT'],
    limitPerNode: 1,
  });
  return { statement, subject: own.get(statement.id)?.[0]?.to as NodeId, object };
}

const curator = { by: 'expert-1', at: '2026-06-01T10:00:00.000Z', reason: 'seen on the box' };
const corrects = ({ id }: GraphNode) => ({ ...curator, statement: id, decision: 'CORRECT' }) as const;

describe('curation on the sample shop', () => {
  let sample: SampleStore;
  let store: GraphStore;
  beforeAll(async () => {
    sample = await openSampleStore();
    ({ store } = sample);
  });
  afterAll(() => sample.close());

  async function versionOf(id: NodeId): Promise<number> {
    const [node] = await store.readMany([id]);
    return node?.version ?? 0;
  }

  async function projectedValue(product: NodeId, specification: NodeId): Promise<unknown> {
    const edges = await store.readEdges({
      ids: [product],
      direction: 'out',
      types: ['HAS_SPEC'],
      limitPerNode: 100,
    });
    return edges.get(product)?.find(({ to }) => to === specification)?.properties.value;
  }

  it('finds the contradictions that were put in for experts, in stable pages', async () => {
    const all = await reviewQueue(store, { predicate: 'HAS_SPEC', only: 'conflicts', first: 100 });
    const subjects = new Set(all.items.map(({ subject }) => subject));
    expect(subjects).toContain(nodeId('Product', 'quillon-margin-8'));
    const first = await reviewQueue(store, { predicate: 'HAS_SPEC', only: 'conflicts', first: 2 });
    const second = await reviewQueue(store, {
      predicate: 'HAS_SPEC',
      only: 'conflicts',
      first: 2,
      after: first.next,
    });
    expect([...first.items, ...second.items].map(({ statement }) => statement.id)).toEqual(
      all.items.slice(0, 4).map(({ statement }) => statement.id),
    );
  });

  it('shows doubtful statements alone, and turns the pages of pairs behind all others', async () => {
    const doubtful = await reviewQueue(store, { only: 'doubtful', first: 100 });
    expect(new Set(doubtful.items.map(({ why }) => why))).toEqual(new Set(['LOW_CONFIDENCE']));
    const pairs = await reviewQueue(store, { predicate: 'SAME_AS', first: 100 });
    expect(pairs.items.length).toBeGreaterThan(1);
    const [first] = (await reviewQueue(store, { predicate: 'SAME_AS', first: 1 })).items;
    const rest = await reviewQueue(store, { predicate: 'SAME_AS', first: 100, after: first?.statement.id });
    expect([first, ...rest.items]).toEqual(pairs.items);
  });

  it('shows a decision at once, keeps it over a new extraction, and undoes it exactly', async () => {
    const before = await contentHash(store);
    const [item] = (await reviewQueue(store, { predicate: 'HAS_SPEC', only: 'conflicts', first: 1 })).items;
    if (item === undefined) throw new Error('expected a conflict in the sample shop');
    const shown = await projectedValue(item.subject, item.object);
    const request = {
      ...curator,
      statement: item.statement.id,
      decision: 'CORRECT',
      value: 12.5,
      expectedVersion: item.statement.version,
    } as const;
    const { change, statement } = await decide({ store }, request);
    expect(await projectedValue(item.subject, item.object)).toBe(12.5);
    await expect(decide({ store }, request)).rejects.toBeInstanceOf(ConflictError);

    const texts =
      (
        await store.readEdges({
          ids: [item.subject],
          direction: 'in',
          types: ['DESCRIBES', 'REVIEWS'],
          limitPerNode: 1000,
        })
      ).get(item.subject) ?? [];
    await writeAll(
      store,
      texts.map(({ from }) => ({ kind: 'putNode', id: from, properties: { extractedWith: 'rules-0' } })),
    );
    const index = await CatalogueIndex.load(store);
    await readFacts(
      { store, extractor: createExtractor(), index },
      texts.map(({ from }) => from),
    );
    const statuses = (await readStatements(store, [item.subject]))
      .get(item.subject)
      ?.filter(({ node }) => [item.statement.id, statement].includes(node.id));
    expect(statuses?.map(({ node }) => node.properties.status).sort()).toEqual(['approved', 'rejected']);
    expect(await projectedValue(item.subject, item.object)).toBe(12.5);

    const [latest] = (await history(store, item.statement.id, { first: 1 })).changes;
    expect(latest?.id).toBe(change);
    await undo({ store }, { ...curator, change });
    expect(await projectedValue(item.subject, item.object)).toBe(shown);
    await expect(undo({ store }, { ...curator, change })).rejects.toThrow('undone already');
    expect(await contentHash(store)).toBe(before);
  });

  it('gives back exactly what was there when a merge is undone', async () => {
    const [winner, loser] = [nodeId('Product', 'oriole-bough-m'), nodeId('Product', 'veltra-hum-2')];
    const somebody = nodeId('User', 'somebody-who-saw-it');
    await store.write([
      { kind: 'putNode', id: somebody, properties: {} },
      { kind: 'putEdge', type: 'SHOWN', from: somebody, to: loser, key: 'page~1', properties: { rank: 1 } },
    ]);
    const seenBy = async (product: NodeId): Promise<number> =>
      (await store.readEdges({ ids: [product], direction: 'in', types: ['SHOWN'], limitPerNode: 10 })).get(
        product,
      )?.length ?? 0;
    const before = await contentHash(store);
    const listings = (await listingEdges(store, loser)).length;
    expect(listings).toBeGreaterThan(0);
    const { change } = await mergeProducts(
      { store },
      { ...curator, winner, losers: [loser], expectedVersion: await versionOf(winner) },
    );
    expect(await listingEdges(store, loser)).toEqual([]);
    // Being seen goes with the product: what came of it is counted there.
    expect([await seenBy(winner), await seenBy(loser)]).toEqual([1, 0]);
    expect(await contentHash(store)).not.toBe(before);
    await undo({ store }, { ...curator, change });
    expect(await contentHash(store)).toBe(before);
  });

  it('gives back exactly what was there when merged products are split by their listings', async () => {
    const before = await contentHash(store);
    const [winner, loser] = [nodeId('Product', 'veltra-hum-2'), nodeId('Product', 'norvik-fjell-13-oled')];
    const listings = (await listingEdges(store, loser)).map(({ from }) => from);
    await mergeProducts(
      { store },
      { ...curator, winner, losers: [loser], expectedVersion: await versionOf(winner) },
    );
    const { product } = await splitProduct(
      { store },
      { ...curator, product: winner, listings, expectedVersion: await versionOf(winner) },
    );
    expect(product).toBe(loser);
    expect(await contentHash(store)).toBe(before);
  });

  it('makes a new product of listings that were never its own, and takes it back', async () => {
    const before = await contentHash(store);
    const product = nodeId('Product', 'lumora-vesper-m2-body-only');
    const edges = await listingEdges(store, product);
    expect(edges.length).toBe(2);
    const listings = edges.slice(1).map(({ from }) => from);
    const split = await splitProduct(
      { store },
      { ...curator, product, listings, expectedVersion: await versionOf(product) },
    );
    expect(split.product).not.toBe(product);
    expect((await listingEdges(store, split.product)).map(({ from }) => from)).toEqual(listings);
    await undo({ store }, { ...curator, change: split.change });
    expect(await contentHash(store)).toBe(before);
  });
});

describe('an expert who is erased', () => {
  let sample: SampleStore;
  beforeAll(async () => {
    sample = await openSampleStore();
  });
  afterAll(() => sample.close());

  const bytesOf = (needle: string): string[] =>
    readdirSync(sample.folder).filter((file) => readFileSync(join(sample.folder, file)).includes(needle));

  it('leaves decisions that name nobody and can be undone, and no byte of their id', async () => {
    const { store } = sample;
    // One is a customer too, the other is known by the history alone.
    for (const by of [userId(TEST_HASH_KEY, 'mei'), userId(TEST_HASH_KEY, 'never a customer')]) {
      const [item] = (await reviewQueue(store, { predicate: 'HAS_SPEC', only: 'conflicts', first: 1 })).items;
      if (item === undefined) throw new Error('expected a conflict in the sample shop');
      const { change, statement } = await decide(
        { store },
        {
          ...curator,
          by,
          statement: item.statement.id,
          decision: 'CORRECT',
          value: 7.7,
          expectedVersion: item.statement.version,
        },
      );
      expect(bytesOf(by)).not.toEqual([]);
      await eraseUser(store, by);
      expect(bytesOf(by)).toEqual([]);
      const nodes = await store.readMany([change, statement, item.statement.id]);
      expect(nodes[0]?.properties.by).toBe('erased');
      expect(nodes.slice(1).map((node) => node?.properties.decidedBy)).toEqual(['erased', 'erased']);
      await undo({ store }, { ...curator, change });
      expect((await store.readMany([statement]))[0]).toBeNull();
      await expect(eraseUser(store, by)).rejects.toBeInstanceOf(NotFoundError);
    }
  });

  it.each([-5, 0, 1e9])('of no value that is impossible an expert makes a fact: %s', async (value) => {
    const { store } = sample;
    const [item] = (await reviewQueue(store, { predicate: 'HAS_SPEC', only: 'conflicts', first: 1 })).items;
    if (item === undefined) throw new Error('expected a conflict in the sample shop');
    expect(item.statement.properties.unit).toBe('kg');
    const request = { ...curator, statement: item.statement.id, decision: 'CORRECT', value } as const;
    await expect(decide({ store }, { ...request, expectedVersion: item.statement.version })).rejects.toThrow(
      /^value: expected 0\.0005 to 200 kg, got /,
    );
  });

  it('of no text an expert makes a fact', async () => {
    const { store } = sample;
    const { statement } = await ofSpecification(store, 'graphics');
    for (const valueText of ['', ' \n', 'a\u0000b', '\ud800', 'x'.repeat(2_001)])
      await expect(
        decide({ store }, { ...corrects(statement), valueText, expectedVersion: statement.version }),
      ).rejects.toMatchObject({ field: 'valueText' });
  });

  it.each([
    [
      'weight',
      { valueText: '9999 kg' },
      'valueText: expected the right number of weight in kg (value), got a text',
    ],
    ['graphics', { value: 12 }, 'value: expected the right text of graphics (valueText), got 12'],
  ])('%s is corrected by its own kind of value alone', async (name, value, message) => {
    const { store } = sample;
    const { statement } = await ofSpecification(store, name);
    await expect(
      decide({ store }, { ...corrects(statement), ...value, expectedVersion: statement.version }),
    ).rejects.toThrow(message);
    expect((await store.readMany([statement.id]))[0]).toEqual(statement);
  });

  it('the number that takes the place of a text is in the unit of its parameter', async () => {
    const { store } = sample;
    const { statement, subject, object } = await ofSpecification(store, 'weight');
    const text = claimKey({ subject, predicate: 'HAS_SPEC', object, valueText: 'light' });
    await store.write([
      {
        kind: 'putNode',
        id: text,
        properties: { predicate: 'HAS_SPEC', valueText: 'light', status: 'proposed' },
      },
      { kind: 'putEdge', type: 'SUBJECT', from: text, to: subject, key: '', properties: {} },
      { kind: 'putEdge', type: 'OBJECT', from: text, to: object, key: '', properties: {} },
    ]);
    const { change, statement: right } = await decide(
      { store },
      { ...corrects({ ...statement, id: text }), value: 1.25, expectedVersion: 1 },
    );
    expect((await store.readMany([right]))[0]?.properties).toMatchObject({ value: 1.25, unit: 'kg' });
    await undo({ store }, { ...curator, change });
  });
});

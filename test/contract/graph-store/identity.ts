import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/curate/decide.js';
import { mergeProducts } from '../../../src/curate/merge-products.js';
import { reviewQueue } from '../../../src/curate/review-queue.js';
import { splitProduct } from '../../../src/curate/split-product.js';
import { undo } from '../../../src/curate/undo.js';
import type { NodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { CatalogueIndex } from '../../../src/ingest/catalogue-index.js';
import { planCatalogue } from '../../../src/ingest/identity/plan-catalogue.js';
import { bringListings, identityOf, listing, productsOf } from '../../support/bring-listings.js';

const BY = { by: 'expert', at: '2026-01-02T03:04:05.000Z', reason: 'looked at both' };

const CATALOGUE = [
  listing('a', 'Apple iPhone 13 128GB Midnight', { brand: 'Apple' }),
  listing('b', 'iPhone 13 128 GB (Midnight)', { brand: 'Apple' }),
  listing('c', 'Apple iPhone 13 256GB Midnight', { brand: 'Apple' }),
  listing('d', 'Huawei Mate 60 12GB+256GB Black', { brand: 'Huawei' }),
  listing('e', '华为 Mate 60 12GB+256GB 黑色 手机', { brand: '华为' }),
  listing('f', 'Norvik P3 128GB', { brand: 'Norvik', gtin: '2710000000011' }),
  listing('g', 'Norvik P3 128GB', { brand: 'Norvik', gtin: '2710000000028' }),
  listing('h', 'Norvik P3 128GB', { brand: 'Norvik' }),
  listing('i', 'Apple iPhone 6 64GB', { brand: 'Apple' }),
  listing('j', 'Apple iPhone 6s 64GB', { brand: 'Apple' }),
];

/** The one open question of the queue that is about the products of two listings. */
async function questionOn(store: GraphStore, a: string, b: string) {
  const products = await productsOf(store);
  const { items } = await reviewQueue(store, { predicate: 'SAME_AS', first: 100 });
  const item = items.find(({ subject, object }) => {
    const ends = new Set([subject, object]);
    return ends.has(products[a] as NodeId) && ends.has(products[b] as NodeId);
  });
  if (item === undefined) throw new Error(`expected a question on ${a} and ${b}`);
  return item;
}

/** Which product a listing is of, as the store keeps it: imports, the queue and experts together. */
export function describeIdentity(store: () => GraphStore): void {
  describe('identity of products', () => {
    it('joins names of both languages, parts capacities, series and GTINs, and asks where it is not sure', async () => {
      await bringListings(store(), CATALOGUE);
      const of = await productsOf(store());
      expect(of.b).toBe(of.a);
      expect(of.e).toBe(of.d);
      expect(new Set(Object.values(of)).size).toBe(CATALOGUE.length - 2);
      const models = await store().readEdges({
        ids: Object.values(of),
        direction: 'out',
        types: ['VARIANT_OF'],
        limitPerNode: 9,
      });
      const modelOf = (id: string): unknown => models.get(of[id] as NodeId)?.[0]?.to;
      expect(modelOf('a')).toBeDefined();
      expect(modelOf('c')).toBe(modelOf('a'));
      expect([modelOf('i'), modelOf('j')]).toEqual([undefined, undefined]);
      const { statement, why } = await questionOn(store(), 'h', 'f');
      expect(why).toBe('LOW_CONFIDENCE');
      expect(statement.properties.valueText).toContain('Norvik P3 128GB');
      const { reasons } = JSON.parse(String(statement.properties.qualifiers)) as { reasons: unknown[] };
      expect(reasons.length).toBeGreaterThan(0);
    });

    it('comes to the same whatever came first, in one import, in three or twice', async () => {
      await bringListings(store(), CATALOGUE);
      const whole = await identityOf(store());
      await bringListings(store(), [...CATALOGUE].reverse());
      expect(await identityOf(store())).toEqual(whole);
    });

    it('comes to the same in parts', async () => {
      const parts = [
        CATALOGUE.filter((_, i) => i % 3 === 2).reverse(),
        CATALOGUE.filter((_, i) => i % 3 === 1),
        CATALOGUE.filter((_, i) => i % 3 === 0),
      ];
      for (const part of parts) await bringListings(store(), part);
      const { products } = await planCatalogue({
        store: undefined,
        index: new CatalogueIndex(),
        coming: CATALOGUE,
      });
      const whole = CATALOGUE.map(({ externalId }) => [
        externalId,
        products.get(`listing:s~${externalId}` as NodeId),
      ]);
      expect(await productsOf(store())).toEqual(Object.fromEntries(whole));
      const inParts = await identityOf(store());
      await bringListings(store(), CATALOGUE);
      expect(await identityOf(store())).toEqual(inParts);
    });

    it('merges what an expert accepts, and no later import parts it', async () => {
      await bringListings(store(), CATALOGUE);
      const { statement } = await questionOn(store(), 'h', 'f');
      const { change } = await decide(
        { store: store() },
        {
          ...BY,
          statement: statement.id,
          decision: 'APPROVE',
          expectedVersion: statement.version,
        },
      );
      const merged = await productsOf(store());
      expect(merged.h).toBe(merged.f);
      await bringListings(store(), [...CATALOGUE, listing('k', 'Norvik P3 128GB new', { brand: 'Norvik' })]);
      const later = await productsOf(store());
      expect([later.h, later.f]).toEqual([merged.h, merged.f]);
      const [approved] = await store().readMany([statement.id]);
      expect(approved?.properties).toMatchObject({ status: 'approved', decidedBy: BY.by });
      await undo({ store: store() }, { ...BY, change });
      const [asked] = await store().readMany([statement.id]);
      expect(asked?.properties).toEqual(statement.properties);
      expect((await questionOn(store(), 'h', 'f')).statement.id).toBe(statement.id);
      await bringListings(store(), CATALOGUE);
      const undone = await productsOf(store());
      expect(undone.h).not.toBe(undone.f);
    });

    it('neither merges nor marks when the question was changed meanwhile', async () => {
      await bringListings(store(), CATALOGUE);
      const before = await productsOf(store());
      const { statement, subject } = await questionOn(store(), 'h', 'f');
      await store().write([{ kind: 'putNode', id: statement.id, properties: { confidence: 0.7 } }]);
      const [winner] = await store().readMany([subject]);
      await expect(
        mergeProducts(
          { store: store() },
          {
            ...BY,
            winner: subject,
            losers: [before.h === subject ? (before.f as NodeId) : (before.h as NodeId)],
            expectedVersion: winner?.version ?? 0,
            approves: statement,
          },
        ),
      ).rejects.toThrow(statement.id);
      expect(await productsOf(store())).toEqual(before);
      const [still] = await store().readMany([statement.id]);
      expect(still?.properties.status).toBe('proposed');
    });

    it('never asks again for what an expert refuses', async () => {
      await bringListings(store(), CATALOGUE);
      const { statement } = await questionOn(store(), 'h', 'f');
      await decide(
        { store: store() },
        {
          ...BY,
          statement: statement.id,
          decision: 'REJECT',
          expectedVersion: statement.version,
        },
      );
      await bringListings(
        store(),
        CATALOGUE.map((one) => ({ ...one, name: `${one.name} new` })),
      );
      const of = await productsOf(store());
      expect(of.h).not.toBe(of.f);
      await expect(questionOn(store(), 'h', 'f')).rejects.toThrow('expected a question');
      await expect(
        decide(
          { store: store() },
          { ...BY, statement: statement.id, decision: 'CORRECT', expectedVersion: 1 },
        ),
      ).rejects.toThrow('APPROVE or REJECT');
    });

    it('leaves what experts merged and split as they left it', async () => {
      await bringListings(store(), CATALOGUE);
      const before = await productsOf(store());
      const [a, i] = [before.a as NodeId, before.i as NodeId];
      const version = async (id: NodeId): Promise<number> => (await store().readMany([id]))[0]?.version ?? 0;
      await splitProduct(
        { store: store() },
        {
          ...BY,
          product: a,
          listings: ['listing:s~b' as NodeId],
          expectedVersion: await version(a),
        },
      );
      await mergeProducts(
        { store: store() },
        {
          ...BY,
          winner: i,
          losers: [before.j as NodeId],
          expectedVersion: await version(i),
        },
      );
      const decided = await productsOf(store());
      await bringListings(store(), [...CATALOGUE, listing('l', 'iPhone 6s, 64 GB', { brand: 'Apple' })]);
      const later = await productsOf(store());
      expect(later).toEqual({ ...decided, l: i });
    });

    it('lets reviews follow their listing to the product that it is found to be of', async () => {
      await bringListings(store(), [listing('z', 'Zyntra Q7 camera body new', { brand: 'Zyntra' })]);
      const first = (await productsOf(store())).z as NodeId;
      await store().write([
        { kind: 'putNode', id: 'review:r1' as NodeId, properties: { text: 'Sharp.', source: 's' } },
        {
          kind: 'putEdge',
          type: 'REVIEWS',
          from: 'review:r1' as NodeId,
          to: first,
          key: '',
          properties: { listing: 'listing:s~z' },
        },
      ]);
      await bringListings(store(), [listing('y', 'Zyntra Q7 camera body', { brand: 'Zyntra' })]);
      const { y, z } = await productsOf(store());
      expect([y, z]).toEqual(['product:zyntra-q7-camera-body', 'product:zyntra-q7-camera-body']);
      const reviews = await store().readEdges({
        ids: ['review:r1' as NodeId],
        direction: 'out',
        types: ['REVIEWS'],
        limitPerNode: 9,
      });
      expect(reviews.get('review:r1' as NodeId)?.map(({ to }) => to)).toEqual([y]);
      const [old] = await store().readMany([first]);
      expect(old?.properties.mergedInto).toBe(y);
    });
  });
}

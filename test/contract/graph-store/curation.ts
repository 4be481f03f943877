import { describe, expect, it } from '@jest/globals';
import type { GraphEdge, WriteOperation } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import { claimKey } from '../../../src/domain/statement.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { contents, edgesAt, edgeText, link, mustRead, product, put, user } from './records.js';

const battery = nodeId('Specification', 'battery-capacity');
const review = nodeId('Review', 'r1');
const document = nodeId('Document', 'd1');
const listing = (key: string): NodeId => nodeId('Listing', key);
const claim = claimKey({
  subject: product('a'),
  predicate: 'HAS_SPEC',
  object: battery,
  value: 5000,
  unit: 'mAh',
});
const span = { start: 3, end: 10, extractor: 'quantities', extractorVersion: '1', confidence: 0.9 };

/** A statement with two pieces of evidence and its projection, in one write. */
async function seedStatement(store: GraphStore): Promise<void> {
  await store.write([
    put(product('a')),
    put(battery, { unit: 'mAh' }),
    put(review, { text: '电池 5000 毫安' }),
    put(document),
  ]);
  await store.write([
    put(claim, { predicate: 'HAS_SPEC', value: 5000, unit: 'mAh', status: 'proposed', confidence: 0.8 }),
    link(claim, 'SUBJECT', product('a')),
    link(claim, 'OBJECT', battery),
    link(claim, 'SUPPORTED_BY', review, span, { key: '3-10' }),
    link(claim, 'SUPPORTED_BY', document, { ...span, start: 40, end: 48 }, { key: '40-48' }),
    link(product('a'), 'HAS_SPEC', battery, {
      value: 5000,
      unit: 'mAh',
      statementId: claim,
      confidence: 0.8,
    }),
  ]);
}

function moved(
  edge: GraphEdge,
  from: NodeId,
  to: NodeId,
  more: Record<string, string | null> = {},
): WriteOperation[] {
  const { type, key } = edge;
  return [
    { kind: 'deleteEdge', type, from: edge.from, to: edge.to, key },
    { kind: 'putEdge', type, from, to, key, mode: 'replace', properties: { ...edge.properties, ...more } },
  ];
}

/** Moves the listings of `loser`, and what points by them, to `winner`. */
async function merge(store: GraphStore, winner: NodeId, loser: NodeId): Promise<void> {
  const operations: WriteOperation[] = [put(loser, { mergedInto: winner })];
  for (const edge of await edgesAt(store, loser, 'in'))
    operations.push(...moved(edge, edge.from, winner, edge.type === 'OF' ? { original: loser } : {}));
  await store.write(operations);
}

/** Gives back to `loser` the listings that came from it, and what points by them. */
async function split(store: GraphStore, winner: NodeId, loser: NodeId): Promise<void> {
  const edges = await edgesAt(store, winner, 'in');
  const listings = new Set(
    edges
      .filter((edge) => edge.type === 'OF' && edge.properties.original === loser)
      .map((edge) => edge.from as string),
  );
  const operations: WriteOperation[] = [put(loser, { mergedInto: null })];
  for (const edge of edges) {
    const by = edge.type === 'OF' ? edge.from : String(edge.properties.listing);
    if (listings.has(by))
      operations.push(...moved(edge, edge.from, loser, edge.type === 'OF' ? { original: null } : {}));
  }
  await store.write(operations);
}

/** Two products that are one thing, each with a listing, a review and events of the same user. */
async function seedDuplicates(store: GraphStore): Promise<void> {
  await store.write([
    put(user('u')),
    ...['a', 'b'].flatMap((key) => [
      put(product(key), { nameEn: key }),
      put(listing(key), { source: 'shop', externalId: key }),
      put(nodeId('Review', key), { text: `about ${key}` }),
      link(listing(key), 'OF', product(key)),
      link(nodeId('Review', key), 'REVIEWS', product(key), { listing: listing(key) }),
      link(user('u'), 'VIEWED', product(key), { listing: listing(key), weight: 1 }, { key: `event-${key}` }),
      link(user('u'), 'RATED', product(key), { listing: listing(key), value: 4 }, { key: `rating-${key}` }),
    ]),
  ]);
}

/** What curation and extraction do with the store, made of the port's operations. */
export function describeCuration(store: () => GraphStore): void {
  describe('curation', () => {
    it('walks from a projection to its statement, its evidence and the sentence', async () => {
      await seedStatement(store());
      const [projection] = await edgesAt(store(), product('a'));
      expect(projection?.properties.statementId).toBe(claim);
      const edges = await edgesAt(store(), claim);
      expect(edges.map((edge) => edge.type)).toEqual(['OBJECT', 'SUBJECT', 'SUPPORTED_BY', 'SUPPORTED_BY']);
      const evidence = edges.filter((edge) => edge.to === review)[0];
      expect(evidence?.properties).toEqual(span);
      const { properties } = await mustRead(store(), review);
      expect(String(properties.text).slice(span.start, span.end)).toBe('5000 毫安');
    });

    it('meets a later extraction of the same claim in the same statement, and keeps the decision', async () => {
      await seedStatement(store());
      await store().write([
        put(claim, { status: 'approved', decidedBy: 'expert-1' }, { expectedVersion: 1 }),
      ]);
      await store().write([
        put(nodeId('Review', 'r2')),
        link(
          claim,
          'SUPPORTED_BY',
          nodeId('Review', 'r2'),
          { ...span, extractorVersion: '2' },
          { key: '3-10' },
        ),
      ]);
      expect((await mustRead(store(), claim)).properties).toMatchObject({
        status: 'approved',
        decidedBy: 'expert-1',
      });
      expect(await edgesAt(store(), claim)).toHaveLength(5);
    });

    it('changes statement, projection and history together or not at all', async () => {
      await seedStatement(store());
      const change = nodeId('Change', 'c1');
      const before = await contents(store());
      const reject = (version: number): WriteOperation[] => [
        put(change, { kind: 'reject', subject: claim, at: '2024-01-01T00:00:00Z' }),
        link(change, 'CHANGED', claim),
        { kind: 'deleteEdge', type: 'HAS_SPEC', from: product('a'), to: battery, key: '' },
        put(claim, { status: 'rejected' }, { expectedVersion: version }),
      ];
      await expect(store().write(reject(7))).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await contents(store())).toEqual(before);
      await store().write(reject(1));
      expect((await edgesAt(store(), product('a'))).map(edgeText)).toEqual([]);
      expect((await edgesAt(store(), claim, 'in')).map(edgeText)).toEqual([`change:c1 CHANGED ${claim}`]);
    });

    it('rebuilds a projection that is there to the same graph', async () => {
      await seedStatement(store());
      const before = await contents(store());
      await store().write([
        { kind: 'deleteEdge', type: 'HAS_SPEC', from: product('a'), to: battery, key: '' },
        link(product('a'), 'HAS_SPEC', battery, {
          value: 5000,
          unit: 'mAh',
          statementId: claim,
          confidence: 0.8,
        }),
      ]);
      expect(await contents(store())).toEqual(before);
    });

    it('merges: everything points at the winner and the loser redirects', async () => {
      await seedDuplicates(store());
      await merge(store(), product('a'), product('b'));
      expect(await edgesAt(store(), product('b'), 'in')).toEqual([]);
      expect((await edgesAt(store(), product('a'), 'in')).map(edgeText)).toEqual([
        'listing:a OF product:a',
        'listing:b OF product:a',
        'user:u RATED product:a rating-a',
        'user:u RATED product:a rating-b',
        'review:a REVIEWS product:a',
        'review:b REVIEWS product:a',
        'user:u VIEWED product:a event-a',
        'user:u VIEWED product:a event-b',
      ]);
      expect((await mustRead(store(), product('b'))).properties.mergedInto).toBe('product:a');
    });

    it('splits a merge back to exactly what was there', async () => {
      await seedDuplicates(store());
      const before = await contents(store());
      await merge(store(), product('a'), product('b'));
      expect(await contents(store())).not.toEqual(before);
      await split(store(), product('a'), product('b'));
      expect(await contents(store())).toEqual(before);
    });

    it('splits back also what came in between, to where its listing belongs', async () => {
      await seedDuplicates(store());
      await merge(store(), product('a'), product('b'));
      await store().write([
        link(user('u'), 'PURCHASED', product('a'), { listing: listing('b') }, { key: 'order-1' }),
        link(user('u'), 'PURCHASED', product('a'), { listing: listing('a') }, { key: 'order-2' }),
      ]);
      await split(store(), product('a'), product('b'));
      const bought = (await edgesAt(store(), user('u'))).filter((edge) => edge.type === 'PURCHASED');
      expect(bought.map(edgeText)).toEqual([
        'user:u PURCHASED product:a order-2',
        'user:u PURCHASED product:b order-1',
      ]);
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedRecord, GraphEdge } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { profileOf } from '../../../src/profile/profile.js';
import { addPathScores, HUB_CAP, pathShares } from '../../../src/recall/path-source.js';
import { PATH_SOURCES } from '../../../src/recall/path-sources.js';
import { praiseRows } from '../../../src/recall/praise-rows.js';
import { randomShop, SHOP_NOW } from '../../support/random-shop.js';
import { nodeRecord, recordsOf, snapshotOf } from '../../support/snapshot-of.js';

const USERS = 6;

/** Everything that the path sources say of everybody: rounded, since sums are taken in other orders. */
function saidOf(snapshot: Snapshot): readonly string[] {
  const said: string[] = [];
  for (const source of PATH_SOURCES)
    for (let user = 0; user < USERS; user++) {
      if (!snapshot.table('User').isAlive(user)) continue;
      const profile = profileOf(snapshot, user, SHOP_NOW);
      const scores = new Float64Array(snapshot.table('Product').length);
      addPathScores(source, snapshot, profile, scores, 1);
      scores.forEach((score, product) => {
        const shares = pathShares(source, snapshot, profile, product);
        const sum = shares.reduce((total, { value }) => total + value, 0);
        said.push(`${source.name} ${user} ${product} ${score.toFixed(9)} ${sum.toFixed(9)} ${shares.length}`);
      });
    }
  return said;
}

describe('what path sources keep between requests', () => {
  it('is as if it had been worked out anew, whatever was put and removed since', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const random = createSeededRandom(seed);
        const shop = randomShop(seed, { products: 20, users: USERS, events: 90, hub: 0 });
        const records = recordsOf(shop.operations);
        const edges = records.flatMap((record): GraphEdge[] => (record.kind === 'edge' ? [record.edge] : []));
        const nodes = records.filter(({ kind }) => kind === 'node');
        const held = new Set(edges.filter(() => random.below(3) > 0));
        const gone = new Set<NodeId>();
        const loaded = (): Snapshot => {
          const left = [...held].filter(({ from, to }) => !gone.has(from) && !gone.has(to));
          const fresh = snapshotOf([...nodes, ...left.map((edge) => ({ kind: 'edge', edge }) as const)]);
          fresh.apply([...gone].map((id): FeedRecord => ({ kind: 'nodeDeleted', seq: 1, id })));
          return fresh;
        };
        const snapshot = loaded();
        saidOf(snapshot);
        for (let seq = 2; seq < 14; seq++) {
          const edge = edges[random.below(edges.length)] as GraphEdge;
          if (random.below(8) === 0) {
            const id = random.below(2) === 0 ? edge.from : edge.to;
            if (!/^(product|user):/.test(id)) continue;
            gone.add(id);
            snapshot.apply([{ kind: 'nodeDeleted', seq, id }]);
          } else if (gone.has(edge.from) || gone.has(edge.to)) continue;
          else if (held.delete(edge)) snapshot.apply([{ kind: 'edgeDeleted', seq, edge }]);
          else {
            held.add(edge);
            snapshot.apply([{ kind: 'edge', seq, edge }]);
          }
          // What is asked for in between is kept, and must not outlive the next write.
          if (random.below(2) === 0) saidOf(snapshot);
        }
        expect(saidOf(snapshot)).toEqual(saidOf(loaded()));
      }),
      { numRuns: 10, seed: 4 },
    );
  });
});

/** The row of a feature, as pairs. */
function rowOf(snapshot: Snapshot, feature: number): readonly (readonly [number, number])[] {
  const { targets, scores, start, end } = praiseRows(snapshot).row(feature);
  return Array.from(targets.subarray(start, end), (target, place) => [
    target,
    scores[start + place] as number,
  ]);
}

describe('praiseRows', () => {
  it.each([60, 5_000])(
    'tells who is praised for each feature, after every %i opinions that change',
    (many) => {
      const random = createSeededRandom(many);
      const ids = (label: 'Product' | 'Feature', count: number): NodeId[] =>
        Array.from({ length: count }, (_, i) => nodeId(label, `${label.toLowerCase()}-${i}`));
      const [products, features] = [ids('Product', 300), ids('Feature', 40)];
      const snapshot = snapshotOf([...products, ...features].map((id) => nodeRecord(id)));
      for (let round = 0; round < 30; round++) {
        const changed = Array.from({ length: many }, () => ({
          type: 'HAS_FEATURE' as const,
          from: products[random.below(products.length)] as NodeId,
          to: features[random.below(features.length)] as NodeId,
          key: '',
          seq: 2,
          properties: { score: Math.fround(2 * random.next() - 1), positive: 9, negative: 1 },
        }));
        snapshot.apply(changed.map((edge) => ({ kind: 'edge' as const, seq: 2, edge })));
        const { in: having } = snapshot.relation('HAS_FEATURE:Product:Feature');
        // Some are asked for and some are not, so that rows of many ages stand beside each other.
        for (let feature = round % 2; feature < features.length; feature += 1 + (round % 3)) {
          const wanted: [number, number][] = [];
          for (let at = having.start(feature), end = having.end(feature); at < end; at++) {
            const score = having.columns[0]?.[at] as number;
            if (score > 0) wanted.push([having.targets[at] as number, score]);
          }
          expect(rowOf(snapshot, feature)).toEqual(wanted);
        }
      }
    },
  );

  it('has nothing for a hub', () => {
    const feature = nodeId('Feature', 'battery');
    const products = Array.from({ length: HUB_CAP + 1 }, (_, i) => nodeId('Product', `p${i}`));
    const snapshot = snapshotOf([feature, ...products].map((id) => nodeRecord(id)));
    const edge = (from: NodeId) => ({
      type: 'HAS_FEATURE' as const,
      from,
      to: feature,
      key: '',
      seq: 2,
      properties: { score: 0.5, positive: 3, negative: 0 },
    });
    snapshot.apply(products.map((id) => ({ kind: 'edge' as const, seq: 2, edge: edge(id) })));
    expect(rowOf(snapshot, 0)).toEqual([]);
    snapshot.apply([{ kind: 'edgeDeleted', seq: 3, edge: edge(products[0] as NodeId) }]);
    expect(rowOf(snapshot, 0)).toHaveLength(HUB_CAP);
  });
});

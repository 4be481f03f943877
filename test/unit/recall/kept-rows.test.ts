import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedRecord, GraphEdge } from '../../../src/domain/graph-records.js';
import type { NodeId } from '../../../src/domain/ids.js';
import { EdgeChanges } from '../../../src/graph/snapshot/edge-changes.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { profileOf } from '../../../src/profile/profile.js';
import { KeptRows } from '../../../src/recall/kept-rows.js';
import { addPathScores, pathShares } from '../../../src/recall/path-source.js';
import { PATH_SOURCES } from '../../../src/recall/path-sources.js';
import { randomShop, SHOP_NOW } from '../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../support/snapshot-of.js';

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

describe('KeptRows', () => {
  const made: number[] = [];
  const changes = new EdgeChanges();
  const rows = new KeptRows(
    {
      changes,
      make(node: number) {
        made.push(node);
        return { targets: new Int32Array(10) };
      },
      spoiledBy: (source, _, drop) => drop(source),
    },
    40,
  );
  const madeBy = (...nodes: readonly number[]): number[] => {
    made.length = 0;
    rows.refresh();
    for (const node of nodes) rows.row(node);
    return [...made];
  };

  it('makes a row once, again when an edge spoils it, and all when too many changed to tell', () => {
    expect(madeBy(1, 2, 1, 2)).toEqual([1, 2]);
    changes.note(2, 7);
    expect(madeBy(1, 2)).toEqual([2]);
    for (let change = 0; change < 5_000; change++) changes.note(9, 9);
    expect(madeBy(1, 2)).toEqual([1, 2]);
  });

  it('lets go of what was not asked for lately', () => {
    madeBy(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(madeBy(9, 8)).toEqual([]);
    expect(madeBy(1)).toEqual([1]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedRecord, GraphEdge } from '../../../src/domain/graph-records.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { BLOCK } from '../../../src/lib/block-maxima.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { SparseSums } from '../../../src/lib/sparse-sums.js';
import { profileOf } from '../../../src/profile/profile.js';
import { addPathScores } from '../../../src/recall/path-source.js';
import { PATH_SOURCES } from '../../../src/recall/path-sources.js';
import { randomShop, SHOP_NOW } from '../../support/random-shop.js';
import { recordsOf, snapshotOf } from '../../support/snapshot-of.js';

const USERS = 6;

/** Entries that are walked for a closer bound: none, a few, all. */
const WALKED = [0, 5, 40, 10_000];

/**
 * How often a probed score is above 0, how often it is not that of the walk, how often it is above its bound, and how often its
 * bound is above it although all was walked.
 */
function probed(snapshot: Snapshot): { above: number; others: number; unbounded: number; loose: number } {
  const counts = { above: 0, others: 0, unbounded: 0, loose: 0 };
  for (const source of PATH_SOURCES) {
    for (let user = 0; user < USERS; user++) {
      const profile = profileOf(snapshot, user, SHOP_NOW);
      const probe = source.probe?.(snapshot, profile);
      if (probe === undefined) continue;
      const walked = new Float64Array(snapshot.table('Product').length);
      addPathScores(source, snapshot, profile, walked, 1);
      const sums = new SparseSums();
      sums.reset(walked.length);
      probe.walk(sums);
      walked.forEach((score, product) => {
        const own = probe.scoreOf(product);
        if (own !== sums.of(product)) counts.others++;
        const per = probe.per[product] as number;
        if (own > 0) counts.above++;
        if (!(Math.abs(own - score) < 1e-9)) counts.others++;
        const ofBlock = probe.perBlocks[Math.floor(product / BLOCK)] as number;
        if (!(own <= probe.least + probe.slope * per && per <= ofBlock && ofBlock <= probe.greatestPer))
          counts.unbounded++;
      });
      for (const entries of WALKED) {
        const rest = probe.walkSome(entries);
        walked.forEach((_, product) => {
          const own = probe.scoreOf(product);
          const known = rest.walked.of(product);
          const bound = known + Math.min(rest.most, rest.least + rest.slope * (probe.per[product] as number));
          if (!(own <= bound && known <= rest.walked.greatest)) counts.unbounded++;
          if (entries === WALKED.at(-1) && bound > own + 1e-6) counts.loose++;
        });
      }
    }
  }
  return counts;
}

describe('the score of one product without a walk', () => {
  it('is that of the walk and within its bound, whatever features were put and removed since', () => {
    let above = 0;
    let loose = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const random = createSeededRandom(seed);
        const shop = randomShop(seed, { products: 20, users: USERS, events: 90, hub: 0 });
        const records = recordsOf(shop.operations);
        const snapshot = snapshotOf(records);
        const edges = records.flatMap((record): GraphEdge[] =>
          record.kind === 'edge' && record.edge.type === 'HAS_FEATURE' ? [record.edge] : [],
        );
        for (let seq = 2; seq < 30; seq++) {
          const edge = edges[random.below(edges.length)] as GraphEdge;
          const properties = { ...edge.properties, score: 2 * random.next() - 1 };
          const record: FeedRecord =
            random.below(2) === 0
              ? { kind: 'edgeDeleted', seq, edge }
              : { kind: 'edge', seq, edge: { ...edge, properties } };
          snapshot.apply([record]);
          if (random.below(3) > 0) continue;
          const found = probed(snapshot);
          above += found.above;
          loose += found.loose;
          expect(found).toMatchObject({ others: 0, unbounded: 0 });
        }
      }),
      { numRuns: 8, seed: 5 },
    );
    expect(above).toBeGreaterThan(100);
    // Products that share a place have a bound for both.
    expect(loose).toBeLessThan(above / 4);
  });
});

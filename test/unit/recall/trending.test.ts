import { describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { TrendingScores } from '../../../src/recall/trending.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const NOW = Date.parse('2026-06-08T00:00:00Z') / 1_000;
const [user, phone, tablet] = [nodeId('User', 'u'), nodeId('Product', 'phone'), nodeId('Product', 'tablet')];

const set = (row: Float64Array, index: number, value: number): void => {
  row[index] = value;
};
const trendingScores = (snapshot: Snapshot, now: number): Float64Array =>
  new TrendingScores(snapshot, set).at(now);

describe('TrendingScores', () => {
  it('counts the strongest of what somebody did, halved every seven days; the future as now; ratings and dismissals not at all', () => {
    const snapshot = snapshotOf([
      ...[user, phone, tablet].map((id) => nodeRecord(id)),
      edgeRecord('PURCHASED', user, phone, { at: '2026-06-08T00:00:00Z', weight: 5 }, '1'),
      edgeRecord('CARTED', user, phone, { at: '2026-06-01T00:00:00Z', weight: 3 }, '1'),
      edgeRecord('VIEWED', user, phone, { at: '2026-05-25T00:00:00Z', weight: 1 }, '1'),
      edgeRecord('VIEWED', user, phone, { at: '2026-05-25T00:00:00Z', weight: 1 }, '2'),
      edgeRecord('SEARCHED', user, tablet, { at: '2026-07-01T00:00:00Z', weight: 1.5 }, '1'),
      edgeRecord('RATED', user, tablet, { at: '2026-06-08T00:00:00Z', value: 5 }, '1'),
      edgeRecord('DISMISSED', user, tablet, { at: '2026-06-08T00:00:00Z', weight: -5 }, '1'),
    ]);
    expect([...trendingScores(snapshot, NOW)]).toEqual([5, 1.5]);
  });

  it('counts a person once, however often they look, and robots not at all', () => {
    const other = nodeId('User', 'o');
    const robot = nodeId('User', 'r');
    const at = (seconds: number) => ({
      at: new Date((NOW + seconds) * 1_000).toISOString(),
      weight: 1,
    });
    const snapshot = snapshotOf([
      ...[user, other, robot, phone, tablet].map((id) => nodeRecord(id)),
      ...Array.from({ length: 100 }, (_, n) =>
        edgeRecord('VIEWED', user, phone, at((n * n) % 3_600), `look ${n}`),
      ),
      ...Array.from({ length: 100 }, (_, n) => edgeRecord('CARTED', user, phone, at(0), `cart ${n}`)),
      edgeRecord('VIEWED', other, phone, at(0)),
      ...Array.from({ length: 300 }, (_, n) =>
        edgeRecord('VIEWED', robot, n % 2 === 0 ? phone : tablet, at(n), `${n}`),
      ),
      edgeRecord('CARTED', robot, tablet, at(500)),
    ]);
    // The robot's cart is a deliberate act.
    expect([...trendingScores(snapshot, NOW)]).toEqual([3 + 1, 3]);
  });

  it('counts ages in whole hours, and nothing that is over 32 half-lives old', () => {
    const at = (seconds: number): { at: string; weight: number } => ({
      at: new Date((NOW - seconds) * 1_000).toISOString(),
      weight: 1,
    });
    const snapshot = snapshotOf([
      ...[user, phone, tablet].map((id) => nodeRecord(id)),
      edgeRecord('VIEWED', user, phone, at(3_600), '1'),
      edgeRecord('VIEWED', user, tablet, at(33 * 7 * 86_400), '1'),
    ]);
    const hourLater = 2 ** (-1 / 168);
    const [shown, old] = trendingScores(snapshot, NOW + 3_599) as unknown as [number, number];
    expect(shown).toBeCloseTo(hourLater, 8);
    expect(old).toBe(0);
  });

  it('is empty for an empty shop', () => {
    expect([...trendingScores(snapshotOf([]), NOW)]).toEqual([]);
  });

  it('has each event in the next answer, exactly what a count of all gives, whatever came, changed or went in what order', () => {
    const random = createSeededRandom(7);
    const users = Array.from({ length: 9 }, (_, u) => nodeId('User', `u${u}`));
    const products = Array.from({ length: 7 }, (_, p) => nodeId('Product', `p${p}`));
    const nodes = [...users, ...products].map((id) => nodeRecord(id));
    const live = snapshotOf(nodes);
    const trending = new TrendingScores(live, set);
    const scores = trending.at(NOW);
    const types = ['VIEWED', 'SEARCHED', 'CARTED', 'PURCHASED'] as const;
    const edges = new Map<string, Parameters<typeof edgeRecord>>();
    const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
    const gone = new Set<string>();
    for (let seq = 2; seq < 600; seq++) {
      const [type, from, to, key] = [pick(types), pick(users), pick(products), `k${random.below(2)}`];
      const name = [type, from, to, key].join(' ');
      let record: FeedRecord;
      if (seq % 150 === 0 && !gone.has(from)) {
        gone.add(from);
        record = { kind: 'nodeDeleted', seq, id: from };
        for (const one of edges.keys()) if (one.includes(` ${from} `)) edges.delete(one);
      } else if (seq === 400) {
        gone.add(to);
        record = { kind: 'nodeDeleted', seq, id: to };
        for (const one of edges.keys()) if (one.includes(` ${to} `)) edges.delete(one);
      } else if (gone.has(from) || gone.has(to)) continue;
      else if (edges.has(name) && random.next() < 0.5) {
        edges.delete(name);
        record = { kind: 'edgeDeleted', seq, edge: { type, from, to, key } };
      } else {
        const properties = { at: new Date((NOW - random.below(9e6)) * 1_000).toISOString(), weight: 1 };
        edges.set(name, [type, from, to, properties, key]);
        record = { kind: 'edge', seq, edge: { type, from, to, key, seq, properties } };
      }
      live.apply([record]);
      if (seq % 7 !== 0) continue;
      const fresh = snapshotOf([
        ...nodes,
        ...[...edges.values()].reverse().map((edge) => edgeRecord(...edge)),
      ]);
      expect(trending.at(NOW)).toEqual(trendingScores(fresh, NOW));
    }
    expect(trending.at(NOW)).toBe(scores);
    expect(scores.some((score) => score > 0)).toBe(true);
  });
});

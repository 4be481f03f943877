import { describe, expect, it, jest } from '@jest/globals';
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
    expect(shown).toBeCloseTo(hourLater, 7);
    expect(old).toBe(0);
  });

  it('is empty for an empty shop', () => {
    expect([...trendingScores(snapshotOf([]), NOW)]).toEqual([]);
  });

  it('counts what a robot did besides looking, for as long ago as that was', () => {
    const at = (seconds: number) => ({
      at: new Date((NOW - seconds) * 1_000).toISOString(),
      weight: 1,
    });
    const nodes = [user, phone, tablet].map((id) => nodeRecord(id));
    const cart = edgeRecord('CARTED', user, phone, at(20 * 7 * 86_400), 'cart');
    const looks = Array.from({ length: 60 }, (_, n) =>
      edgeRecord('VIEWED', user, n % 2 === 0 ? phone : tablet, at(600 - n), `${n}`),
    );
    const alone = [...trendingScores(snapshotOf([...nodes, cart]), NOW)];
    expect(alone[0]).toBeGreaterThan(0);
    expect([...trendingScores(snapshotOf([...nodes, ...looks, cart]), NOW)]).toEqual(alone);
  });

  it('reads after an event what its person did, nothing in another hour, and people ahead of the first request', () => {
    const people = Array.from({ length: 3_000 }, (_, n) => nodeId('User', `${n}`));
    const look = (from: typeof user, key: string, seconds: number): Parameters<typeof edgeRecord> => [
      'VIEWED',
      from,
      phone,
      { at: new Date((NOW + seconds) * 1_000).toISOString(), weight: 1 },
      key,
    ];
    const snapshot = snapshotOf([
      ...[...people, phone, tablet].map((id) => nodeRecord(id)),
      ...people.map((from, n) => edgeRecord(...look(from, 'k', -60 * n))),
    ]);
    const reads = jest.spyOn(snapshot.relation('VIEWED:User:Product').out, 'start');
    const readsOf = (act: () => void): number => {
      reads.mockClear();
      act();
      return reads.mock.calls.length;
    };
    const trending = new TrendingScores(snapshot, set);
    for (const _ of trending.ahead(NOW)) continue;
    expect(readsOf(() => trending.at(NOW))).toBe(0);
    const apply = (seq: number, froms: readonly (typeof user)[]): void => {
      for (const from of froms) {
        const [type, , to, properties, key] = look(from, `${seq}`, 0);
        snapshot.apply([
          {
            kind: 'edge',
            seq,
            edge: { type, from, to, key: key as string, seq, properties: properties as object },
          },
        ] as FeedRecord[]);
      }
    };
    expect(
      readsOf(() => {
        apply(2, people.slice(0, 1));
        trending.at(NOW);
      }),
    ).toBeLessThan(20);
    expect(readsOf(() => trending.at(NOW + 3_600))).toBeLessThan(200);
    expect(readsOf(() => trending.at(NOW))).toBeLessThan(200);
    // More events than any list of changes holds: what waits is counted a part at a time.
    readsOf(() => {
      apply(3, people);
      apply(4, people);
    });
    expect(readsOf(() => trending.at(NOW))).toBeLessThanOrEqual(2_000);
    expect([...trending.at(NOW)]).toEqual([...trendingScores(snapshot, NOW)]);
  });

  it('has each event in the next answer, exactly what a count of all gives, whatever came, changed or went in what order', () => {
    const random = createSeededRandom(7);
    const users = Array.from({ length: 9 }, (_, u) => nodeId('User', `u${u}`));
    const products = Array.from({ length: 7 }, (_, p) => nodeId('Product', `p${p}`));
    const nodes = [...users, ...products].map((id) => nodeRecord(id));
    const live = snapshotOf(nodes);
    const trending = new TrendingScores(live, set);
    trending.at(NOW);
    const types = ['VIEWED', 'SEARCHED', 'CARTED', 'PURCHASED', 'RATED', 'DISMISSED'] as const;
    type Edge = Parameters<typeof edgeRecord>;
    const edges = new Map<string, Edge>();
    const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
    const gone = new Set<string>();
    let now = NOW;
    let robots = 0;
    const put = (seq: number, ...edge: Edge): void => {
      const [type, from, to, properties, key] = edge;
      edges.set([type, from, to, key].join(' '), edge);
      live.apply([{ kind: 'edge', seq, edge: { type, from, to, key, seq, properties } } as FeedRecord]);
    };
    const secondsAgo = (seconds: number) => ({
      at: new Date((now - seconds) * 1_000).toISOString(),
      weight: 1,
    });
    for (let seq = 2; seq < 900; seq++) {
      const [type, from, to, key] = [pick(types), pick(users), pick(products), `k${random.below(2)}`];
      const name = [type, from, to, key].join(' ');
      if (seq % 150 === 0 || seq === 400) {
        const id = seq === 400 ? to : from;
        if (gone.has(id)) continue;
        gone.add(id);
        live.apply([{ kind: 'nodeDeleted', seq, id }]);
        for (const one of edges.keys()) if (one.includes(` ${id} `)) edges.delete(one);
      } else if (gone.has(from) || gone.has(to)) continue;
      else if (seq % 40 === 0) {
        // A look of a robot every second.
        robots++;
        for (let n = 0; n < 25; n++)
          put(seq, 'VIEWED', from, to, secondsAgo(7_200 * robots + n), `look ${seq} ${n}`);
      } else if (edges.has(name) && random.next() < 0.5) {
        edges.delete(name);
        live.apply([{ kind: 'edgeDeleted', seq, edge: { type, from, to, key } }]);
      } else put(seq, type, from, to, secondsAgo(random.below(9e6) - 12_000), key);
      if (seq % 50 === 0) now += 3_600 * (random.next() < 0.2 ? 700 : 1);
      if (seq % 7 !== 0) continue;
      const fresh = snapshotOf([
        ...nodes,
        ...[...edges.values()].reverse().map((edge) => edgeRecord(...edge)),
      ]);
      const asked = now - 3_600 * random.below(seq % 5 === 0 ? 60 : 2);
      expect(trending.at(asked)).toEqual(trendingScores(fresh, asked));
    }
    const scores = trending.at(now);
    put(
      900,
      'CARTED',
      users[8] as (typeof users)[0],
      products[6] as (typeof products)[0],
      secondsAgo(0),
      'last',
    );
    expect(trending.at(now)).toBe(scores);
    expect(scores.some((score) => score > 0)).toBe(true);
  });
});

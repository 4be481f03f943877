import { describe, expect, it } from '@jest/globals';
import type { FeedRecord } from '../../../src/domain/graph-records.js';
import { nodeId } from '../../../src/domain/ids.js';
import type { RelationshipName } from '../../../src/domain/ontology.js';
import type { Snapshot } from '../../../src/graph/snapshot/snapshot.js';
import { createSeededRandom } from '../../../src/lib/seeded-random.js';
import { InterestCounts } from '../../../src/recall/interest-counts.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const [ann, bo, lamp, desk] = [
  nodeId('User', 'ann'),
  nodeId('User', 'bo'),
  nodeId('Product', 'lamp'),
  nodeId('Product', 'desk'),
];
const START = Date.parse('2026-06-01T00:00:00Z') / 1_000;
const timed = (seconds: number, more: object = { weight: 1 }) => ({
  at: new Date((START + seconds) * 1_000).toISOString(),
  ...more,
});
const counted = (snapshot: Snapshot): number[] => [
  ...new InterestCounts(snapshot, (row, index, value) => {
    row[index] = value;
  }).current(),
];
const nodes = [ann, bo, lamp, desk].map((id) => nodeRecord(id));
const put = (type: RelationshipName, from = ann, to = lamp, properties: object = timed(0)): FeedRecord => ({
  kind: 'edge',
  seq: 5,
  edge: { type, from, to, key: 'k', seq: 5, properties: { ...properties } },
});

describe('InterestCounts', () => {
  it('counts people once for whatever speaks for a product, and not where something speaks against it', () => {
    for (const type of ['VIEWED', 'SEARCHED', 'CARTED', 'PURCHASED'] as const)
      expect(counted(snapshotOf([...nodes, edgeRecord(type, ann, lamp, timed(0))]))).toEqual([1, 0]);
    const rated = (value: number, key: string) => edgeRecord('RATED', ann, lamp, timed(0, { value }), key);
    const viewed = edgeRecord('VIEWED', ann, lamp, timed(0));
    expect(counted(snapshotOf([...nodes, rated(3, '1'), viewed]))).toEqual([1, 0]);
    expect(counted(snapshotOf([...nodes, rated(5, '1'), rated(2, '2'), viewed]))).toEqual([0, 0]);
    const dismissed = edgeRecord('DISMISSED', ann, lamp, timed(0, { weight: -5 }));
    expect(
      counted(snapshotOf([...nodes, viewed, dismissed, edgeRecord('VIEWED', bo, lamp, timed(1))])),
    ).toEqual([1, 0]);
  });

  it('does not count what only a robot looked at, from its twentieth look on', () => {
    const snapshot = snapshotOf([...nodes, edgeRecord('PURCHASED', ann, desk, timed(0))]);
    const counts = new InterestCounts(snapshot, (row, index, value) => {
      row[index] = value;
    });
    expect([...counts.current()]).toEqual([0, 1]);
    const look = (n: number, to = lamp): FeedRecord => ({
      kind: 'edge',
      seq: 6,
      edge: { type: 'VIEWED', from: ann, to, key: `${to} ${n}`, seq: 6, properties: timed(2 * n + 1) },
    });
    snapshot.apply(Array.from({ length: 18 }, (_, n) => look(n)));
    snapshot.apply([look(18, desk)]);
    expect([...counts.current()]).toEqual([1, 1]);
    snapshot.apply([look(19)]);
    expect([...counts.current()]).toEqual([0, 1]);
    snapshot.apply([put('CARTED')]);
    expect([...counts.current()]).toEqual([1, 1]);
  });

  it('has each change in the next answer, as a count of all has it', () => {
    const random = createSeededRandom(3);
    const people = Array.from({ length: 6 }, (_, u) => nodeId('User', `u${u}`));
    const products = Array.from({ length: 5 }, (_, p) => nodeId('Product', `p${p}`));
    const base = [...people, ...products].map((id) => nodeRecord(id));
    const live = snapshotOf(base);
    const counts = new InterestCounts(live, (row, index, value) => {
      row[index] = value;
    });
    const first = counts.current();
    const types = ['VIEWED', 'SEARCHED', 'CARTED', 'PURCHASED', 'RATED', 'DISMISSED'] as const;
    const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
    const edges = new Map<string, Parameters<typeof edgeRecord>>();
    for (let seq = 2; seq < 400; seq++) {
      const [type, from, to] = [pick(types), pick(people), pick(products)];
      const name = `${type} ${from} ${to}`;
      if (edges.delete(name)) live.apply([{ kind: 'edgeDeleted', seq, edge: { type, from, to, key: '' } }]);
      else {
        const properties = timed(
          random.below(1e6),
          type === 'RATED' ? { value: 1 + random.below(5) } : { weight: 1 },
        );
        edges.set(name, [type, from, to, properties, '']);
        live.apply([{ kind: 'edge', seq, edge: { type, from, to, key: '', seq, properties } }]);
      }
      if (seq % 5 !== 0) continue;
      expect([...counts.current()]).toEqual(
        counted(snapshotOf([...base, ...[...edges.values()].map((edge) => edgeRecord(...edge))])),
      );
    }
    live.apply([{ kind: 'nodeDeleted', seq: 500, id: people[0] as (typeof people)[0] }]);
    for (const name of edges.keys()) if (name.includes(` ${people[0]} `)) edges.delete(name);
    expect([...counts.current()]).toEqual(
      counted(snapshotOf([...base, ...[...edges.values()].map((edge) => edgeRecord(...edge))])),
    );
    expect(counts.current()).toBe(first);
  });
});

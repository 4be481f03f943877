import { describe, expect, it } from '@jest/globals';
import type { FeedRecord, GraphEdge, GraphNode } from '../../../../src/domain/graph-records.js';
import { labelOf, type NodeId, nodeId } from '../../../../src/domain/ids.js';
import { Snapshot } from '../../../../src/graph/snapshot/snapshot.js';

const user = nodeId('User', 'u1');
const phone = nodeId('Product', 'phone');
const camera = nodeId('Feature', 'camera');

const node = (id: NodeId, seq: number, properties = {}): FeedRecord => ({
  kind: 'node',
  seq,
  node: { id, label: labelOf(id), version: 1, seq, properties } as GraphNode,
});
const edge = (
  type: GraphEdge['type'],
  from: NodeId,
  to: NodeId,
  seq: number,
  properties = {},
  key = '',
): FeedRecord => ({
  kind: 'edge',
  seq,
  edge: { type, from, to, key, seq, properties },
});

function liked(snapshot: Snapshot): number | undefined {
  const { out } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const at = out.find(snapshot.table('Product').indexOf(phone), snapshot.table('Feature').indexOf(camera));
  return at < 0 ? undefined : out.columns[0]?.[at];
}

describe('Snapshot', () => {
  it('takes an edge that the feed tells before its end', () => {
    const snapshot = new Snapshot();
    snapshot.apply([node(phone, 1), edge('HAS_FEATURE', phone, camera, 1, { score: 0.5 })]);
    expect(liked(snapshot)).toBeUndefined();
    snapshot.apply([node(camera, 2)]);
    expect(liked(snapshot)).toBe(0.5);
    expect(snapshot.seq).toBe(2);
  });

  it('forgets an edge that was deleted while it waited', () => {
    const snapshot = new Snapshot();
    const waiting = { type: 'HAS_FEATURE', from: phone, to: camera, key: '' } as const;
    snapshot.apply([node(phone, 1), edge('HAS_FEATURE', phone, camera, 1, { score: 0.5 })]);
    snapshot.apply([{ kind: 'edgeDeleted', seq: 2, edge: waiting }, node(camera, 3)]);
    expect(liked(snapshot)).toBeUndefined();
  });

  it('keeps two events of one kind between the same two apart, and removes the one that is deleted', () => {
    const snapshot = new Snapshot();
    const viewed = (key: string, seq: number): FeedRecord =>
      edge('VIEWED', user, phone, seq, { at: '2026-01-01T00:00:00Z', weight: 1 }, key);
    snapshot.apply([node(user, 1), node(phone, 1), viewed('a', 2), viewed('b', 3)]);
    const { out, in: viewers } = snapshot.relation('VIEWED:User:Product');
    expect([out.size, viewers.size]).toEqual([2, 2]);
    snapshot.apply([
      { kind: 'edgeDeleted', seq: 4, edge: { type: 'VIEWED', from: user, to: phone, key: 'a' } },
    ]);
    expect([out.size, viewers.size]).toEqual([1, 1]);
    expect(out.columns[0]?.[out.start(0)]).toBe(Date.parse('2026-01-01T00:00:00Z') / 1000);
  });

  it.each([
    ['2106-02-07T06:28:15Z', 2 ** 32 - 1],
    ['2106-02-07T06:28:16Z', 2 ** 32 - 1],
    ['2200-01-01T00:00:00Z', 2 ** 32 - 1],
    ['9999-12-31T00:00:00Z', 2 ** 32 - 1],
    ['1950-01-01T00:00:00Z', 0],
  ])('takes %s as second %i: what a time cannot be is as near as it can be', (at, second) => {
    const snapshot = new Snapshot();
    snapshot.apply([node(user, 1), node(phone, 1), edge('VIEWED', user, phone, 2, { at })]);
    const { out } = snapshot.relation('VIEWED:User:Product');
    expect(out.columns[0]?.[out.start(0)]).toBe(second);
  });

  it('lets a deleted node leave with every edge at it, and come back under its index', () => {
    const snapshot = new Snapshot();
    snapshot.apply([node(phone, 1), node(camera, 1), edge('HAS_FEATURE', phone, camera, 1, { score: 0.5 })]);
    const index = snapshot.table('Feature').indexOf(camera);
    snapshot.apply([{ kind: 'nodeDeleted', seq: 2, id: camera }]);
    expect(snapshot.table('Feature').indexOf(camera)).toBe(-1);
    expect(snapshot.size().edges).toBe(0);
    snapshot.apply([node(camera, 3)]);
    expect(snapshot.table('Feature').indexOf(camera)).toBe(index);
    expect(liked(snapshot)).toBeUndefined();
  });

  it('tells a change of what it holds from one that is in the store alone', () => {
    const snapshot = new Snapshot();
    snapshot.apply([node(phone, 1), node(user, 2)]);
    expect([snapshot.seq, snapshot.heldSeq]).toEqual([2, 2]);
    snapshot.apply([edge('SHOWN', user, phone, 3, { rank: 1 }, 'k'), node(nodeId('Review', 'r'), 4)]);
    expect([snapshot.seq, snapshot.heldSeq]).toEqual([4, 2]);
    snapshot.apply([edge('VIEWED', user, phone, 5, {}, 'k')]);
    expect([snapshot.seq, snapshot.heldSeq]).toEqual([5, 5]);
    snapshot.apply([{ kind: 'nodeDeleted', seq: 6, id: nodeId('Review', 'r') }]);
    snapshot.apply([{ kind: 'nodeDeleted', seq: 7, id: phone }]);
    expect([snapshot.seq, snapshot.heldSeq]).toEqual([7, 7]);
  });

  it('holds what pages show and never texts', () => {
    const snapshot = new Snapshot();
    const promotion = nodeId('Promotion', 'p');
    snapshot.apply([node(promotion, 1, { nameEn: 'Ten off', nameZh: '九折', textEn: 'a long text' })]);
    expect(snapshot.table('Promotion').card(0)).toEqual({ nameEn: 'Ten off', nameZh: '九折' });
  });
});

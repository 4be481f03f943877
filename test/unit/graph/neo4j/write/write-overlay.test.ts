import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { changesOf, hasChanges, touchedNames } from '../../../../../src/graph/neo4j/write/write-changes.js';
import { WriteOverlay } from '../../../../../src/graph/neo4j/write/write-overlay.js';

const [a, b] = [nodeId('Product', 'a'), nodeId('Product', 'b')];
const similar = { type: 'SIMILAR_TO', from: a, to: b, key: 'cf' } as const;

/** Two products with an edge between them; `deleted` are those that the write may delete. */
function loaded(deleted: readonly (typeof a)[] = []): WriteOverlay {
  const overlay = new WriteOverlay(deleted);
  overlay.loadNode(a, { version: 3, properties: { nameZh: '手机', price: 5 } });
  overlay.loadNode(b, { version: 1, properties: {} });
  overlay.loadEdge(similar, { score: 0.5 });
  return overlay;
}

describe('outcome of a write', () => {
  it('is nothing when puts say what is there, in any order of properties', () => {
    const overlay = loaded();
    overlay.apply({ kind: 'putNode', id: a, mode: 'replace', properties: { price: 5, nameZh: '手机' } });
    overlay.apply({ kind: 'putNode', id: b, properties: { nameEn: null } });
    overlay.apply({ kind: 'putEdge', ...similar, properties: { score: 0.5 } });
    expect(hasChanges(overlay)).toBe(false);
    expect(touchedNames(changesOf(overlay, 9))).toEqual([]);
  });

  it('sends only what differs, whole numbers as integers', () => {
    const overlay = loaded();
    overlay.apply({ kind: 'putNode', id: a, properties: { price: null, reviewCount: 2 } });
    const [row] = changesOf(overlay, 9).updatedNodes;
    expect(Object.keys(row?.properties ?? {}).sort()).toEqual(['price', 'reviewCount', 'seq', 'version']);
    expect(row?.properties.price).toBeNull();
    expect(String(row?.properties.version)).toBe('4');
  });

  it('counts each operation that changes a node, also back and forth', () => {
    const overlay = loaded();
    for (const price of [6, 6, 5]) overlay.apply({ kind: 'putNode', id: a, properties: { price } });
    expect(overlay.nodes.get(a)?.now?.version).toBe(5);
    expect(hasChanges(overlay)).toBe(true);
  });

  it('takes the edges of a deleted node with it, each with its own tombstone', () => {
    const overlay = loaded([b]);
    overlay.apply({ kind: 'deleteNode', id: b });
    const changes = changesOf(overlay, 9);
    expect(changes.deletedNodes).toEqual([b]);
    expect(changes.deletedEdges.size).toBe(0);
    expect(changes.tombstones.map(({ record }) => record)).toEqual([b, `SIMILAR_TO ${a} ${b} cf`]);
  });

  it('keeps a node that is deleted and made again, without its edges', () => {
    const overlay = loaded([a]);
    overlay.apply({ kind: 'deleteNode', id: a });
    overlay.apply({ kind: 'putNode', id: a, properties: { nameEn: 'again' }, expectedVersion: 0 });
    const changes = changesOf(overlay, 9);
    expect(changes.deletedNodes).toEqual([]);
    expect(String(changes.updatedNodes[0]?.properties.version)).toBe('1');
    expect(changes.deletedEdges.get('SIMILAR_TO')).toHaveLength(1);
    expect(changes.tombstones.map(({ record }) => record)).toEqual([`SIMILAR_TO ${a} ${b} cf`]);
  });

  it('refuses an edge to a node that went before in the same write', () => {
    const overlay = loaded([b]);
    overlay.apply({ kind: 'deleteNode', id: b });
    expect(() => overlay.apply({ kind: 'putEdge', ...similar, properties: {} })).toThrow(
      /there is no node "product:b"/,
    );
  });

  it('refuses sums beyond the range of numbers', () => {
    const overlay = loaded();
    const add = (by: number) => overlay.apply({ kind: 'increment', id: a, property: 'reviewCount', by });
    add(Number.MAX_SAFE_INTEGER);
    expect(() => add(1)).toThrow(/reviewCount/);
  });
});

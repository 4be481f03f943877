import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../../src/domain/errors.js';
import type { WriteOperation } from '../../../../src/domain/graph-records.js';
import { nodeId } from '../../../../src/domain/ids.js';
import { EmbeddedStore } from '../../../../src/graph/embedded/embedded-store.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

// A store in its simplest form: maps, one operation at a time, a copy of all for roll-back.
type ModelNode = { version: number; seq: number; properties: Record<string, unknown> };
type ModelEdge = { seq: number; properties: Record<string, unknown> };
class Model {
  nodes = new Map<string, ModelNode>();
  edges = new Map<string, ModelEdge>();
  seq = 0;

  write(operations: readonly WriteOperation[]): string {
    const [nodes, edges] = [structuredClone(this.nodes), structuredClone(this.edges)];
    let changed = false;
    for (const operation of operations) {
      const outcome = this.apply(operation, this.seq + 1);
      if (outcome !== 'same' && outcome !== 'changed') {
        this.nodes = nodes;
        this.edges = edges;
        return outcome;
      }
      changed ||= outcome === 'changed';
    }
    if (changed) this.seq += 1;
    return 'ok';
  }

  private apply(operation: WriteOperation, seq: number): string {
    if (operation.kind === 'putEdge' || operation.kind === 'deleteEdge') {
      const name = `${operation.from} ${operation.type} ${operation.to} ${operation.key}`;
      const old = this.edges.get(name);
      if (operation.kind === 'deleteEdge') return this.edges.delete(name) ? 'changed' : 'same';
      if (!this.nodes.has(operation.from) || !this.nodes.has(operation.to)) return 'NOT_FOUND';
      const properties = merged(old?.properties ?? {}, operation);
      if (old !== undefined && JSON.stringify(properties) === JSON.stringify(merged(old.properties, {})))
        return 'same';
      this.edges.set(name, { seq, properties });
      return 'changed';
    }
    const old = this.nodes.get(operation.id);
    if (operation.kind === 'increment') {
      if (old === undefined) return 'NOT_FOUND';
      const value = Number(old.properties[operation.property] ?? 0) + operation.by;
      return this.apply(
        { kind: 'putNode', id: operation.id, properties: { [operation.property]: value } },
        seq,
      );
    }
    if (operation.expectedVersion !== undefined && operation.expectedVersion !== (old?.version ?? 0))
      return 'CONFLICT';
    if (operation.kind === 'deleteNode') {
      for (const name of this.edges.keys())
        if (name.split(' ')[0] === operation.id || name.split(' ')[2] === operation.id)
          this.edges.delete(name);
      return this.nodes.delete(operation.id) ? 'changed' : 'same';
    }
    const properties = merged(old?.properties ?? {}, operation);
    if (old !== undefined && JSON.stringify(properties) === JSON.stringify(merged(old.properties, {})))
      return 'same';
    this.nodes.set(operation.id, { version: (old?.version ?? 0) + 1, seq, properties });
    return 'changed';
  }
}

function merged(
  old: Record<string, unknown>,
  { mode, properties = {} }: { mode?: string; properties?: Record<string, unknown> },
): Record<string, unknown> {
  const all = mode === 'replace' ? properties : { ...old, ...properties };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const id = fc.constantFrom(...['a', 'b', 'c', 'd'].map((key) => nodeId('Product', key)));
const properties = fc.record(
  { price: fc.constantFrom(1, 2, null), regions: fc.constantFrom(['de'], ['de', '中'], null) },
  { requiredKeys: [] },
);
const mode = fc.constantFrom('merge' as const, 'replace' as const, undefined);
const expectedVersion = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 4 });
const edge = { type: fc.constant('SIMILAR_TO' as const), from: id, to: id, key: fc.constantFrom('', 'k') };
const operation: fc.Arbitrary<WriteOperation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('putNode' as const), id, properties, mode, expectedVersion }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('putEdge' as const),
      ...edge,
      mode,
      properties: fc.record({ score: fc.constantFrom(1, 2, null) }, { requiredKeys: [] }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deleteNode' as const), id, expectedVersion }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteEdge' as const), ...edge }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('increment' as const),
      id,
      property: fc.constant('reviewCount'),
      by: fc.constantFrom(0, 1, -2),
    }),
  },
);
const folder = temporaryFolders();

/** A copy of the graph that is kept by the feed alone, read in pages of two. */
class Follower {
  readonly held = new Map<string, unknown>();
  private cursor = '';
  async follow(store: EmbeddedStore): Promise<void> {
    for (let more = true; more; ) {
      const page = await store.feed(this.cursor, 2);
      for (const record of page.records) {
        if (record.kind === 'node') this.held.set(record.node.id, record.node.properties);
        else if (record.kind === 'nodeDeleted') this.held.delete(record.id);
        else {
          const { from, type, to, key } = record.edge;
          if (record.kind === 'edge') this.held.set(`${from} ${type} ${to} ${key}`, record.edge.properties);
          else this.held.delete(`${from} ${type} ${to} ${key}`);
        }
      }
      ({ cursor: this.cursor, more } = page);
    }
  }
}

describe('EmbeddedStore against a model', () => {
  it('agrees in every outcome, version, seq and record, and so does a follower of its feed', async () => {
    const batches = fc.array(fc.array(operation, { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 1, max: 4 }), async (writes, pace) => {
        const store = new EmbeddedStore(join(folder(), 'graph.db'));
        const model = new Model();
        const follower = new Follower();
        for (const [round, operations] of writes.entries()) {
          const outcome = await store.write(operations).then(
            () => 'ok',
            (error: unknown) => (error as DomainError).code,
          );
          expect(outcome).toBe(model.write(operations));
          if (round % pace === 0) await follower.follow(store);
        }
        await follower.follow(store);
        const held = new Map<string, unknown>();
        const versions = new Map<string, unknown>();
        for await (const record of store.exportAll()) {
          if (record.kind === 'node') {
            held.set(record.node.id, record.node.properties);
            versions.set(record.node.id, record.node.version);
          } else
            held.set(
              `${record.edge.from} ${record.edge.type} ${record.edge.to} ${record.edge.key}`,
              record.edge.properties,
            );
        }
        const truth = new Map(
          [...model.nodes, ...model.edges].map(([name, record]) => [name, record.properties]),
        );
        expect(Object.fromEntries(held)).toEqual(Object.fromEntries(truth));
        expect(Object.fromEntries(follower.held)).toEqual(Object.fromEntries(truth));
        expect(Object.fromEntries(versions)).toEqual(
          Object.fromEntries([...model.nodes].map(([name, { version }]) => [name, version])),
        );
        const { nodes, edges } = await store.counts();
        expect([nodes.Product ?? 0, edges.SIMILAR_TO ?? 0]).toEqual([model.nodes.size, model.edges.size]);
        await store.close();
      }),
      { numRuns: 120, seed: 7 },
    );
  });
});

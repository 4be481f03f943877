import type { GraphEdge, GraphNode, Properties, WriteOperation } from '../../src/domain/graph-records.js';
import { labelOf, type NodeId } from '../../src/domain/ids.js';
import type { RelationshipName } from '../../src/domain/ontology.js';
import type { ExportRecord } from '../../src/graph/graph-store.js';
import { Snapshot } from '../../src/graph/snapshot/snapshot.js';

/** A node as an export tells it. */
export function nodeRecord(id: NodeId, properties: Properties = {}): ExportRecord {
  const node: GraphNode = { id, label: labelOf(id), version: 1, seq: 1, properties };
  return { kind: 'node', node };
}

/** An edge as an export tells it. */
export function edgeRecord(
  type: RelationshipName,
  from: NodeId,
  to: NodeId,
  properties: Properties = {},
  key = '',
): ExportRecord {
  const edge: GraphEdge = { type, from, to, key, seq: 1, properties };
  return { kind: 'edge', edge };
}

/** The snapshot of these records: nodes first, each kind in the order given. */
export function snapshotOf(records: readonly ExportRecord[]): Snapshot {
  const snapshot = new Snapshot();
  for (const record of records) if (record.kind === 'node') snapshot.putNode(record.node);
  for (const record of records) if (record.kind === 'edge') snapshot.loadEdge(record.edge);
  snapshot.finishLoading();
  snapshot.seq = 1;
  return snapshot;
}

/** What a store would export after these writes, which only put. */
export function recordsOf(operations: readonly WriteOperation[]): ExportRecord[] {
  return operations.flatMap((operation) => {
    if (operation.kind === 'putNode') return [nodeRecord(operation.id, operation.properties as Properties)];
    if (operation.kind !== 'putEdge') return [];
    const { type, from, to, key, properties } = operation;
    return [edgeRecord(type, from, to, properties as Properties, key)];
  });
}

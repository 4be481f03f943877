import neo4j from 'neo4j-driver';
import type { EdgeIdentity, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { Run } from './connection.js';
import { edgesOfNodes, findEdges, readNodes } from './queries.generated.js';
import { edgeRecord, toEdge, toNode } from './stored-records.js';
import { WriteOverlay } from './write-overlay.js';

interface Touched {
  readonly nodes: Set<NodeId>;
  readonly deleted: Set<NodeId>;
  readonly edges: Map<RelationshipName, Map<string, EdgeIdentity>>;
}

function touchedBy(operations: readonly WriteOperation[]): Touched {
  const touched: Touched = { nodes: new Set(), deleted: new Set(), edges: new Map() };
  for (const operation of operations) {
    if (operation.kind === 'putEdge' || operation.kind === 'deleteEdge') {
      const { type, from, to, key } = operation;
      const edges = touched.edges.get(type) ?? new Map<string, EdgeIdentity>();
      edges.set(edgeRecord(operation), { type, from, to, key });
      touched.edges.set(type, edges);
    } else {
      touched.nodes.add(operation.id);
      if (operation.kind === 'deleteNode') touched.deleted.add(operation.id);
    }
  }
  return touched;
}

async function loadNodes(run: Run, overlay: WriteOverlay, ids: ReadonlySet<NodeId>): Promise<void> {
  if (ids.size === 0) return;
  for (const id of ids) overlay.loadNode(id, undefined);
  for (const { properties } of await run(readNodes, { ids: [...ids] })) {
    const node = toNode(properties);
    overlay.loadNode(node.id, node);
  }
}

async function loadEdgesAt(run: Run, overlay: WriteOverlay, ids: ReadonlySet<NodeId>): Promise<void> {
  if (ids.size === 0) return;
  for (const row of await run(edgesOfNodes, { ids: [...ids] })) {
    const edge = toEdge(row.type, row.source, row.target, row.properties);
    overlay.loadEdge(edge, edge.properties);
  }
}

async function loadEdges(
  run: Run,
  overlay: WriteOverlay,
  type: RelationshipName,
  edges: readonly EdgeIdentity[],
): Promise<void> {
  const rows = edges.map(({ from, to, key }, index) => ({
    index: neo4j.int(index),
    source: from,
    target: to,
    key,
  }));
  for (const row of await run(findEdges[type], { rows })) {
    const identity = edges[row.index];
    if (identity === undefined) throw new Error(`findEdges answered for row ${row.index} of ${edges.length}`);
    overlay.loadEnd(identity.from, row.hasSource);
    overlay.loadEnd(identity.to, row.hasTarget);
    const found =
      row.properties === null ? undefined : toEdge(type, identity.from, identity.to, row.properties);
    overlay.loadEdge(identity, found?.properties);
  }
}

/** Everything that `operations` may touch, as it is now. The queries go out together. */
export async function loadOverlay(run: Run, operations: readonly WriteOperation[]): Promise<WriteOverlay> {
  const touched = touchedBy(operations);
  const overlay = new WriteOverlay(touched.deleted);
  await Promise.all([
    loadNodes(run, overlay, touched.nodes),
    loadEdgesAt(run, overlay, touched.deleted),
    ...[...touched.edges].map(([type, edges]) => loadEdges(run, overlay, type, [...edges.values()])),
  ]);
  return overlay;
}

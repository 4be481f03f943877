import neo4j from 'neo4j-driver';
import type { EdgeIdentity, Properties, WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { RelationshipName } from '../../../domain/ontology.js';
import type { Run } from '../driver/connection.js';
import { edgesOfNodes, findEdges, findEnds, readNodes } from '../queries.generated.js';
import type { PlacedEdgeRow } from '../rows.js';
import { edgeRecord, toEdge, toNode } from '../stored-records.js';
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

async function loadEnds(run: Run, overlay: WriteOverlay, { edges }: Touched): Promise<void> {
  const ids = new Set<NodeId>();
  for (const list of edges.values()) for (const { from, to } of list.values()) ids.add(from).add(to);
  if (ids.size === 0) return;
  for (const { id, place } of await run(findEnds, { ids: [...ids] })) overlay.places.set(id as NodeId, place);
}

async function loadEdges(
  run: Run,
  overlay: WriteOverlay,
  type: RelationshipName,
  edges: readonly EdgeIdentity[],
): Promise<void> {
  const rows: PlacedEdgeRow[] = [];
  for (const [index, { from, to, key }] of edges.entries()) {
    const [source, target] = [overlay.places.get(from), overlay.places.get(to)];
    if (source !== undefined && target !== undefined)
      rows.push({ index: neo4j.int(index), source: neo4j.int(source), target: neo4j.int(target), key });
  }
  const found = new Map<number, Properties>();
  if (rows.length > 0)
    for (const { index, properties } of await run(findEdges[type], { rows })) {
      const { from, to } = edges[index] as EdgeIdentity;
      found.set(index, toEdge(type, from, to, properties).properties);
    }
  for (const [index, edge] of edges.entries()) overlay.loadEdge(edge, found.get(index));
}

/** Everything that `operations` may touch, as it is now. Queries that do not wait for each other go out together. */
export async function loadOverlay(run: Run, operations: readonly WriteOperation[]): Promise<WriteOverlay> {
  const touched = touchedBy(operations);
  const overlay = new WriteOverlay(touched.deleted);
  await Promise.all([
    loadNodes(run, overlay, touched.nodes),
    loadEdgesAt(run, overlay, touched.deleted),
    loadEnds(run, overlay, touched),
  ]);
  await Promise.all(
    [...touched.edges].map(([type, edges]) => loadEdges(run, overlay, type, [...edges.values()])),
  );
  return overlay;
}

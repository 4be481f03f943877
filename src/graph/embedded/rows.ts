import type { GraphEdge, GraphNode, Properties } from '../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';

/** id, version, seq, properties as JSON. */
export type NodeRow = [NodeId, number, number, string];
/** from, type, to, key, seq, properties as JSON. */
export type EdgeRow = [NodeId, RelationshipName, NodeId, string, number, string];

/** The node of a row. */
export function toNode([id, version, seq, properties]: NodeRow): GraphNode {
  return { id, label: labelOf(id), version, seq, properties: JSON.parse(properties) as Properties };
}

/** The edge of a row. */
export function toEdge([from, type, to, key, seq, properties]: EdgeRow): GraphEdge {
  return { type, from, to, key, seq, properties: JSON.parse(properties) as Properties };
}

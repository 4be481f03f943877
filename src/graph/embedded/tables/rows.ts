import type { GraphEdge, GraphNode, Properties } from '../../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../../domain/ids.js';
import type { RelationshipName } from '../../../domain/ontology.js';
import { damaged } from '../sqlite-error.js';

/** id, version, seq, properties as JSON. */
export type NodeRow = [NodeId, number, number, string];
/** from, type, to, key, seq, properties as JSON. */
export type EdgeRow = [NodeId, RelationshipName, NodeId, string, number, string];

/** The properties of a record. Throws StoreUnavailableError for what no write has put there. */
export function parseProperties(text: string): Properties {
  try {
    return JSON.parse(text) as Properties;
  } catch (error) {
    throw damaged('the store', 'a record holds what was never written', error);
  }
}

/** The node of a row. */
export function toNode([id, version, seq, properties]: NodeRow): GraphNode {
  return { id, label: labelOf(id), version, seq, properties: parseProperties(properties) };
}

/** The edge of a row. */
export function toEdge([from, type, to, key, seq, properties]: EdgeRow): GraphEdge {
  return { type, from, to, key, seq, properties: parseProperties(properties) };
}

import { InvalidValueError } from '../../../domain/errors.js';
import type { GraphNode } from '../../../domain/graph-records.js';
import { isNodeId, type NodeId } from '../../../domain/ids.js';
import { NODE_TYPES, type NodeLabel } from '../../../domain/ontology.js';
import { checkLimit } from '../../check-limit.js';
import type { NodePage } from '../../graph-store.js';
import type { Connection } from '../connection.js';
import { jsonBatches } from './json-batches.js';
import { type NodeRow, toNode } from './rows.js';

const MANY = `SELECT n.id, n.version, n.seq, n.properties FROM json_each(?) AS wanted
  CROSS JOIN nodes AS n ON n.id = wanted.value`;
const PAGE = `SELECT id, version, seq, properties FROM nodes
  WHERE id > ? AND id >= ? AND id < ? ORDER BY id LIMIT ?`;

/** The nodes with `ids`, in that order; null where there is none. */
export function readMany(connection: Connection, ids: readonly NodeId[]): (GraphNode | null)[] {
  const found = new Map<NodeId, GraphNode>();
  for (const batch of jsonBatches(new Set(ids.filter(isNodeId)))) {
    for (const row of connection.all<NodeRow>(MANY, batch)) found.set(row[0], toNode(row));
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** A page of the nodes of `label`: their ids are one range of the index, since they begin with the label's prefix. */
export function listNodes(
  connection: Connection,
  label: NodeLabel,
  after: NodeId | undefined,
  limit: number,
): NodePage {
  checkLimit('limit', limit);
  if (!Object.hasOwn(NODE_TYPES, label))
    throw new InvalidValueError('label', `${JSON.stringify(label)} is not a label of the ontology`);
  const { prefix } = NODE_TYPES[label];
  // ';' follows ':' in ASCII, so the range holds exactly the ids that begin with "prefix:".
  const rows = connection.all<NodeRow>(PAGE, after ?? '', `${prefix}:`, `${prefix};`, limit + 1);
  const nodes = rows.slice(0, limit).map(toNode);
  return { nodes, next: rows.length > limit ? nodes.at(-1)?.id : undefined };
}

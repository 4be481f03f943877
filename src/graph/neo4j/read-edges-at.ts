import neo4j from 'neo4j-driver';
import type { GraphEdge } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import type { EdgeQuery } from '../graph-store.js';
import type { Run } from './driver/connection.js';
import { readAllEdgesIn, readAllEdgesOut, readEdgesIn, readEdgesOut } from './queries.generated.js';
import { toEdge } from './stored-records.js';

const otherEnd = (edge: GraphEdge, direction: 'out' | 'in'): NodeId =>
  direction === 'out' ? edge.to : edge.from;

/**
 * The edges at each id, as the port says. One query a type, all in one transaction: a node that is a hub by one type is
 * then read by the types that are asked for only.
 */
export async function readEdgesAt(
  run: Run,
  { ids, direction, types, limitPerNode }: EdgeQuery,
): Promise<ReadonlyMap<NodeId, readonly GraphEdge[]>> {
  const result = new Map<NodeId, GraphEdge[]>(ids.map((id) => [id, []]));
  const parameters = { ids: [...result.keys()], limit: neo4j.int(limitPerNode) };
  const [ofType, ofAll] =
    direction === 'out' ? [readEdgesOut, readAllEdgesOut] : [readEdgesIn, readAllEdgesIn];
  const queries = types === undefined ? [ofAll] : [...new Set(types)].map((type) => ofType[type]);
  const pages = await Promise.all(queries.map((query) => run(query, parameters)));
  for (const row of pages.flat()) {
    const [from, to] = direction === 'out' ? [row.id, row.other] : [row.other, row.id];
    result.get(row.id as NodeId)?.push(toEdge(row.type, from, to, row.properties));
  }
  for (const edges of result.values()) {
    edges.sort(
      (a, b) =>
        compareIds(a.type, b.type) ||
        compareIds(otherEnd(a, direction), otherEnd(b, direction)) ||
        compareIds(a.key, b.key),
    );
    edges.splice(limitPerNode);
  }
  return result;
}

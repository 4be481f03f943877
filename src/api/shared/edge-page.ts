import type { GraphEdge } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { Loaders } from '../loaders/loaders.js';
import { decodeCursor } from './cursor.js';

/** Most relationships of a node that a reader may page over. */
const MAX_EDGES = 10_000;

/** Neighbours of a node over one type of relationship, in the order of their ids. */
export interface NeighbourRequest {
  readonly id: NodeId;
  readonly type: RelationshipName;
  readonly direction: 'in' | 'out';
  readonly first: number;
  readonly after: string | null | undefined;
}

/** A page of neighbours; a cursor is the id of one, so that what comes or goes elsewhere moves nothing. */
export async function neighbourPage(
  loaders: Loaders,
  { id, type, direction, first, after }: NeighbourRequest,
): Promise<{ readonly ids: readonly NodeId[]; readonly hasMore: boolean }> {
  const limitPerNode = after ? MAX_EDGES : first + 1;
  const edges = await loaders.edges(id, { direction, types: [type], limitPerNode });
  const other = (edge: GraphEdge): NodeId => (direction === 'in' ? edge.from : edge.to);
  const [place] = after ? decodeCursor(after, ['string'] as const) : [null];
  const ids = edges.map(other).filter((one) => place === null || one > place);
  return { ids: ids.slice(0, first), hasMore: ids.length > first };
}

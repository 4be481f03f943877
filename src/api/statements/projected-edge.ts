import type { GraphEdge } from '../../domain/graph-records.js';
import { isNodeId, type NodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { textOf } from '../shared/properties.js';
import { StatementType } from './statement.type.js';

/** Relationships of one type from a product that are looked at. */
const FACTS = 1_000;

/** The relationships of `type` from `product` as the store has them, with what the snapshot leaves out. */
export function projectedEdges(
  { loaders }: ApiContext,
  product: NodeId,
  type: 'HAS_FEATURE' | 'HAS_SPEC' | 'SUITS',
): Promise<readonly GraphEdge[]> {
  return loaders.edges(product, { direction: 'out', types: [type], limitPerNode: FACTS });
}

/** The one that leads to `object`; undefined where there is none. */
export async function projectedEdge(
  context: ApiContext,
  product: NodeId,
  type: 'HAS_FEATURE' | 'HAS_SPEC' | 'SUITS',
  object: NodeId,
): Promise<GraphEdge | undefined> {
  return (await projectedEdges(context, product, type)).find(({ to }) => to === object);
}

/** The id of the statement that `edge` is the projection of; undefined where it is none. */
export function statementIdOf(edge: GraphEdge | undefined): NodeId | undefined {
  const id = edge && textOf(edge.properties, 'statementId');
  return id !== undefined && isNodeId(id) ? id : undefined;
}

/** The statement that `edge` is the projection of. */
export async function statementBehind(
  { loaders }: ApiContext,
  edge: GraphEdge | undefined,
): Promise<StatementType | undefined> {
  const id = statementIdOf(edge);
  const node = id === undefined ? null : await loaders.node(id);
  return node === null ? undefined : new StatementType(node);
}

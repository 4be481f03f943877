import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import type { ApiContext } from '../context.js';
import { numberOf } from '../shared/properties.js';
import { statementIdOf } from './projected-edge.js';
import { StatementType } from './statement.type.js';

/** Statements about one product that are looked at, the first by id. */
const STATEMENTS = 5_000;

/**
 * The statements that say something of `object` about `product`: the one behind `shown` first, then by confidence, ties
 * by id; without those that experts rejected. Three store calls for all products that a level asks for.
 */
export async function statementsOn(
  { loaders }: ApiContext,
  product: NodeId,
  object: NodeId,
  shown: GraphEdge | undefined,
): Promise<StatementType[]> {
  const about = await loaders.edges(product, {
    direction: 'in',
    types: ['SUBJECT'],
    limitPerNode: STATEMENTS,
  });
  const first = statementIdOf(shown);
  const objects = await Promise.all(
    about.map(({ from }) => loaders.edges(from, { direction: 'out', types: ['OBJECT'], limitPerNode: 1 })),
  );
  const ids = about.flatMap(({ from }, place) => (objects[place]?.[0]?.to === object ? [from] : []));
  const rank = (node: GraphNode): number =>
    node.id === first ? 2 : (numberOf(node.properties, 'confidence') ?? 0);
  return (await loaders.nodes(ids))
    .filter(({ properties }) => properties.status !== 'rejected')
    .sort((a, b) => rank(b) - rank(a) || compareIds(a.id, b.id))
    .map((node) => new StatementType(node));
}

/** Those of `statementsOn` that state another value than the one that is shown. */
export async function competingStatements(
  context: ApiContext,
  product: NodeId,
  object: NodeId,
  shown: GraphEdge | undefined,
): Promise<StatementType[]> {
  const first = statementIdOf(shown);
  return (await statementsOn(context, product, object, shown)).filter(({ id }) => id !== first);
}

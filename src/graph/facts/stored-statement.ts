import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { PROPOSER } from '../../domain/statement.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';

/** A statement of the graph with what it is about and what supports it. */
export interface StoredStatement {
  readonly node: GraphNode;
  readonly subject: NodeId;
  readonly object: NodeId;
  readonly support: readonly GraphEdge[];
}

/** The supports that count: all of an approved statement; of others those that no language model proposed. */
export function countedSupport({
  node,
  support,
}: Pick<StoredStatement, 'node' | 'support'>): readonly GraphEdge[] {
  if (node.properties.status === 'approved') return support;
  return support.filter(({ properties }) => properties.extractor !== PROPOSER);
}

/**
 * Every statement about `products`, by product; none gives an empty list. Without those on whether two products are one
 * (SAME_AS): they say nothing of a product itself.
 */
export async function readStatements(
  store: GraphStore,
  products: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, readonly StoredStatement[]>> {
  const subjects = await store.readEdges({
    ids: products,
    direction: 'in',
    types: ['SUBJECT'],
    limitPerNode: ALL_EDGES,
  });
  const ids = [...new Set([...subjects.values()].flat().map(({ from }) => from))];
  const nodes = new Map(
    (await store.readMany(ids)).flatMap((node) => (node === null ? [] : [[node.id, node] as const])),
  );
  const objects = await store.readEdges({ ids, direction: 'out', types: ['OBJECT'], limitPerNode: 1 });
  const support = await store.readEdges({
    ids,
    direction: 'out',
    types: ['SUPPORTED_BY'],
    limitPerNode: ALL_EDGES,
  });
  return new Map(
    products.map((product) => [
      product,
      (subjects.get(product) ?? []).flatMap(({ from }) => {
        const node = nodes.get(from);
        const object = objects.get(from)?.[0]?.to;
        return node === undefined || object === undefined || node.properties.predicate === 'SAME_AS'
          ? []
          : [{ node, subject: product, object, support: support.get(from) ?? [] }];
      }),
    ]),
  );
}

import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';

/** A review or a description, and the product that it is about. */
const ABOUT = ['REVIEWS', 'DESCRIBES'] as const;

/** The product of each of `texts` that is about one. */
export async function productsOf(
  store: GraphStore,
  texts: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, NodeId>> {
  const edges = await store.readEdges({ ids: texts, direction: 'out', types: ABOUT, limitPerNode: 1 });
  const products = new Map<NodeId, NodeId>();
  for (const id of texts) {
    const product = edges.get(id)?.[0]?.to;
    if (product !== undefined) products.set(id, product);
  }
  return products;
}

/** All texts about `products`. */
export async function textsAbout(store: GraphStore, products: readonly NodeId[]): Promise<NodeId[]> {
  const edges = await store.readEdges({
    ids: products,
    direction: 'in',
    types: ABOUT,
    limitPerNode: ALL_EDGES,
  });
  return [...edges.values()].flat().map(({ from }) => from);
}

import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';

/** The OF edges of the listings of `product`. */
export async function listingEdges(store: GraphStore, product: NodeId): Promise<readonly GraphEdge[]> {
  const edges = await store.readEdges({
    ids: [product],
    direction: 'in',
    types: ['OF'],
    limitPerNode: ALL_EDGES,
  });
  return edges.get(product) ?? [];
}

/** Moves a listing's OF edge; `original` is the product it came from, null when it is back there. */
export function moveListing(
  { from, to, properties }: GraphEdge,
  product: NodeId,
  original: string | null,
): WriteOperation[] {
  const { original: _, ...others } = properties;
  return [
    { kind: 'deleteEdge', type: 'OF', from, to, key: '' },
    {
      kind: 'putEdge',
      mode: 'replace',
      type: 'OF',
      from,
      to: product,
      key: '',
      properties: original === null ? others : { ...others, original },
    },
  ];
}

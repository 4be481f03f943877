import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { writeAll } from '../write-all.js';

/** What points at a product because of one of its listings; each carries the listing, where it is known. */
const POINTERS: readonly RelationshipName[] = [
  'REVIEWS',
  'DESCRIBES',
  'VIEWED',
  'SEARCHED',
  'CARTED',
  'PURCHASED',
  'RATED',
  'DISMISSED',
  'SHOWN',
  'ORDERED',
];
/** What `edge` becomes at its new product: the value of its `listing`, null to leave it out; undefined: it stays. */
export type PointerRule = (edge: GraphEdge) => { readonly listing: string | null } | undefined;

/**
 * Moves what points at `from` to `to` where `rule` says so. In transactions of a few thousand, in the order of the
 * edges: run again after a crash it goes on where it was.
 */
export async function movePointers(
  store: GraphStore,
  from: NodeId,
  to: NodeId,
  rule: PointerRule,
): Promise<void> {
  for (;;) {
    const edges =
      (await store.readEdges({ ids: [from], direction: 'in', types: POINTERS, limitPerNode: ALL_EDGES })).get(
        from,
      ) ?? [];
    const operations = edges.flatMap((edge): WriteOperation[] => {
      const moved = rule(edge);
      if (moved === undefined) return [];
      const { type, key, properties } = edge;
      return [
        { kind: 'deleteEdge', type, from: edge.from, to: from, key },
        {
          kind: 'putEdge',
          mode: 'replace',
          type,
          from: edge.from,
          to,
          key,
          properties: withListing(properties, moved.listing),
        },
      ];
    });
    await writeAll(store, operations);
    if (operations.length === 0 || edges.length < ALL_EDGES) return;
  }
}

function withListing(properties: GraphEdge['properties'], listing: string | null): GraphEdge['properties'] {
  const { listing: _, ...others } = properties;
  return listing === null ? others : { ...others, listing };
}

/** The listing that `edge` carries, else the id of `product` as the mark of where it came from. */
export function markFor(edge: GraphEdge, product: NodeId): string {
  return typeof edge.properties.listing === 'string' ? edge.properties.listing : product;
}

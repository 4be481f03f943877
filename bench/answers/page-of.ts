import { type NodeId, nodeId, slug } from '../../src/domain/ids.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import type { GoldQuestion } from './score-answer.js';

/** The product of the listing that the asker of `gold` looks at; undefined where there is none. */
export async function pageOf(
  store: GraphStore,
  snapshot: Snapshot,
  gold: GoldQuestion,
): Promise<NodeId | undefined> {
  if (gold.product === undefined) return undefined;
  const listings = ['aurora-market', 'lantern-direct'].map((source) =>
    nodeId('Listing', `${slug(source)}~${gold.product}`),
  );
  const edges = await store.readEdges({ ids: listings, direction: 'out', types: ['OF'], limitPerNode: 1 });
  const product = listings.flatMap((listing) => edges.get(listing) ?? [])[0]?.to;
  return product !== undefined && snapshot.table('Product').indexOf(product) >= 0 ? product : undefined;
}

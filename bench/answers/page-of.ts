import { type NodeId, nodeId, slug } from '../../src/domain/ids.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import type { GoldQuestion } from './score-answer.js';

/** The product that is called `name` in either language; undefined where none is. */
function productCalled(snapshot: Snapshot, name: string): NodeId | undefined {
  const table = snapshot.table('Product');
  return table.ids.find((_, index) => {
    const { nameEn, nameZh } = table.card(index);
    return table.isAlive(index) && (nameEn === name || nameZh === name);
  });
}

/** The product of the listing that the asker of `gold` looks at, by the listing's id or, as some writers put it, by its name; undefined where there is none. */
export async function pageOf(
  store: GraphStore,
  snapshot: Snapshot,
  gold: GoldQuestion,
): Promise<NodeId | undefined> {
  if (gold.product === undefined) return undefined;
  const listings = /^[a-z\d-]+$/u.test(gold.product)
    ? ['aurora-market', 'lantern-direct'].map((source) =>
        nodeId('Listing', `${slug(source)}~${gold.product}`),
      )
    : [];
  const edges = await store.readEdges({ ids: listings, direction: 'out', types: ['OF'], limitPerNode: 1 });
  const product = listings.flatMap((listing) => edges.get(listing) ?? [])[0]?.to;
  return product !== undefined && snapshot.table('Product').indexOf(product) >= 0
    ? product
    : productCalled(snapshot, gold.product);
}

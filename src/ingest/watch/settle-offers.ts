import type { GraphEdge, GraphNode, PropertyValue, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, type NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../../graph/graph-store.js';
import { writeWithOffers } from '../../graph/offers/offer-operations.js';
import { writeAll } from '../../graph/write-all.js';

/** What a feed says of listings beside their records. */
export interface FeedChanges {
  /** Listings that it does not have and that are to be gone from now on. */
  readonly gone: readonly NodeId[];
  /** Listings that it does not have and that were gone before. */
  readonly long: readonly NodeId[];
  /** Listings that were gone and are in it, with whether it says their availability. */
  readonly back: ReadonlyMap<NodeId, boolean>;
}

const AT_ONCE = 500;
/** What a product shows of the offer of one of its listings. */
const SHOWN = ['price', 'currency', 'availability'] as const;

async function productsOf(store: GraphStore, listings: readonly NodeId[]): Promise<NodeId[]> {
  const products = new Set<NodeId>();
  for (let from = 0; from < listings.length; from += AT_ONCE) {
    const ids = listings.slice(from, from + AT_ONCE);
    const edges = await store.readEdges({ ids, direction: 'out', types: ['OF'], limitPerNode: 1 });
    for (const id of ids) for (const { to } of edges.get(id) ?? []) products.add(to);
  }
  return [...products].sort(compareIds);
}

/**
 * The listing whose offer a product shows: of those that are there the one that it is named after, then one with a
 * price, then the least id; undefined when all are gone.
 */
function shownListing(product: GraphNode, listings: readonly GraphNode[]): GraphNode | undefined {
  const rank = ({ properties }: GraphNode): number =>
    (properties.nameEn === product.properties.nameEn && properties.nameZh === product.properties.nameZh
      ? 0
      : 2) + (properties.price === undefined ? 1 : 0);
  return [...listings].sort((a, b) => rank(a) - rank(b) || compareIds(a.id, b.id))[0];
}

function offerOf(
  product: GraphNode,
  listings: readonly GraphNode[],
  back: FeedChanges['back'],
): Record<string, PropertyValue | null> {
  const shown = shownListing(
    product,
    listings.filter(({ id, properties }) => properties.goneSince === undefined || back.has(id)),
  );
  if (shown === undefined) return { availability: 'out_of_stock' };
  const offer: Record<string, PropertyValue | null> = {};
  for (const name of SHOWN) {
    const value = shown.properties[name];
    if (value !== undefined) offer[name] = value;
  }
  // What it said while it was gone is no word of its source.
  if (offer.availability === undefined || back.get(shown.id) === false) offer.availability = null;
  return offer;
}

async function showOffers(
  store: GraphStore,
  products: readonly NodeId[],
  back: FeedChanges['back'],
): Promise<void> {
  for (let from = 0; from < products.length; from += AT_ONCE) {
    const ids = products.slice(from, from + AT_ONCE);
    const edges = await store.readEdges({ ids, direction: 'in', types: ['OF'], limitPerNode: ALL_EDGES });
    const listings = ids.map((id): readonly GraphEdge[] => edges.get(id) ?? []);
    const nodes = await store.readMany([...ids, ...listings.flat().map((edge) => edge.from)]);
    const byId = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
    const operations = ids.flatMap((id, place): WriteOperation[] => {
      const product = byId.get(id);
      const own = (listings[place] ?? []).flatMap((edge) => byId.get(edge.from) ?? []);
      return product === undefined ? [] : [{ kind: 'putNode', id, properties: offerOf(product, own, back) }];
    });
    await writeAll(store, operations);
  }
}

/** Writes what listings say, and with each what it makes of the offers of its product. */
async function writeListings(store: GraphStore, operations: readonly WriteOperation[]): Promise<void> {
  for (let from = 0; from < operations.length; from += AT_ONCE)
    await writeWithOffers(store, operations.slice(from, from + AT_ONCE));
}

/**
 * Brings the graph up to what a feed does and does not have: listings that are `gone` are out of stock since `at`, those
 * that are `back` are not gone any more, and the products of all of them show an offer that is there, or that there is
 * none. In an order that lets it be broken off anywhere and done again; done once more it changes nothing.
 */
export async function settleOffers(store: GraphStore, changes: FeedChanges, at: string): Promise<void> {
  const { gone, long, back } = changes;
  await writeListings(
    store,
    gone.map((id) => ({
      kind: 'putNode',
      id,
      properties: { availability: 'out_of_stock', goneSince: at },
    })),
  );
  await showOffers(store, await productsOf(store, [...gone, ...long, ...back.keys()]), back);
  await writeListings(
    store,
    [...back].map(([id, saysAvailability]) => ({
      kind: 'putNode',
      id,
      properties: { goneSince: null, ...(!saysAvailability && { availability: null }) },
    })),
  );
}

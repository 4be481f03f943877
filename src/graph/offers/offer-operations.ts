import type { Properties, PropertyValue, WriteOperation } from '../../domain/graph-records.js';
import { compareIds, labelOf, type NodeId } from '../../domain/ids.js';
import { regionsOf, writeOffers } from '../../domain/product-offers.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { mergeProperties } from '../merge-properties.js';
import { writeAll } from '../write-all.js';

/** What of a listing its product's offers are made of. */
const OFFERED = ['region', 'store', 'availability', 'price', 'currency'] as const;
const NOTHING: Properties = {};

type NodeOperation = Extract<WriteOperation, { kind: 'putNode' | 'deleteNode' }>;
type EdgeOperation = Extract<WriteOperation, { kind: 'putEdge' | 'deleteEdge' }>;

/** The operations that may change offers: on what listings offer, and on which product they are of. */
interface Changes {
  readonly listings: readonly NodeOperation[];
  readonly edges: readonly EdgeOperation[];
  readonly products: readonly NodeOperation[];
}

function changesIn(operations: readonly WriteOperation[]): Changes {
  const listings: NodeOperation[] = [];
  const edges: EdgeOperation[] = [];
  const products: NodeOperation[] = [];
  for (const operation of operations) {
    if (operation.kind === 'putEdge' || operation.kind === 'deleteEdge') {
      if (operation.type === 'OF') edges.push(operation);
    } else if (operation.kind !== 'increment') {
      const label = labelOf(operation.id);
      if (label === 'Product') products.push(operation);
      else if (label === 'Listing') listings.push(operation);
    }
  }
  return { listings, edges, products };
}

function saysOffer(operation: NodeOperation): boolean {
  return (
    operation.kind === 'deleteNode' ||
    operation.mode === 'replace' ||
    OFFERED.some((name) => operation.properties[name] !== undefined)
  );
}

/** The products that `listings` are of. */
async function productsOf(store: GraphStore, listings: readonly NodeId[]): Promise<NodeId[]> {
  if (listings.length === 0) return [];
  const edges = await store.readEdges({ ids: listings, direction: 'out', types: ['OF'], limitPerNode: 10 });
  return [...edges.values()].flat().map(({ to }) => to);
}

/** The listings of each of `products` once `edges` are written. */
async function listingsOf(
  store: GraphStore,
  products: readonly NodeId[],
  edges: readonly EdgeOperation[],
): Promise<ReadonlyMap<NodeId, ReadonlySet<NodeId>>> {
  const stored = await store.readEdges({
    ids: products,
    direction: 'in',
    types: ['OF'],
    limitPerNode: ALL_EDGES,
  });
  const listings = new Map(
    products.map((product) => [product, new Set((stored.get(product) ?? []).map(({ from }) => from))]),
  );
  for (const { kind, from, to } of edges) {
    if (kind === 'putEdge') listings.get(to)?.add(from);
    else listings.get(to)?.delete(from);
  }
  return listings;
}

/** What nodes with `ids` say once `operations` are written; a node that is not there then has no entry. */
async function propertiesOf(
  store: GraphStore,
  ids: readonly NodeId[],
  operations: readonly NodeOperation[],
): Promise<ReadonlyMap<NodeId, Properties>> {
  const found = new Map<NodeId, Properties>();
  for (const node of await store.readMany(ids)) if (node !== null) found.set(node.id, node.properties);
  for (const operation of operations) {
    const { id } = operation;
    if (operation.kind === 'deleteNode') found.delete(id);
    else {
      const old = found.get(id);
      found.set(id, mergeProperties(old ?? NOTHING, operation.properties, operation.mode) ?? old ?? NOTHING);
    }
  }
  return found;
}

const orNothing = (list: readonly string[]): PropertyValue | null => (list.length === 0 ? null : list);

async function project(
  store: GraphStore,
  products: readonly NodeId[],
  { listings, edges, products: productOperations }: Changes,
): Promise<WriteOperation[]> {
  if (products.length === 0) return [];
  const own = await listingsOf(store, products, edges);
  const ids = [...products, ...new Set([...own.values()].flatMap((some) => [...some]))];
  const said = await propertiesOf(store, ids, [...listings, ...productOperations]);
  return products.flatMap((id): WriteOperation[] => {
    const product = said.get(id);
    if (product === undefined) return [];
    const ofIt = [...(own.get(id) ?? [])].flatMap((listing) => {
      const properties = said.get(listing);
      return properties === undefined ? [] : [properties];
    });
    const properties = { offers: orNothing(writeOffers(ofIt)), regions: orNothing(regionsOf(ofIt)) };
    return mergeProperties(product, properties) === undefined ? [] : [{ kind: 'putNode', id, properties }];
  });
}

/**
 * The writes that bring `offers` and `regions` of products up to their listings, as these are once `operations` are
 * written: they belong into the same transaction, behind them. A function of the listings, whatever way they came; none
 * for products that stay as they are. The caller is the only writer of these listings meanwhile.
 */
export async function offerOperations(
  store: GraphStore,
  operations: readonly WriteOperation[],
): Promise<WriteOperation[]> {
  const changes = changesIn(operations);
  const listings = [...new Set(changes.listings.filter(saysOffer).map(({ id }) => id))];
  const products = new Set(changes.edges.map(({ to }) => to));
  for (const product of await productsOf(store, listings)) products.add(product);
  return project(store, [...products].sort(compareIds), changes);
}

/** Brings `offers` and `regions` of the products that `operations` give listings up to the listings that are there. */
export async function projectOffers(store: GraphStore, operations: readonly WriteOperation[]): Promise<void> {
  const products = changesIn(operations).edges.map(({ to }) => to);
  const none: Changes = { listings: [], edges: [], products: [] };
  await writeAll(store, await project(store, [...new Set(products)].sort(compareIds), none));
}

/** `operations` with what they make of the offers of products, for one transaction. */
export async function withOffers(
  store: GraphStore,
  operations: readonly WriteOperation[],
): Promise<WriteOperation[]> {
  return [...operations, ...(await offerOperations(store, operations))];
}

/** Writes `operations` with what they make of the offers of products, in one transaction. */
export async function writeWithOffers(
  store: GraphStore,
  operations: readonly WriteOperation[],
): Promise<void> {
  await store.write(await withOffers(store, operations));
}
